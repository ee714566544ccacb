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
    const auto isLimit = [this](std::size_t at) {
        return m_symbols[at] == symbols::paragraphBegin || m_symbols[at] == symbols::paragraphEnd;
    };
    std::size_t begin = m_boundaries[boundary], end = begin;
    if (side == EdgeVectors::Side::Left) {
        while (end - begin < EdgeVectors::reach && (begin == end || !isLimit(begin - 1)) &&
               !(begin < end && isLimit(begin)))
            --begin;
    } else {
        while (end - begin < EdgeVectors::reach && (begin == end || !isLimit(end)) &&
               !(begin < end && isLimit(end - 1)))
            ++end;
    }
    return std::span(m_symbols).subspan(begin, end - begin);
}

} // namespace banmian::training
