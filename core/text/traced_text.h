#pragma once

#include "source/source_page.h"
#include "text/origins.h"
#include "text/source_index.h"

#include <QList>
#include <QString>

namespace banmian {

/// Text that knows where it came from.
///
/// `origin` runs beside `text`: for each UTF-16 unit the code point of the decoded source that it came from,
/// or `inserted` for a space that the source does not have (the join of two Latin words over a line end). A
/// source character that turns into several (㎡ → m2, ﬁ → fi) lends its place to all of them.
struct TracedText
{
    static constexpr qint32 inserted = -1;

    QString text;
    Origins origin;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return text.size(); }
    /// Whether the source has a blank before a character that is not the first.
    [[nodiscard]] bool isAfterBlank(qsizetype at) const { return origin[at] > origin[at - 1] + 1; }
    void append(const TracedText &other);
    void append(QChar character, qint32 from);
    /// The part of [position, position + length) in UTF-16 units.
    [[nodiscard]] TracedText mid(qsizetype position, qsizetype length = -1) const;
    [[nodiscard]] TracedText trimmed() const;
    /// The source ranges in text order; ranges that follow each other but for blanks in the source are one.
    [[nodiscard]] QList<SourceRange> sourceRanges(const SourceIndex &source) const;

    friend bool operator==(const TracedText &, const TracedText &) = default;
};

} // namespace banmian
