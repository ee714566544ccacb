#include "page/continuity.h"

#include <QResource>

#include <algorithm>
#include <array>
#include <cmath>

namespace banmian {
namespace {

constexpr size_t reach = symbols::maxOrder - 1; // symbols to each side of the boundary

// Symbols that the prior of a context weighs, by the context's length.
constexpr std::array<double, symbols::maxOrder> priorWeights = {0, 200, 200, 100};

/// Up to `reach` symbols of a line's edge.
class Edge
{
public:
    static Edge first(QStringView text)
    {
        Edge edge;
        for (auto at = text.begin(); at != text.end() && edge.m_size < reach; ++at)
            edge.add(symbols::of(at->unicode()));
        return edge;
    }

    static Edge last(QStringView text)
    {
        Edge edge;
        for (auto at = text.rbegin(); at != text.rend() && edge.m_size < reach; ++at)
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

    std::array<char16_t, reach> m_symbols{};
    size_t m_size = 0;
};

QByteArrayView builtInModel()
{
    const QResource resource(QStringLiteral(":/banmian/models/continuity.bin"));
    return {resource.data(), static_cast<qsizetype>(resource.size())};
}

} // namespace

Continuity::Continuity() : Continuity(builtInModel()) {}

Continuity::Continuity(QByteArrayView model) : m_counts(model)
{
    constexpr std::array begin{symbols::paragraphBegin}, end{symbols::paragraphEnd};
    m_paragraphBegin = tailOf(begin);
    m_paragraphEnd = headOf(end);
}

double Continuity::join(QStringView left, QStringView right) const
{
    return join(tail(left), head(right));
}

double Continuity::paragraphStart(const Head &right) const
{
    return join(m_paragraphBegin, right);
}

double Continuity::paragraphEnd(const Tail &left) const
{
    return join(left, m_paragraphEnd);
}

Continuity::Tail Continuity::tail(QStringView line) const
{
    return tailOf(Edge::last(line));
}

Continuity::Head Continuity::head(QStringView line) const
{
    return headOf(Edge::first(line));
}

Continuity::Tail Continuity::tailOf(std::span<const char16_t> line) const
{
    Tail tail;
    for (size_t length = 1; length <= line.size(); ++length) {
        const Ngram symbol = line[line.size() - length];
        tail.ngrams[length] = (symbol << (16 * (length - 1))) | tail.ngrams[length - 1];
        tail.counts[length] = m_counts.count(tail.ngrams[length]);
        if (tail.counts[length] == 0)
            break;
    }
    return tail;
}

Continuity::Head Continuity::headOf(std::span<const char16_t> line) const
{
    Head head;
    head.size = line.size();
    head.counts[0] = m_counts.symbolsCounted();
    std::array<double, symbols::maxOrder> before{};
    for (size_t length = 1; length <= line.size(); ++length) {
        head.ngrams[length] = extended(head.ngrams[length - 1], line[length - 1]);
        head.counts[length] = head.counts[length - 1] > 0 ? m_counts.count(head.ngrams[length]) : 0;
        double probability = 0;
        std::array<double, symbols::maxOrder>
            ending{}; // counts of the n-grams that end here, by their length
        for (size_t context = 0; context < length; ++context) {
            const Ngram mask = (Ngram{1} << (16 * (context + 1))) - 1;
            const Ngram ngram = head.ngrams[length] & mask;
            ending[context] = context + 1 == length ? head.counts[length] : m_counts.count(ngram);
            probability = context == 0 ? (ending[0] + 0.5) / (head.counts[0] + 0.5)
                                       : smoothed(ending[context], before[context - 1], context, probability);
        }
        head.alone[length] = probability;
        before = ending;
    }
    return head;
}

double Continuity::smoothed(double count, double contextCount, size_t contextLength, double prior) const
{
    const double weight = priorWeights[contextLength];
    return (std::min(count, contextCount) + weight * prior) / (contextCount + weight);
}

double Continuity::join(const Tail &left, const Head &right) const
{
    if (m_counts.isEmpty())
        return 0;
    // Counts of the last symbols of `left`, by their number, with the first symbols of `right` that are dealt
    // with.
    std::array<double, symbols::maxOrder> contexts = left.counts;
    double ratio = 1;
    for (size_t length = 1; length <= right.size && right.counts[length - 1] > 0; ++length) {
        double probability = right.alone[length];
        std::array<double, symbols::maxOrder> joined{};
        for (size_t back = 1; back + length <= symbols::maxOrder && contexts[back] > 0; ++back) {
            const Ngram ngram = (left.ngrams[back] << (16 * length)) | right.ngrams[length];
            joined[back] = back == 1 || joined[back - 1] > 0 ? m_counts.count(ngram) : 0;
            probability = smoothed(joined[back], contexts[back], back + length - 1, probability);
        }
        ratio *= probability / right.alone[length];
        contexts = joined;
    }
    return std::log(ratio);
}

} // namespace banmian
