#include "symbol_text.h"

namespace banmian::training {

SymbolText::SymbolText(const QList<QStringList> &articles)
{
    for (const QStringList &paragraphs : articles) {
        for (const QString &paragraph : paragraphs) {
            m_symbols.push_back(symbols::paragraphBegin);
            for (const QChar character : paragraph) {
                const char16_t symbol = symbols::of(character.unicode());
                if (symbol == symbols::none)
                    continue;
                m_boundaries.push_back(static_cast<quint32>(m_symbols.size()));
                m_symbols.push_back(symbol);
            }
            m_boundaries.push_back(static_cast<quint32>(m_symbols.size()));
            m_symbols.push_back(symbols::paragraphEnd);
        }
    }
}

std::span<const char16_t> SymbolText::edge(EdgeVectors::Side side, std::size_t boundary) const
{
    const std::size_t at = m_boundaries[boundary];
    std::size_t length = 1;
    if (side == EdgeVectors::Side::Left) {
        while (length < EdgeVectors::reach && !isParagraphLimit(m_symbols[at - length]) &&
               !isParagraphLimit(m_symbols[at - length - 1]))
            ++length;
        return symbols().subspan(at - length, length);
    }
    while (length < EdgeVectors::reach && !isParagraphLimit(m_symbols[at + length - 1]) &&
           !isParagraphLimit(m_symbols[at + length]))
        ++length;
    return symbols().subspan(at, length);
}

} // namespace banmian::training
