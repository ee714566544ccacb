#include "text/fold.h"

namespace banmian {

/// Letters, digits and signs that folding leaves as they are; most of a Chinese page, so worth a short way.
static bool foldsToItself(QChar character)
{
    const char16_t c = character.unicode();
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3029) || (c < 0x80 && !character.isUpper());
}

/// The character at `position` together with the combining marks on it: what NFKC must see whole.
static qsizetype clusterEnd(const QString &text, qsizetype position)
{
    qsizetype end = position + 1;
    if (text[position].isHighSurrogate() && end < text.size() && text[end].isLowSurrogate())
        ++end;
    while (end < text.size() && text[end].isMark())
        ++end;
    return end;
}

FoldedText::FoldedText(const QString &text)
{
    m_text.reserve(text.size());
    m_origin.reserve(text.size() + 1);
    for (qsizetype position = 0; position < text.size();) {
        const qsizetype end = clusterEnd(text, position);
        if (end == position + 1 && foldsToItself(text[position])) {
            m_text += text[position];
        } else {
            m_text += text.sliced(position, end - position)
                          .normalized(QString::NormalizationForm_KC)
                          .toCaseFolded();
        }
        m_origin.resize(m_text.size(), static_cast<qint32>(position));
        position = end;
    }
    m_origin.append(static_cast<qint32>(text.size()));
}

QList<TextSpan> FoldedText::find(const QString &needle) const
{
    QList<TextSpan> spans;
    const QString folded = FoldedText(needle.trimmed()).text();
    if (folded.isEmpty())
        return spans;
    for (qsizetype at = m_text.indexOf(folded); at >= 0; at = m_text.indexOf(folded, at + folded.size())) {
        qsizetype after = at + folded.size();
        while (m_origin[after] == m_origin[after - 1])
            ++after;
        spans.append({m_origin[at], m_origin[after] - m_origin[at]});
    }
    return spans;
}

} // namespace banmian
