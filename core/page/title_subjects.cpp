#include "page/title_subjects.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace banmian {

namespace {

constexpr std::size_t bucketLines = 8;
constexpr int spread = 4;                ///< buckets to each side that a hit counts for
constexpr std::size_t shortly = 30;      ///< lines
constexpr std::size_t openingLines = 10; ///< of a body, in which it takes up its title
constexpr double commonShare = 0.08;     ///< of the lines: a pair that more lines have tells no subject

constexpr std::size_t reach = 1200; ///< lines to each side; bounds the time on a very long text

/// A blurred picture of where the hits are: buckets of lines from the first on.
struct Region
{
    std::size_t firstBucket = 0;
    std::vector<double> weights;

    [[nodiscard]] double at(std::size_t bucket) const
    {
        return bucket < firstBucket || bucket - firstBucket >= weights.size() ? 0
                                                                              : weights[bucket - firstBucket];
    }
};

/// The lines around one that are looked at.
struct Reach
{
    Reach(std::size_t line, std::size_t count)
        : first(line > reach ? line - reach : 0), end(std::min(count, line + reach))
    {}
    std::size_t first, end;
};

/// What lines [begin, end) have of a title.
template <typename Hits>
double sum(const Hits &hits, std::size_t begin, std::size_t end)
{
    double sum = 0;
    for (const auto &hit : hits)
        sum += hit.line >= begin && hit.line < end ? static_cast<double>(hit.share) : 0;
    return sum;
}

/// Of length 1; empty where there are no hits.
template <typename Hits>
Region regionOf(const Reach &lines, const Hits &hits)
{
    Region region{lines.first / bucketLines, {}};
    if (hits.empty())
        return region;
    region.weights.resize(lines.end / bucketLines - region.firstBucket + 1);
    const auto buckets = static_cast<int>(region.weights.size());
    for (const auto &hit : hits) {
        const auto bucket = static_cast<int>(hit.line / bucketLines - region.firstBucket);
        for (int near = std::max(0, bucket - spread); near <= std::min(buckets - 1, bucket + spread);
             ++near) {
            region.weights[static_cast<std::size_t>(near)] +=
                static_cast<double>(hit.share) * (1 + spread - std::abs(near - bucket));
        }
    }
    const double length = std::sqrt(
        std::inner_product(region.weights.begin(), region.weights.end(), region.weights.begin(), 0.0));
    for (double &value : region.weights)
        value /= length;
    return region;
}

double likeness(const Region &one, const Region &other)
{
    double product = 0;
    for (std::size_t i = 0; i < one.weights.size(); ++i)
        product += one.weights[i] * other.at(one.firstBucket + i);
    return product;
}

} // namespace

TitleSubjects::TitleSubjects(const WordOverlap &words, const std::vector<bool> &isTitle)
    : m_count(isTitle.size()), m_agreement(m_count, -1), m_below(m_count), m_above(m_count), m_onset(m_count)
{
    Region before;
    for (std::size_t line = 0; line < m_count; ++line) {
        Region region;
        if (isTitle[line]) {
            const Hits hits = hitsOf(line, words, isTitle);
            region = regionOf(Reach(line, m_count), hits);
            m_below[line] = sum(hits, line + 1, line + 1 + shortly);
            m_above[line] = sum(hits, line > shortly ? line - shortly : 0, line);
            addOnsets(hits, line);
        }
        if (!region.weights.empty() && !before.weights.empty())
            m_agreement[line] = likeness(region, before);
        before = std::move(region);
    }
}

TitleSubjects::Hits TitleSubjects::hitsOf(std::size_t title, const WordOverlap &words,
                                          const std::vector<bool> &isTitle) const
{
    const Reach around(title, m_count);
    std::vector<Hit> found; // for each pair the lines that have it
    double all = 0;
    const double most = 3 + commonShare * static_cast<double>(std::min(m_count, reach));
    for (const int pair : words.pairs(static_cast<qsizetype>(title))) {
        const std::span<const int> lines = words.linesOf(pair);
        const auto frequency = static_cast<double>(lines.size());
        if (frequency > most)
            continue;
        const double weight = std::log(1 + static_cast<double>(m_count) / frequency);
        all += weight;
        for (auto at = std::lower_bound(lines.begin(), lines.end(), static_cast<int>(around.first));
             at != lines.end() && *at < static_cast<int>(around.end); ++at) {
            if (const auto line = static_cast<std::size_t>(*at); !isTitle[line])
                found.push_back({line, static_cast<float>(weight)});
        }
    }
    std::stable_sort(found.begin(), found.end(), [](const Hit &a, const Hit &b) { return a.line < b.line; });
    Hits hits;
    for (const Hit &hit : found) {
        if (hits.empty() || hits.back().line != hit.line)
            hits.push_back({hit.line, 0});
        hits.back().share += hit.share;
    }
    for (Hit &hit : hits)
        hit.share /= static_cast<float>(all);
    return hits;
}

void TitleSubjects::addOnsets(const Hits &hits, std::size_t title)
{
    // Where no hit follows shortly, nothing sets in.
    std::size_t line = Reach(title, m_count).first;
    for (std::size_t next = 0; next < hits.size(); ++next) {
        constexpr std::size_t before = openingLines - 1;
        for (line = std::max(line, hits[next].line > before ? hits[next].line - before : 0);
             line <= hits[next].line; ++line) {
            double gain = 0;
            for (std::size_t i = next; i < hits.size() && hits[i].line < line + openingLines; ++i)
                gain += static_cast<double>(hits[i].share);
            for (std::size_t i = next; i > 0 && hits[i - 1].line + openingLines >= line; --i)
                gain -= static_cast<double>(hits[i - 1].share);
            m_onset[line] = std::max(m_onset[line], gain);
        }
    }
}

} // namespace banmian
