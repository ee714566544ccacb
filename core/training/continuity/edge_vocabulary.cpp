#include "edge_vocabulary.h"

#include <algorithm>

namespace banmian::training {
namespace {

// The most n-grams of each length, and the least that one must occur.
constexpr std::array<std::size_t, EdgeVectors::longest + 1> most = {0, 6000, 40000, 30000};
constexpr std::size_t least = 5;

struct Counted
{
    Ngram ngram;
    std::size_t count;
};

/// The most frequent n-grams of a length, with none that reaches over a paragraph's end.
std::vector<Counted> frequent(std::span<const char16_t> text, std::size_t length)
{
    std::unordered_map<Ngram, std::size_t> counts;
    Ngram ngram = 0;
    std::size_t held = 0;
    const Ngram mask = (Ngram{1} << (16 * length)) - 1;
    for (const char16_t symbol : text) {
        if (length > 1 && isParagraphLimit(symbol)) {
            held = 0;
            continue;
        }
        ngram = extended(ngram, symbol) & mask;
        if (++held >= length)
            ++counts[ngram];
    }
    std::vector<Counted> sorted;
    for (const auto &[key, count] : counts) {
        if (count >= least)
            sorted.push_back({key, count});
    }
    std::sort(sorted.begin(), sorted.end(), [](const Counted &a, const Counted &b) {
        return a.count != b.count ? a.count > b.count : a.ngram < b.ngram;
    });
    sorted.resize(std::min(sorted.size(), most[length]));
    return sorted;
}

} // namespace

EdgeVocabulary::EdgeVocabulary(const SymbolText &text)
{
    for (std::size_t length = 1; length <= EdgeVectors::longest; ++length) {
        for (const auto &[ngram, count] : frequent(text.symbols(), length))
            add(ngram, length, static_cast<double>(count) / static_cast<double>(text.symbols().size()));
    }
}

void EdgeVocabulary::add(Ngram ngram, std::size_t length, double probability)
{
    for (const auto side : {EdgeVectors::Side::Left, EdgeVectors::Side::Right}) {
        const std::size_t farthest = length == 1 ? EdgeVectors::reach : 1;
        for (std::size_t distance = 1; distance <= farthest; ++distance) {
            const quint64 key = EdgeVectors::key(side, distance, length, ngram);
            m_numbers.emplace(key, static_cast<quint32>(m_rows.size()));
            m_rows.push_back({key, probability});
        }
    }
}

void EdgeVocabulary::find(EdgeVectors::Side side, std::span<const char16_t> edge,
                          std::vector<quint32> &found) const
{
    found.clear();
    EdgeVectors::forEachKey(side, edge, [&](quint64 key) {
        if (const auto number = m_numbers.find(key); number != m_numbers.end())
            found.push_back(number->second);
    });
}

} // namespace banmian::training
