#include "article/title_words.h"

#include <algorithm>

namespace banmian {

double TitleWords::lead(const BlockText &heading, const Outline &outline, qsizetype body) const
{
    const double all = rarity(heading, ~Pairs{0});
    if (all == 0)
        return 0;
    double own = 0, best = 0;
    for (qsizetype other = 0; other < outline.bodies.size(); ++other) {
        Pairs said = 0;
        for (const int block : outline.bodies[other].paragraphs) {
            const BlockText &paragraph = *outline.paragraph(block).text;
            said |= paragraph.isSectionHeading ? 0 : shared(heading, paragraph);
        }
        const double share = rarity(heading, said) / all;
        if (other == body) {
            own = share;
        } else {
            best = std::max(best, share);
        }
    }
    return own - best;
}

TitleWords::Pairs TitleWords::shared(const BlockText &heading, const BlockText &paragraph) const
{
    const auto [known, isNew] = m_shared.try_emplace({&heading, &paragraph}, 0);
    if (isNew) {
        const std::span<const quint32> pairs = pairsOf(heading);
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const bool isSaid = std::binary_search(paragraph.pairs.begin(), paragraph.pairs.end(), pairs[i]);
            known->second |= isSaid ? Pairs{1} << i : 0;
        }
    }
    return known->second;
}

std::span<const quint32> TitleWords::pairsOf(const BlockText &heading) const
{
    return std::span(heading.pairs).first(std::min(mostPairs, heading.pairs.size()));
}

double TitleWords::rarity(const BlockText &heading, Pairs pairs) const
{
    double sum = 0;
    const std::span<const quint32> all = pairsOf(heading);
    for (std::size_t i = 0; i < all.size(); ++i)
        sum += (pairs >> i & 1) != 0 ? static_cast<double>(m_model.rarity(all[i])) : 0;
    return sum;
}

} // namespace banmian
