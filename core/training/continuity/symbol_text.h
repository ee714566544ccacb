#pragma once

#include "page/edge_vectors.h"

#include <QStringList>

#include <span>
#include <vector>

namespace banmian::training {

constexpr bool isParagraphLimit(char16_t symbol)
{
    return symbol == symbols::paragraphBegin || symbol == symbols::paragraphEnd;
}

/// Paragraphs as symbols, and the boundaries between these: before the first symbol of a paragraph, between
/// two, and behind the last.
class SymbolText
{
public:
    explicit SymbolText(const QList<QStringList> &articles);

    [[nodiscard]] std::size_t boundaryCount() const { return m_boundaries.size(); }
    /// The symbols on one side of a boundary as Continuity has them: a paragraph's begin or end alone, or up
    /// to EdgeVectors::reach symbols of the paragraph.
    [[nodiscard]] std::span<const char16_t> edge(EdgeVectors::Side side, std::size_t boundary) const;
    /// The symbols of all paragraphs, each between its begin and its end.
    [[nodiscard]] std::span<const char16_t> symbols() const { return m_symbols; }

private:
    std::vector<char16_t> m_symbols;
    std::vector<quint32> m_boundaries; ///< the symbol behind each
};

} // namespace banmian::training
