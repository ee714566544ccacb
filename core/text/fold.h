#pragma once

#include <QList>
#include <QString>

namespace banmian {

/// A stretch of a text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// A text made ready for searches that ignore case and width (Ａ = a, ﬁ = fi; NFKC and Unicode case folding).
/// Folded once, searched often.
class FoldedText
{
public:
    FoldedText() = default;
    explicit FoldedText(const QString &text);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Where `needle` stands in the text as it was before folding, in order, without overlaps. Blanks at the
    /// ends of the needle do not count; a needle of blanks is nowhere.
    [[nodiscard]] QList<TextSpan> find(const QString &needle) const;

private:
    QString m_text;
    QList<qint32> m_origin; ///< for each unit of m_text, and one past them, the unit it came from
};

} // namespace banmian
