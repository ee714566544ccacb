#include "page/continuity.h"

#include "text/model_bytes.h"

#include <algorithm>

namespace banmian {
namespace {

constexpr double rarest = 1e-7; // the probability of a symbol that is not known

/// Up to EdgeVectors::reach symbols of a line's edge, in the order of the text.
class Edge
{
public:
    static Edge first(QStringView text)
    {
        Edge edge;
        for (auto at = text.begin(); at != text.end() && edge.m_size < EdgeVectors::reach; ++at)
            edge.add(symbols::of(at->unicode()));
        return edge;
    }

    static Edge last(QStringView text)
    {
        Edge edge;
        for (auto at = text.rbegin(); at != text.rend() && edge.m_size < EdgeVectors::reach; ++at)
            edge.add(symbols::of(at->unicode()));
        std::reverse(edge.m_symbols.begin(), edge.m_symbols.begin() + edge.m_size);
        return edge;
    }

    operator std::span<const char16_t>() const { return {m_symbols.data(), m_size}; }

private:
    void add(char16_t symbol)
    {
        if (symbol != symbols::none)
            m_symbols[m_size++] = symbol;
    }

    std::array<char16_t, EdgeVectors::reach> m_symbols{};
    std::size_t m_size = 0;
};

Continuity::Ngrams lastOf(std::span<const char16_t> edge)
{
    Continuity::Ngrams ngrams{};
    for (std::size_t length = 1; length <= std::min(Continuity::counted, edge.size()); ++length) {
        const Ngram symbol = edge[edge.size() - length];
        ngrams[length] = (symbol << (16 * (length - 1))) | ngrams[length - 1];
    }
    return ngrams;
}

Continuity::Ngrams firstOf(std::span<const char16_t> edge)
{
    Continuity::Ngrams ngrams{};
    for (std::size_t length = 1; length <= std::min(Continuity::counted, edge.size()); ++length)
        ngrams[length] = extended(ngrams[length - 1], edge[length - 1]);
    return ngrams;
}

} // namespace

const Continuity &Continuity::shipped()
{
    static const Continuity model(modelBytes(QStringLiteral("continuity.bin")));
    return model;
}

Continuity::Continuity(QByteArrayView model) : m_vectors(model)
{
    constexpr std::array begin{symbols::paragraphBegin}, end{symbols::paragraphEnd};
    m_paragraphBegin = tailOf(begin);
    m_paragraphEnd = headOf(end);
}

Continuity::Tail Continuity::tail(QStringView line) const
{
    return tailOf(Edge::last(line));
}

Continuity::Head Continuity::head(QStringView line) const
{
    return headOf(Edge::first(line));
}

Continuity::Ngrams Continuity::lastNgrams(QStringView line)
{
    return lastOf(Edge::last(line));
}

Continuity::Ngrams Continuity::firstNgrams(QStringView line)
{
    return firstOf(Edge::first(line));
}

Continuity::Tail Continuity::tailOf(std::span<const char16_t> edge) const
{
    return {m_vectors.of(EdgeVectors::Side::Left, edge), lastOf(edge), edge.size()};
}

Continuity::Head Continuity::headOf(std::span<const char16_t> edge) const
{
    Head head{m_vectors.of(EdgeVectors::Side::Right, edge), firstOf(edge), {}, edge.size()};
    double before = 1;
    for (std::size_t length = 1; length <= std::min(counted, edge.size()); ++length) {
        const double together = std::max(m_vectors.probability(head.ngrams[length]), before * rarest);
        head.alone[length] = together / before;
        before = together;
    }
    return head;
}

double Continuity::join(const Tail &left, const Head &right) const
{
    return m_vectors.isEmpty() || left.size == 0 || right.size == 0
               ? 0
               : m_vectors.join(left.vector, right.vector);
}

double Continuity::join(QStringView left, QStringView right) const
{
    return join(tail(left), head(right));
}

} // namespace banmian
