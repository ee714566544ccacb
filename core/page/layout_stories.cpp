#include "page/layout_stories.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banmian {

namespace {

/// The columns of a chain that stand under (or beside) a heading.
struct Claim
{
    const HeadingUnit *heading;
    qsizetype first; ///< place in the chain of the first column with which its article may begin
    qsizetype last;  ///< place in the chain
};

/// Cuts chains where headings demand it; each part gets its heading.
class ChainCutter
{
public:
    ChainCutter(const RegionChains &chains, const QList<Region> &regions, const RegionText &text,
                const Headings &headings)
        : m_chains(chains), m_regions(regions), m_text(text), m_headings(headings)
    {}

    /// To be called chain by chain: a heading that one chain took claims nothing of the next.
    QList<Story> cut(const Chain &chain);

private:
    [[nodiscard]] QList<Claim> claimsOn(const Chain &chain) const;
    [[nodiscard]] Claim claimOf(const HeadingUnit &heading, const Chain &chain) const;
    [[nodiscard]] bool beginsInParagraph(int region) const;
    [[nodiscard]] qsizetype endOf(qsizetype claim, qsizetype begin, const QList<Claim> &claims,
                                  const Chain &chain) const;
    [[nodiscard]] double offCentre(const HeadingUnit &heading, const Chain &chain, qsizetype begin,
                                   qsizetype end) const;

    const RegionChains &m_chains;
    const QList<Region> &m_regions;
    const RegionText &m_text;
    const Headings &m_headings;
    QList<const HeadingUnit *> m_taken;
};

QList<Story> ChainCutter::cut(const Chain &chain)
{
    const QList<Claim> claims = claimsOn(chain);
    if (claims.isEmpty())
        return QList<Story>{chain};
    QList<Story> stories;
    qsizetype begin = 0;
    for (qsizetype c = 0; c < claims.size(); ++c) {
        const qsizetype end = endOf(c, begin, claims, chain);
        stories.append(claims[c].heading->regions + chain.sliced(begin, end - begin));
        m_taken.append(claims[c].heading);
        begin = end;
    }
    return stories;
}

/// What headings that are still to be had claim, in the order of the chain.
QList<Claim> ChainCutter::claimsOn(const Chain &chain) const
{
    QList<Claim> claims;
    for (const HeadingUnit &heading : m_headings.units()) {
        if (m_taken.contains(&heading))
            continue;
        const Claim claim = claimOf(heading, chain);
        if (claim.first < chain.size())
            claims.append(claim);
    }
    std::ranges::stable_sort(claims, {}, &Claim::first);
    return claims;
}

/// An article begins with no column that goes on in the middle of a paragraph, unless the heading has only
/// such. Where the chain has no column to begin with, `first` is its size.
Claim ChainCutter::claimOf(const HeadingUnit &heading, const Chain &chain) const
{
    const auto inParagraph = [&](int body) { return beginsInParagraph(body); };
    const bool allInParagraph = std::ranges::all_of(heading.bodies, inParagraph);
    Claim claim{&heading, chain.size(), -1};
    for (const int body : heading.bodies) {
        const qsizetype i = chain.indexOf(body);
        if (i < 0)
            continue;
        if (allInParagraph || !inParagraph(body))
            claim.first = std::min(claim.first, i);
        claim.last = std::max(claim.last, i);
    }
    return claim;
}

/// Does the region begin in the middle of a paragraph that stops at the end of another one?
bool ChainCutter::beginsInParagraph(int region) const
{
    constexpr double surely = 3;
    const int before = m_chains.before(region);
    return before >= 0 && !m_text.beginsIndented(m_regions[region]) &&
           m_text.goesOn(m_regions[before], m_regions[region]) >= surely;
}

/// Where in the chain the columns of a claim end, which begin at `begin`, and those of the next one begin.
qsizetype ChainCutter::endOf(qsizetype claim, qsizetype begin, const QList<Claim> &claims,
                             const Chain &chain) const
{
    if (claim + 1 == claims.size())
        return chain.size();
    const Claim &left = claims[claim];
    const Claim &right = claims[claim + 1];
    const qsizetype rightEnd = claim + 2 < claims.size() ? claims[claim + 2].first : chain.size();
    const qsizetype lastOfLeft = std::max(begin, std::min(left.last, right.first - 1));
    qsizetype best = right.first;
    double lowest = std::numeric_limits<double>::max();
    for (qsizetype cut = lastOfLeft + 1; cut <= right.first; ++cut) {
        const double cost = m_chains.scoreBehind(chain[cut - 1]) +
                            3 * offCentre(*left.heading, chain, begin, cut) +
                            3 * offCentre(*right.heading, chain, cut, rightEnd);
        if (cost < lowest) {
            lowest = cost;
            best = cut;
        }
    }
    // Headings that claim the same columns get one each as long as there are any.
    return std::min(std::max(begin + 1, best), chain.size());
}

/// How far the heading stands from the middle (or the left edge) of the columns, in column widths.
double ChainCutter::offCentre(const HeadingUnit &heading, const Chain &chain, qsizetype begin,
                              qsizetype end) const
{
    Box columns = m_regions[chain[begin]].box;
    double width = m_regions[chain[begin]].width();
    for (qsizetype i = begin; i < end; ++i) {
        const Region &column = m_regions[chain[i]];
        columns = united(columns, column.column());
        width = std::min(width, column.width());
    }
    const double off =
        std::min(std::abs(centreX(columns) - centreX(heading.box)), std::abs(columns.x0 - heading.box.x0));
    return off / std::max(width, 1.0);
}

} // namespace

QList<Story> storiesOf(const RegionChains &chains, const QList<Region> &regions, const RegionText &text,
                       const Headings &headings)
{
    ChainCutter cutter(chains, regions, text, headings);
    QList<Story> stories;
    for (const Chain &chain : chains.chains())
        stories.append(cutter.cut(chain));
    return stories;
}

} // namespace banmian
