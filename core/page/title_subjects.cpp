#include "page/title_subjects.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian {

namespace {

constexpr std::size_t bucketLines = 8;
constexpr int spread = 4;                ///< buckets to each side that a hit counts for
constexpr std::size_t shortly = 30;      ///< lines
constexpr std::size_t openingLines = 10; ///< of a body, in which it takes up its title
constexpr double commonShare = 0.08;     ///< of the lines: a pair that more lines have tells no subject

constexpr std::size_t reach = 1200; ///< lines to each side; a page has fewer

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

double sum(const std::vector<float> &share, std::size_t begin, std::size_t end)
{
    begin = std::min(begin, share.size());
    return std::accumulate(share.begin() + static_cast<std::ptrdiff_t>(begin),
                           share.begin() + static_cast<std::ptrdiff_t>(std::clamp(end, begin, share.size())),
                           0.0);
}

/// Of length 1; empty where there are no hits.
Region regionOf(std::size_t first, const std::vector<float> &share)
{
    Region region{first / bucketLines, {}};
    if (share.empty())
        return region;
    region.weights.resize((first + share.size()) / bucketLines - region.firstBucket + 1);
    const auto buckets = static_cast<int>(region.weights.size());
    for (std::size_t i = 0; i < share.size(); ++i) {
        if (share[i] == 0)
            continue;
        const auto bucket = static_cast<int>((first + i) / bucketLines - region.firstBucket);
        for (int near = std::max(0, bucket - spread); near <= std::min(buckets - 1, bucket + spread);
             ++near) {
            region.weights[static_cast<std::size_t>(near)] +=
                static_cast<double>(share[i]) * (1 + spread - std::abs(near - bucket));
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
            region = regionOf(hits.first, hits.share);
            if (!region.weights.empty()) {
                const std::size_t here = line - hits.first;
                m_below[line] = sum(hits.share, here + 1, here + 1 + shortly);
                m_above[line] = sum(hits.share, here > shortly ? here - shortly : 0, here);
                addOnsets(hits);
            }
        }
        if (!region.weights.empty() && !before.weights.empty())
            m_agreement[line] = likeness(region, before);
        before = std::move(region);
    }
}

TitleSubjects::Hits TitleSubjects::hitsOf(std::size_t title, const WordOverlap &words,
                                          const std::vector<bool> &isTitle) const
{
    Hits hits{title > reach ? title - reach : 0, {}};
    const std::size_t end = std::min(m_count, title + reach);
    double all = 0;
    const double most = 3 + commonShare * static_cast<double>(std::min(m_count, reach));
    for (const int pair : words.pairs(static_cast<qsizetype>(title))) {
        const std::vector<int> &lines = words.linesOf(pair);
        const auto frequency = static_cast<double>(lines.size());
        if (frequency > most)
            continue;
        const double weight = std::log(1 + static_cast<double>(m_count) / frequency);
        all += weight;
        for (auto at = std::lower_bound(lines.begin(), lines.end(), static_cast<int>(hits.first));
             at != lines.end() && *at < static_cast<int>(end); ++at) {
            if (!isTitle[static_cast<std::size_t>(*at)]) {
                hits.share.resize(end - hits.first);
                hits.share[static_cast<std::size_t>(*at) - hits.first] += static_cast<float>(weight);
            }
        }
    }
    for (float &share : hits.share)
        share /= static_cast<float>(all);
    return hits;
}

void TitleSubjects::addOnsets(const Hits &hits)
{
    const std::vector<float> &share = hits.share;
    double from = sum(share, 0, openingLines), before = 0;
    for (std::size_t i = 0; i < share.size(); ++i) {
        m_onset[hits.first + i] = std::max(m_onset[hits.first + i], from - before);
        from += (i + openingLines < share.size() ? static_cast<double>(share[i + openingLines]) : 0) -
                static_cast<double>(share[i]);
        before += static_cast<double>(share[i]) -
                  (i >= openingLines ? static_cast<double>(share[i - openingLines]) : 0);
    }
}

} // namespace banmian
