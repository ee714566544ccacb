#include "page/continuity.h"

#include <QResource>

#include <algorithm>
#include <array>
#include <cmath>

namespace banmian {
namespace {

constexpr size_t reach = symbols::maxOrder;

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
        for (auto at = text.rbegin(); at != text.rend() && edge.m_size < reach - 1; ++at)
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

/// The probability of one symbol while its context grows to the left.
class Prediction
{
public:
    Prediction(const NgramCounts &counts, char16_t symbol)
        : m_counts(counts), m_ngram(symbol), m_seen(counts.count(symbol)),
          m_probability((m_seen + 0.5) / (counts.symbolsCounted() + 0.5))
    {}

    /// Adds the symbol before the context; false when longer contexts can tell nothing more.
    bool extendLeft(char16_t symbol)
    {
        ++m_length;
        m_ngram |= static_cast<Ngram>(symbol) << (16 * m_length);
        const double contextCount = m_counts.count(m_ngram >> 16);
        if (contextCount == 0)
            return false;
        if (m_seen > 0)
            m_seen = std::min({m_counts.count(m_ngram), m_seen, contextCount});
        const double weight = priorWeights[m_length];
        m_probability = (m_seen + weight * m_probability) / (contextCount + weight);
        return m_length + 1 < symbols::maxOrder;
    }

    [[nodiscard]] double logarithm() const { return std::log(m_probability); }

private:
    const NgramCounts &m_counts;
    Ngram m_ngram;
    double m_seen;
    double m_probability;
    size_t m_length = 0;
};

QByteArrayView builtInModel()
{
    const QResource resource(QStringLiteral(":/banmian/models/continuity.bin"));
    return {resource.data(), static_cast<qsizetype>(resource.size())};
}

} // namespace

Continuity::Continuity() : m_counts(builtInModel()) {}

double Continuity::join(QStringView left, QStringView right) const
{
    return gain(Edge::last(left), Edge::first(right));
}

double Continuity::paragraphStart(QStringView right) const
{
    constexpr std::array begin{symbols::paragraphBegin};
    return gain(begin, Edge::first(right));
}

double Continuity::paragraphEnd(QStringView left) const
{
    constexpr std::array end{symbols::paragraphEnd};
    return gain(Edge::last(left), end);
}

double Continuity::gain(std::span<const char16_t> left, std::span<const char16_t> right) const
{
    if (m_counts.isEmpty() || left.empty())
        return 0;
    double sum = 0;
    for (size_t i = 0; i < std::min(right.size(), reach - 1); ++i) {
        Prediction prediction(m_counts, right[i]);
        bool known = true;
        for (size_t back = 1; known && back <= i; ++back)
            known = prediction.extendLeft(right[i - back]);
        const double alone = prediction.logarithm();
        for (size_t back = 1; known && back <= left.size(); ++back)
            known = prediction.extendLeft(left[left.size() - back]);
        sum += prediction.logarithm() - alone;
    }
    return sum;
}

} // namespace banmian
