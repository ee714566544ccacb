#include "page/layout_headings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banmian {

namespace {

using Kind = LayoutKind;

QList<int> headingsFromTop(const QList<Region> &regions)
{
    QList<int> order;
    for (int i = 0; i < regions.size(); ++i) {
        if (regions[i].kind == Kind::Heading)
            order.append(i);
    }
    std::ranges::stable_sort(order, {}, [&](int i) { return regions[i].box.y0; });
    return order;
}

/// Does a heading, no higher than those of the unit, go on the unit? `em` is the larger size of the two.
bool belongsTo(const HeadingUnit &heading, const HeadingUnit &unit, double em)
{
    const Box &a = unit.box;
    const Box &b = heading.box;
    if (heading.vertical != unit.vertical)
        return false;
    if (unit.vertical) {
        return gapBetween(b.x0, b.x1, a.x0, a.x1) < 1.3 * em &&
               std::min(b.y1, a.y1) - std::max(b.y0, a.y0) > 0.5 * std::min(b.y1 - b.y0, a.y1 - a.y0);
    }
    const double gap = b.y0 - a.y1;
    return gap < 1.3 * em && gap > -0.5 * em && shareOfWidth(b, a) > 0.5;
}

/// The units of a page, from top to bottom, without their bodies.
QList<HeadingUnit> joinedHeadings(const QList<Region> &regions, const RegionText &text)
{
    QList<HeadingUnit> units;
    for (const int i : headingsFromTop(regions)) {
        const HeadingUnit heading{
            .regions = {i}, .box = regions[i].box, .vertical = text.isVertical(regions[i]), .bodies = {}};
        const auto unit = std::ranges::find_if(units, [&](const HeadingUnit &other) {
            return belongsTo(heading, other, std::max(regions[i].size, regions[other.regions.last()].size));
        });
        if (unit != units.end()) {
            unit->regions.append(i);
            unit->box = united(unit->box, heading.box);
        } else {
            units.append(heading);
        }
    }
    for (HeadingUnit &unit : units) {
        if (unit.vertical) {
            std::ranges::stable_sort(unit.regions, std::ranges::greater{},
                                     [&](int i) { return regions[i].box.x0; });
        }
    }
    return units;
}

/// Does text or another heading stand between the heading and the column under it?
bool isHidden(const Region &body, const HeadingUnit &heading, const QList<Region> &regions)
{
    return std::ranges::any_of(regions, [&](const Region &other) {
        return &other != &body && (other.kind == Kind::Text || other.kind == Kind::Heading) &&
               other.upright && other.box.y0 > heading.box.y1 - 0.3 * other.size &&
               other.box.y1 < body.box.y0 + 0.3 * other.size && shareOfWidth(other.box, body.column()) > 0.15;
    });
}

QList<int> bodiesUnder(const HeadingUnit &heading, const QList<Region> &regions)
{
    QList<int> bodies;
    for (int b = 0; b < regions.size(); ++b) {
        const Region &body = regions[b];
        if (body.kind == Kind::Text && shareOfWidth(body.column(), heading.box) >= 0.15 &&
            body.box.y0 >= heading.box.y1 - 0.5 * body.size && !isHidden(body, heading, regions))
            bodies.append(b);
    }
    std::ranges::sort(bodies, {}, [&](int b) { return regions[b].box.x0; });
    return bodies;
}

} // namespace

Headings::Headings(const QList<Region> &regions, const RegionText &text)
    : m_regions(regions), m_units(joinedHeadings(regions, text))
{
    for (HeadingUnit &unit : m_units) {
        if (!unit.vertical)
            unit.bodies = bodiesUnder(unit, regions);
    }
    for (HeadingUnit &unit : m_units) {
        if (unit.bodies.isEmpty())
            unit.bodies = bodyBeside(unit, text);
    }
}

/// The nearest column beside a heading, of those that have no heading yet; none where all are too far.
QList<int> Headings::bodyBeside(const HeadingUnit &heading, const RegionText &text) const
{
    constexpr double reach = 5; // ems
    QList<int> bodies;
    double nearest = std::numeric_limits<double>::max();
    for (int b = 0; b < m_regions.size(); ++b) {
        const Region &body = m_regions[b];
        const double gap = gapBetween(body.left, body.right, heading.box.x0, heading.box.x1);
        const double common = std::min(body.box.y1, heading.box.y1) - std::max(body.box.y0, heading.box.y0);
        if (body.kind != Kind::Text || gap <= 0 || gap > reach * body.size || common < 0.5 * body.size ||
            headingOf(b))
            continue;
        // The article reaches at least as far up as its heading; the top of a column tells more than the gap.
        const double distance = gap + std::max(0.0, std::abs(body.box.y0 - heading.box.y0) - 2 * body.size) +
                                (text.usesIndents() && !text.beginsIndented(body) ? body.size : 0);
        if (distance < nearest) {
            nearest = distance;
            bodies = {b};
        }
    }
    return bodies;
}

const HeadingUnit *Headings::headingOf(int body) const
{
    const auto unit =
        std::ranges::find_if(m_units, [&](const HeadingUnit &other) { return other.bodies.contains(body); });
    return unit == m_units.end() ? nullptr : &*unit;
}

bool Headings::spans(int left, int right) const
{
    const Region &a = m_regions[left];
    const Region &b = m_regions[right];
    return std::ranges::any_of(m_units, [&](const HeadingUnit &heading) {
        const double top = std::min(a.box.y0, b.box.y0);
        const bool over = !heading.vertical && heading.box.x0 < a.right - 0.25 * a.width() &&
                          heading.box.x1 > b.left + 0.25 * b.width() && heading.box.y1 < top + a.size;
        // Nothing but captions between it and at least one of the two.
        return over && (heading.bodies.contains(left) || heading.bodies.contains(right));
    });
}

bool Headings::headsRowBetween(int above, int below) const
{
    const Region &a = m_regions[above];
    const Region &b = m_regions[below];
    return std::ranges::any_of(m_units, [&](const HeadingUnit &heading) {
        // A heading may stand in the first of the columns, so that the others begin as high as it does.
        const bool inRow = std::abs(heading.box.y0 - b.box.y0) < 1.5 * b.size;
        return heading.box.y0 > a.box.y1 - a.size && std::ranges::any_of(heading.bodies, [&](int i) {
                   return i != below && (inRow || std::abs(m_regions[i].box.y0 - b.box.y0) < 0.7 * b.size);
               });
    });
}

} // namespace banmian
