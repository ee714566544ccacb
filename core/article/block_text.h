#pragma once

#include "page/subject_space.h"
#include "text/line.h"

#include <QHash>
#include <QList>
#include <QString>
#include <array>
#include <memory>
#include <vector>

namespace banmian {

/// A text of the page with what is asked of it again and again.
struct BlockText
{
    BlockText(QString text, const SubjectSpace &space);

    QString text;                  ///< as it stands in the lines
    std::vector<quint32> pairs;    ///< distinctPairs()
    SubjectSpace::Place subject;   ///< of the whole, not normalized
    SubjectSpace::Place direction; ///< the same, normalized
    bool opensWithDateline;
    bool isSectionHeading; ///< of a paragraph, by its form: it may head those below it
};

/// The texts that blocks of a page may have, each looked at once however often the page is divided into
/// blocks anew.
class BlockTexts
{
public:
    /// `lines` and `space` must outlive it.
    BlockTexts(const QList<Line> &lines, const SubjectSpace &space) : m_lines(lines), m_space(space) {}

    [[nodiscard]] const QList<Line> &lines() const { return m_lines; }
    /// Of lines, by their numbers.
    [[nodiscard]] std::shared_ptr<const BlockText> of(const QList<int> &numbers) const;
    /// The same of several parts, each with a line break behind it.
    [[nodiscard]] std::shared_ptr<const BlockText> of(const std::array<QList<int>, 3> &parts) const;
    /// The same without what is known of it, with `between` where one line ends and the next begins.
    [[nodiscard]] QString plain(const QList<int> &numbers, const QString &between = {}) const;

private:
    const QList<Line> &m_lines;
    const SubjectSpace &m_space;
    mutable QHash<QList<int>, std::shared_ptr<const BlockText>> m_texts;
};

} // namespace banmian
