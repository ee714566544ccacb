#include "page/layout_chains.h"

#include <algorithm>

namespace banmian {

RegionChains::RegionChains(const QList<RegionLink> &links, const QList<Region> &regions,
                           const RegionText &text, const Headings &headings)
    : m_regions(regions), m_next(regions.size()), m_reached(regions.size(), false)
{
    takeBest(links);
    reroute(links, text);
    takeForHeadless(links, headings);
}

void RegionChains::take(const RegionLink &link)
{
    m_next[link.from] = link;
    m_reached[link.to] = true;
}

void RegionChains::takeBest(const QList<RegionLink> &links)
{
    for (const RegionLink &link : links) {
        if (link.score > 0 && isFree(link))
            take(link);
    }
}

/// Text that runs around a heading: a detour from a region over another to the one that followed it.
void RegionChains::reroute(const QList<RegionLink> &links, const RegionText &text)
{
    constexpr double worth = 1.5; // what the region gains by following one at all
    for (const RegionLink &link : links) {
        if (link.score < 1.5 || m_reached[link.to] || text.beginsIndented(m_regions[link.to]))
            continue;
        const RegionLink taken = m_next[link.from];
        const RegionLink given = m_next[link.to];
        const auto detour = std::ranges::find_if(links, [&](const RegionLink &other) {
            return other.from == link.to && other.to == taken.to && other.score > 0;
        });
        if (taken.to < 0 || detour == links.end() || leadsTo(link.to, link.from) ||
            link.score + detour->score + worth < taken.score + given.score)
            continue;
        if (given.to >= 0)
            m_reached[given.to] = false;
        take(link);
        take(*detour);
    }
}

void RegionChains::takeForHeadless(const QList<RegionLink> &links, const Headings &headings)
{
    for (const RegionLink &link : links) {
        if (isFree(link) && !headings.headingOf(link.to))
            take(link);
    }
}

/// Does the chain from one region reach the other?
bool RegionChains::leadsTo(int from, int to) const
{
    for (int i = from; i >= 0; i = m_next[i].to) {
        if (i == to)
            return true;
    }
    return false;
}

QList<Chain> RegionChains::chains() const
{
    QList<Chain> result;
    for (int i = 0; i < m_regions.size(); ++i) {
        if (m_regions[i].kind != LayoutKind::Text || m_reached[i])
            continue;
        Chain chain;
        for (int j = i; j >= 0; j = m_next[j].to)
            chain.append(j);
        result.append(chain);
    }
    return result;
}

int RegionChains::before(int region) const
{
    const auto link = std::ranges::find(m_next, region, &RegionLink::to);
    return link == m_next.end() ? -1 : link->from;
}

} // namespace banmian
