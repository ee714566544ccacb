#include "page/layout_flow.h"

#include "page/layout_chains.h"
#include "page/layout_headings.h"
#include "page/layout_links.h"
#include "page/layout_stories.h"
#include "page/layout_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace banmian {

namespace {

using Kind = LayoutKind;

constexpr double captionReach = 20; // ems

Box hull(const Story &story, const QList<Region> &regions)
{
    Box box = regions[story.first()].box;
    for (const int region : story)
        box = united(box, regions[region].box);
    return box;
}

/// The story whose picture a caption explains; -1 for none. Its own heading opens a story, so that what
/// stands above it belongs to the story further up, over the height of the picture.
qsizetype storyOfCaption(const Region &caption, const QList<Box> &hulls)
{
    qsizetype best = -1;
    double lowest = captionReach * caption.size;
    for (qsizetype s = 0; s < hulls.size(); ++s) {
        const Box &hull = hulls[s];
        const double aside = gapBetween(caption.box.x0, caption.box.x1, hull.x0, hull.x1);
        const double below = std::max(0.0, caption.box.y0 - hull.y1);
        const double above = std::max(0.0, hull.y0 - caption.box.y1);
        const double beyond =
            std::max(0.0, hull.x0 - caption.box.x0) + std::max(0.0, caption.box.x1 - hull.x1);
        double cost = 2 * aside + 0.5 * beyond + 0.3 * below + above;
        if (above > 0)
            cost += 12 * caption.size;
        if (cost < lowest) {
            lowest = cost;
            best = s;
        }
    }
    return best;
}

/// Does it stand above or below all of these?
bool isInMargin(const Region &region, const QList<Box> &hulls)
{
    return std::ranges::all_of(hulls, [&](const Box &box) { return box.y0 > region.box.y1; }) ||
           std::ranges::all_of(hulls, [&](const Box &box) { return box.y1 < region.box.y0; });
}

/// Captions go to a story that has a heading, headings without columns stand alone.
void placeRest(QList<Story> &stories, const QList<Region> &regions)
{
    QList<bool> placed(regions.size(), false);
    QList<Box> hulls;
    QList<qsizetype> articles;
    for (qsizetype s = 0; s < stories.size(); ++s) {
        for (const int region : stories[s])
            placed[region] = true;
        if (regions[stories[s].first()].kind != Kind::Heading)
            continue;
        hulls.append(hull(stories[s], regions));
        articles.append(s);
    }
    for (int i = 0; i < regions.size(); ++i) {
        const Region &region = regions[i];
        if (region.kind == Kind::Text || placed[i])
            continue;
        const bool mayExplain =
            region.kind == Kind::Caption || (region.kind == Kind::Small && !isInMargin(region, hulls));
        const qsizetype nearest = mayExplain ? storyOfCaption(region, hulls) : -1;
        if (nearest >= 0) {
            stories[articles[nearest]].append(i);
        } else {
            stories.append(Story{i});
        }
    }
}

/// From top to bottom, and from left to right where stories lie beside each other.
QList<Story> inPageOrder(const QList<Story> &stories, const QList<Region> &regions)
{
    QList<Box> hulls;
    for (const Story &story : stories)
        hulls.append(hull(story, regions));
    const auto precedes = [&](qsizetype a, qsizetype b) {
        const double slack = 3;
        const bool sameColumns =
            std::min(hulls[a].x1, hulls[b].x1) - std::max(hulls[a].x0, hulls[b].x0) > slack;
        return sameColumns && hulls[a].y1 < hulls[b].y0 + slack;
    };
    const auto place = [&](qsizetype s) { return std::pair(std::round(hulls[s].y0 / 20), hulls[s].x0); };
    QList<qsizetype> waiting(stories.size());
    std::iota(waiting.begin(), waiting.end(), 0);
    QList<Story> result;
    while (!waiting.isEmpty()) {
        qsizetype best = -1;
        for (const qsizetype s : waiting) {
            const bool waits = std::ranges::any_of(
                waiting, [&](qsizetype other) { return other != s && precedes(other, s); });
            if (!waits && (best < 0 || place(s) < place(best)))
                best = s;
        }
        if (best < 0)
            best = waiting.first();
        result.append(stories[best]);
        waiting.removeOne(best);
    }
    return result;
}

} // namespace

QList<Story> followStories(const SourcePage &page, const QList<QString> &texts, const QList<Region> &regions)
{
    const RegionText text(page, texts, regions);
    const Headings headings(regions, text);
    const QList<RegionLink> links = possibleLinks(regions, text, headings);
    const RegionChains chains(links, regions, text, headings);
    QList<Story> stories = storiesOf(chains, regions, text, headings);
    placeRest(stories, regions);
    return inPageOrder(stories, regions);
}

} // namespace banmian
