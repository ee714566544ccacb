#pragma once

#include "page/layout_links.h"

#include <QList>

namespace banmian {

/// Body regions whose text goes on from each to the next one.
using Chain = QList<int>;

/// The links that hold: each body region goes on in one other at most, each goes on one at most, and no chain
/// comes back to a region of its own.
///
/// The best links are taken first. A region that begins in the middle of a paragraph but follows none then
/// takes the place of the one that follows its best predecessor, where that one can follow it in turn. What
/// has no heading of its own and still follows none goes on something, if it can.
class RegionChains
{
public:
    /// `links`: the possible ones, the best first. The regions must outlive it.
    RegionChains(const QList<RegionLink> &links, const QList<Region> &regions, const RegionText &text,
                 const Headings &headings);

    /// Every body region in one chain, in the order of their first regions.
    [[nodiscard]] QList<Chain> chains() const;
    /// The region that this one goes on; -1 for none.
    [[nodiscard]] int before(int region) const;
    /// How much speaks for the link from this region to the next one; 0 where it is the last.
    [[nodiscard]] double scoreBehind(int region) const { return m_next[region].score; }

private:
    void take(const RegionLink &link);
    void takeBest(const QList<RegionLink> &links);
    void reroute(const QList<RegionLink> &links, const RegionText &text);
    void takeForHeadless(const QList<RegionLink> &links, const Headings &headings);
    /// Are both of its ends still to be had, and does it close no circle?
    [[nodiscard]] bool isFree(const RegionLink &link) const
    {
        return m_next[link.from].to < 0 && !m_reached[link.to] && !leadsTo(link.to, link.from);
    }
    [[nodiscard]] bool leadsTo(int from, int to) const;

    const QList<Region> &m_regions;
    QList<RegionLink> m_next; ///< by region; `to` is -1 where nothing follows
    QList<bool> m_reached;    ///< by region: does it follow another?
};

} // namespace banmian
