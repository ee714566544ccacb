#include "page/layout_flow.h"

#include "page/continuity.h"

#include "text/scripts.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace banmian {

namespace {

using Kind = LayoutKind;

constexpr double captionReach = 20; // ems

struct Link
{
    int from = -1;
    int to = -1;
    double score = 0;
};

/// Headings printed directly one over the other, or set downwards side by side: kicker, headline,
/// subheadline.
struct HeadingUnit
{
    QList<int> regions;
    Box box;
    bool vertical = false;
    QList<int> bodies; ///< the body regions directly under it, from left to right; else those beside it
};

class Flow
{
public:
    Flow(const SourcePage &page, const QList<QString> &texts, const QList<Region> &regions)
        : m_page(page), m_texts(texts), m_regions(regions)
    {
        m_indents = usesIndents();
        findHeadings();
        linkBodies();
    }

    QList<Story> stories();

private:
    [[nodiscard]] const Region &at(int region) const { return m_regions[region]; }
    [[nodiscard]] const Layout &first(const Region &r) const { return *m_page.lines[r.lines.first()].layout; }
    [[nodiscard]] const Layout &last(const Region &r) const { return *m_page.lines[r.lines.last()].layout; }
    [[nodiscard]] const QString &textOf(int line) const { return m_texts[line]; }
    [[nodiscard]] static bool isIndented(const Layout &line)
    {
        return line.indent > 0.8 && line.indent < 3.2;
    }

    [[nodiscard]] bool usesIndents() const;
    void findHeadings();
    [[nodiscard]] bool isVertical(int region) const { return first(at(region)).rotation % 2 == 1; }
    [[nodiscard]] bool belongsTo(int heading, const HeadingUnit &unit) const;
    void findBodiesUnder(HeadingUnit &heading) const;
    void findBodiesBeside(HeadingUnit &heading) const;
    [[nodiscard]] int owner(int region) const;
    [[nodiscard]] bool spans(const Region &a, const Region &b) const;
    [[nodiscard]] double textScore(const Region &a, const Region &b) const;
    [[nodiscard]] bool headsRowBetween(const Region &a, const Region &b) const;
    [[nodiscard]] bool isGapOfOneColumn(const Region &a, const Region &b) const;
    [[nodiscard]] std::optional<double> belowScore(int a, int b) const;
    [[nodiscard]] std::optional<double> besideScore(int a, int b) const;
    void linkBodies();
    void reroute(const QList<Link> &links);
    [[nodiscard]] bool leadsTo(int from, int to) const;
    void normalGutter();
    [[nodiscard]] bool goesOn(int region) const;
    [[nodiscard]] QList<QList<int>> chains() const;
    [[nodiscard]] QList<Story> withHeadings(const QList<int> &chain, QList<bool> &placed) const;
    [[nodiscard]] qsizetype cutBetween(const QList<int> &chain, qsizetype begin, qsizetype after,
                                       qsizetype upTo, qsizetype end, const HeadingUnit &left,
                                       const HeadingUnit &right) const;
    [[nodiscard]] double offCentre(const QList<int> &chain, qsizetype begin, qsizetype end,
                                   const HeadingUnit &heading) const;
    [[nodiscard]] Box hull(const Story &story) const;
    [[nodiscard]] qsizetype storyOfCaption(const Region &caption, const QList<Box> &hulls) const;
    void placeRest(QList<Story> &stories, const QList<bool> &placed) const;
    [[nodiscard]] QList<Story> inPageOrder(const QList<Story> &stories) const;

    const SourcePage &m_page;
    const QList<QString> &m_texts;
    const QList<Region> &m_regions;
    const Continuity &m_continuity = Continuity::shipped();
    QList<HeadingUnit> m_headings;
    QList<bool> m_reached;
    QList<Link> m_next; ///< by region; `to` is -1 where nothing follows
    double m_gutter = 0;
    bool m_indents = false;
};

double gapBetween(double a0, double a1, double b0, double b1)
{
    return std::max({0.0, b0 - a1, a0 - b1});
}

bool Flow::usesIndents() const
{
    int indented = 0;
    int lines = 0;
    for (const Region &region : m_regions) {
        if (region.kind != Kind::Text || region.lines.size() < 3)
            continue;
        for (const int i : region.lines) {
            ++lines;
            indented += isIndented(*m_page.lines[i].layout);
        }
    }
    return indented * 40 > lines;
}

void Flow::findHeadings()
{
    QList<int> order;
    for (int i = 0; i < m_regions.size(); ++i) {
        if (at(i).kind == Kind::Heading)
            order.append(i);
    }
    std::ranges::stable_sort(order, {}, [&](int i) { return at(i).box.y0; });
    for (const int i : order) {
        const auto unit =
            std::ranges::find_if(m_headings, [&](const HeadingUnit &other) { return belongsTo(i, other); });
        if (unit != m_headings.end()) {
            unit->regions.append(i);
            unit->box = united(unit->box, at(i).box);
        } else {
            m_headings.append({.regions = {i}, .box = at(i).box, .vertical = isVertical(i), .bodies = {}});
        }
    }
    for (HeadingUnit &heading : m_headings) {
        if (heading.vertical) {
            std::ranges::stable_sort(heading.regions, std::ranges::greater{},
                                     [&](int i) { return at(i).box.x0; });
        } else {
            findBodiesUnder(heading);
        }
    }
    for (HeadingUnit &heading : m_headings) {
        if (heading.bodies.isEmpty())
            findBodiesBeside(heading);
    }
}

/// Does the heading go on the unit?
bool Flow::belongsTo(int heading, const HeadingUnit &unit) const
{
    const Box &box = at(heading).box;
    if (isVertical(heading) != unit.vertical)
        return false;
    const double em = std::max(at(heading).size, at(unit.regions.last()).size);
    if (unit.vertical) {
        return gapBetween(box.x0, box.x1, unit.box.x0, unit.box.x1) < 1.3 * em &&
               std::min(box.y1, unit.box.y1) - std::max(box.y0, unit.box.y0) >
                   0.5 * std::min(box.y1 - box.y0, unit.box.y1 - unit.box.y0);
    }
    const double gap = box.y0 - unit.box.y1;
    return gap < 1.3 * em && gap > -0.5 * em && shareOfWidth(box, unit.box) > 0.5;
}

/// A heading with no columns under it stands beside them: to the left or to the right, set downwards or in a
/// column of its own.
void Flow::findBodiesBeside(HeadingUnit &heading) const
{
    constexpr double reach = 5; // ems
    double nearest = std::numeric_limits<double>::max();
    for (int b = 0; b < m_regions.size(); ++b) {
        const Region &body = at(b);
        const double gap = gapBetween(body.left, body.right, heading.box.x0, heading.box.x1);
        const double common = std::min(body.box.y1, heading.box.y1) - std::max(body.box.y0, heading.box.y0);
        if (body.kind != Kind::Text || gap <= 0 || gap > reach * body.size || common < 0.5 * body.size ||
            owner(b) >= 0)
            continue;
        // The article reaches at least as far up as its heading; the top of a column tells more than the gap.
        const double distance = gap + std::max(0.0, std::abs(body.box.y0 - heading.box.y0) - 2 * body.size) +
                                (m_indents && !isIndented(first(body)) ? body.size : 0);
        if (distance < nearest) {
            nearest = distance;
            heading.bodies = {b};
        }
    }
}

/// The body regions that have this heading as the first thing but captions above them.
void Flow::findBodiesUnder(HeadingUnit &heading) const
{
    for (int b = 0; b < m_regions.size(); ++b) {
        const Region &body = at(b);
        const Box column{body.box.page, body.left, body.box.y0, body.right, body.box.y1};
        if (body.kind != Kind::Text || shareOfWidth(column, heading.box) < 0.15 ||
            body.box.y0 < heading.box.y1 - 0.5 * body.size)
            continue;
        const bool hidden = std::ranges::any_of(m_regions, [&](const Region &other) {
            return &other != &body && (other.kind == Kind::Text || other.kind == Kind::Heading) &&
                   other.upright && other.box.y0 > heading.box.y1 - 0.3 * other.size &&
                   other.box.y1 < body.box.y0 + 0.3 * other.size && shareOfWidth(other.box, column) > 0.15;
        });
        if (!hidden)
            heading.bodies.append(b);
    }
    std::ranges::sort(heading.bodies, {}, [&](int b) { return at(b).box.x0; });
}

/// The heading directly above a body region; -1 for none.
int Flow::owner(int region) const
{
    for (int h = 0; h < m_headings.size(); ++h) {
        if (m_headings[h].bodies.contains(region))
            return h;
    }
    return -1;
}

bool Flow::spans(const Region &a, const Region &b) const
{
    return std::ranges::any_of(m_headings, [&](const HeadingUnit &heading) {
        const double top = std::min(a.box.y0, b.box.y0);
        const bool over = !heading.vertical && heading.box.x0 < a.right - 0.25 * a.width() &&
                          heading.box.x1 > b.left + 0.25 * b.width() && heading.box.y1 < top + a.size;
        if (!over)
            return false;
        // Nothing but captions between it and at least one of the two.
        return std::ranges::any_of(heading.bodies, [&](int i) { return &at(i) == &a || &at(i) == &b; });
    });
}

/// Does b go on where a stops?
double Flow::textScore(const Region &a, const Region &b) const
{
    const QString &end = textOf(a.lines.last());
    const double wording = 0.5 * std::clamp(m_continuity.join(end, textOf(b.lines.first())), -3.0, 3.0);
    const bool full = last(a).shortfall < 1.2;
    const bool sentence = endsSentence(end);
    if (!m_indents) {
        if (sentence)
            return (full ? 0 : -0.5) + wording;
        return (full ? 3 : -1) + wording;
    }
    const bool indented = isIndented(first(b));
    if (full && !indented)
        return (sentence ? 2.5 : 4) + wording;
    if (full && indented)
        return sentence ? -0.5 : -4;
    if (indented)
        return sentence ? 0 : -0.5;
    return sentence ? -1.5 : -5;
}

/// Does a column beside b, which begins at its height, have a heading that stands lower than a?
bool Flow::headsRowBetween(const Region &a, const Region &b) const
{
    return std::ranges::any_of(m_headings, [&](const HeadingUnit &heading) {
        // A heading may stand in the first of the columns, so that the others begin as high as it does.
        const bool inRow = std::abs(heading.box.y0 - b.box.y0) < 1.5 * b.size;
        return heading.box.y0 > a.box.y1 - a.size && std::ranges::any_of(heading.bodies, [&](int i) {
                   return &at(i) != &b && (inRow || std::abs(at(i).box.y0 - b.box.y0) < 0.7 * b.size);
               });
    });
}

/// Does text stand beside the gap between two pieces of a column, or is the column the only one of its
/// article?
bool Flow::isGapOfOneColumn(const Region &a, const Region &b) const
{
    const double from = a.box.y1;
    const double to = b.box.y0;
    const int heading = owner(static_cast<int>(&a - m_regions.data()));
    bool alone = true;
    for (int i = 0; i < m_regions.size(); ++i) {
        const Region &other = at(i);
        const double aside = gapBetween(a.left, a.right, other.left, other.right);
        if (other.kind != Kind::Text || aside <= 0 || aside > 2 * m_gutter + a.size)
            continue;
        if (std::min(other.box.y1, to) - std::max(other.box.y0, from) > 0.7 * (to - from))
            return true;
        const bool sharesHeading = heading < 0 || owner(i) < 0 || owner(i) == heading;
        if (sharesHeading && gapBetween(a.box.y0, a.box.y1, other.box.y0, other.box.y1) <= 0)
            alone = false;
    }
    return alone;
}

/// b is the next piece of a's column.
std::optional<double> Flow::belowScore(int ia, int ib) const
{
    const Region &a = at(ia);
    const Region &b = at(ib);
    if (b.box.y0 < a.box.y1 - 0.5 * a.size || shareOfWidth(a.box, b.box) < 0.5 ||
        (std::abs(a.left - b.left) > 3.2 * a.size && std::abs(a.right - b.right) > a.size))
        return std::nullopt;
    double score = textScore(a, b);
    bool headed = headsRowBetween(a, b);
    if (headed)
        score -= 3;
    for (const Region &other : m_regions) {
        const bool between = other.box.y0 > a.box.y1 - 0.5 * other.size &&
                             other.box.y1 < b.box.y0 + 0.5 * other.size &&
                             shareOfWidth(other.box, b.box) > 0.1 && &other != &a && &other != &b;
        if (!between)
            continue;
        if (other.kind == Kind::Text)
            return std::nullopt;
        // A column that begins in the middle of a paragraph runs around a heading.
        if (other.kind == Kind::Heading) {
            score -= score > 2 ? 1 : 3;
            headed = true;
        }
    }
    const double gap = (b.box.y0 - a.box.y1) / a.size;
    score -= std::min(4.0, 0.1 * gap);
    // A column is read down to its end over a picture of its own; one that lies across several columns
    // divides them.
    if (!headed && owner(ib) < 0 && isGapOfOneColumn(a, b)) {
        score += 2.5;
    } else if (gap > 3 && score < 1) {
        score -= 2;
    }
    if (std::abs(a.size - b.size) > 0.04 * a.size)
        score -= 3;
    if (std::abs(a.left - b.left) < a.size && std::abs(a.right - b.right) < a.size)
        score += 1;
    return score + 0.5;
}

/// b is the next column to the right of a.
std::optional<double> Flow::besideScore(int ia, int ib) const
{
    const Region &a = at(ia);
    const Region &b = at(ib);
    const double gutter = b.left - a.right;
    if (gutter < -0.5 * a.size || gutter > 8 * a.size || b.box.y0 > a.box.y1)
        return std::nullopt;
    const bool beyond = std::ranges::any_of(m_regions, [&](const Region &other) {
        return other.kind == Kind::Text && other.left > a.right - a.size && other.right < b.left + b.size &&
               gapBetween(other.box.y0, other.box.y1, a.box.y0, a.box.y1) <= 0;
    });
    if (beyond)
        return std::nullopt;

    double score = textScore(a, b);
    const int heading = owner(ia);
    const bool besideHeading = heading >= 0 && owner(ib) < 0 && !m_headings[heading].vertical &&
                               std::abs(m_headings[heading].box.y0 - b.box.y0) < 1.5 * a.size;
    if (spans(a, b) || besideHeading) {
        score += 3;
    } else if (owner(ib) >= 0) {
        score -= 1;
    }
    if (gapBetween(a.box.y0, a.box.y1, b.box.y0, b.box.y1) > 0)
        score -= 1.5;
    const double step = std::abs(a.box.y0 - b.box.y0);
    score += step < 1.5 * a.size ? 1.5 : -1;
    if (step < 1.5 * a.size && a.box.y1 < b.box.y1 - 1.8 * a.pitch)
        score -= 1;
    if (gutter > 1.35 * m_gutter + 0.2 * a.size)
        score -= 1.5;
    if (std::abs(a.size - b.size) > 0.04 * a.size)
        score -= 4;
    if (std::abs(a.width() - b.width()) > 0.12 * a.width())
        score -= 0.7;
    if (a.pitch > 0 && b.pitch > 0 && std::abs(a.pitch - b.pitch) > 0.06 * a.pitch)
        score -= 1;
    if (first(a).fontName != first(b).fontName)
        score -= 1;
    return score;
}

/// The distance of most neighbouring columns.
void Flow::normalGutter()
{
    QList<double> gutters;
    for (const Region &a : m_regions) {
        if (a.kind != Kind::Text || a.lines.size() < 3)
            continue;
        double nearest = std::numeric_limits<double>::max();
        for (const Region &b : m_regions) {
            if (b.kind == Kind::Text && b.lines.size() >= 3 && b.left > a.right - 0.5 * a.size &&
                gapBetween(a.box.y0, a.box.y1, b.box.y0, b.box.y1) <= 0)
                nearest = std::min(nearest, b.left - a.right);
        }
        if (nearest < 8 * a.size)
            gutters.append(nearest);
    }
    std::ranges::sort(gutters);
    m_gutter = gutters.isEmpty() ? 0 : gutters[gutters.size() / 2];
}

void Flow::linkBodies()
{
    normalGutter();
    QList<Link> links;
    for (int a = 0; a < m_regions.size(); ++a) {
        for (int b = 0; b < m_regions.size(); ++b) {
            if (a == b || at(a).kind != Kind::Text || at(b).kind != Kind::Text)
                continue;
            std::optional<double> score = belowScore(a, b);
            if (!score)
                score = besideScore(a, b);
            if (score && *score > -2.5)
                links.append({a, b, *score});
        }
    }
    std::ranges::stable_sort(links, std::ranges::greater{}, &Link::score);
    m_next.resize(m_regions.size());
    m_reached.fill(false, m_regions.size());
    const auto take = [&](const Link &link) {
        m_next[link.from] = link;
        m_reached[link.to] = true;
    };
    for (const Link &link : links) {
        if (link.score > 0 && m_next[link.from].to < 0 && !m_reached[link.to])
            take(link);
    }
    reroute(links);
    // What has no heading of its own goes on something, if it can.
    for (const Link &link : links) {
        if (m_next[link.from].to < 0 && !m_reached[link.to] && owner(link.to) < 0 &&
            !leadsTo(link.to, link.from))
            take(link);
    }
}

/// Does the chain from one region reach the other?
bool Flow::leadsTo(int from, int to) const
{
    for (int i = from; i >= 0; i = m_next[i].to) {
        if (i == to)
            return true;
    }
    return false;
}

/// A region that begins in the middle of a paragraph but follows none takes the place of the one that follows
/// its best predecessor, where that one can follow it in turn: text that runs around a heading.
void Flow::reroute(const QList<Link> &links)
{
    for (const Link &link : links) {
        if (link.score < 1.5 || m_reached[link.to] || isIndented(first(at(link.to))))
            continue;
        const Link taken = m_next[link.from];
        const Link given = m_next[link.to];
        const auto detour = std::ranges::find_if(links, [&](const Link &other) {
            return other.from == link.to && other.to == taken.to && other.score > 0;
        });
        if (taken.to < 0 || detour == links.end() || leadsTo(link.to, link.from) ||
            link.score + detour->score + 1.5 < taken.score + given.score)
            continue;
        if (given.to >= 0)
            m_reached[given.to] = false;
        m_next[link.from] = link;
        m_next[link.to] = *detour;
        m_reached[link.to] = true;
    }
}

/// Does the region begin in the middle of a paragraph that stops at the end of another one?
bool Flow::goesOn(int region) const
{
    constexpr double surely = 3;
    const auto before = std::ranges::find_if(m_next, [&](const Link &link) { return link.to == region; });
    return before != m_next.end() && !isIndented(first(at(region))) &&
           textScore(at(before->from), at(region)) >= surely;
}

QList<QList<int>> Flow::chains() const
{
    QList<QList<int>> result;
    for (int i = 0; i < m_regions.size(); ++i) {
        if (at(i).kind != Kind::Text || m_reached[i])
            continue;
        QList<int> chain;
        for (int j = i; j >= 0; j = m_next[j].to)
            chain.append(j);
        result.append(chain);
    }
    return result;
}

/// How far the heading stands from the middle (or the left edge) of the columns, in column widths.
double Flow::offCentre(const QList<int> &chain, qsizetype begin, qsizetype end,
                       const HeadingUnit &heading) const
{
    Box columns = at(chain[begin]).box;
    double width = at(chain[begin]).width();
    for (qsizetype i = begin; i < end; ++i) {
        columns = united(
            columns, {0, at(chain[i]).left, at(chain[i]).box.y0, at(chain[i]).right, at(chain[i]).box.y1});
        width = std::min(width, at(chain[i]).width());
    }
    const double off =
        std::min(std::abs(centreX(columns) - centreX(heading.box)), std::abs(columns.x0 - heading.box.x0));
    return off / std::max(width, 1.0);
}

/// Where the columns of the left heading end and those of the right one begin, within (after, upTo].
qsizetype Flow::cutBetween(const QList<int> &chain, qsizetype begin, qsizetype after, qsizetype upTo,
                           qsizetype end, const HeadingUnit &left, const HeadingUnit &right) const
{
    qsizetype best = upTo;
    double lowest = std::numeric_limits<double>::max();
    for (qsizetype cut = after + 1; cut <= upTo; ++cut) {
        const double cost = m_next[chain[cut - 1]].score + 3 * offCentre(chain, begin, cut, left) +
                            3 * offCentre(chain, cut, end, right);
        if (cost < lowest) {
            lowest = cost;
            best = cut;
        }
    }
    return best;
}

/// Cuts a chain where headings demand it; each part gets its heading.
QList<Story> Flow::withHeadings(const QList<int> &chain, QList<bool> &placed) const
{
    struct Claim
    {
        const HeadingUnit *heading;
        qsizetype first;
        qsizetype last;
    };
    QList<Claim> claims;
    for (const HeadingUnit &heading : m_headings) {
        if (placed[heading.regions.first()])
            continue;
        const bool mayBegin = std::ranges::any_of(heading.bodies, [&](int body) { return !goesOn(body); });
        Claim claim{&heading, chain.size(), -1};
        for (const int body : heading.bodies) {
            const qsizetype i = chain.indexOf(body);
            if (i < 0)
                continue;
            if (!mayBegin || !goesOn(body))
                claim.first = std::min(claim.first, i);
            claim.last = std::max(claim.last, i);
        }
        if (claim.first < chain.size())
            claims.append(claim);
    }
    std::ranges::stable_sort(claims, {}, &Claim::first);

    QList<Story> result;
    qsizetype begin = 0;
    for (qsizetype c = 0; c < claims.size() || c == 0; ++c) {
        qsizetype end = chain.size();
        if (c + 1 < claims.size()) {
            const qsizetype last = std::min(claims[c].last, claims[c + 1].first - 1);
            end = std::max(begin + 1, cutBetween(chain, begin, std::max(begin, last), claims[c + 1].first,
                                                 c + 2 < claims.size() ? claims[c + 2].first : chain.size(),
                                                 *claims[c].heading, *claims[c + 1].heading));
            end = std::min(end, chain.size());
        }
        Story story;
        if (c < claims.size()) {
            story = claims[c].heading->regions;
            for (const int region : story)
                placed[region] = true;
        }
        story.append(chain.mid(begin, end - begin));
        if (!story.isEmpty())
            result.append(story);
        begin = end;
    }
    return result;
}

Box Flow::hull(const Story &story) const
{
    Box box = at(story.first()).box;
    for (const int region : story)
        box = united(box, at(region).box);
    return box;
}

/// The story whose picture a caption explains; -1 for none. Its own heading opens a story, so that what
/// stands above it belongs to the story further up, over the height of the picture.
qsizetype Flow::storyOfCaption(const Region &caption, const QList<Box> &hulls) const
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

/// Captions go to a story, headings without columns stand alone.
void Flow::placeRest(QList<Story> &stories, const QList<bool> &placed) const
{
    QList<Box> hulls;
    QList<qsizetype> articles;
    for (qsizetype s = 0; s < stories.size(); ++s) {
        if (at(stories[s].first()).kind != Kind::Heading)
            continue;
        hulls.append(hull(stories[s]));
        articles.append(s);
    }
    for (int i = 0; i < m_regions.size(); ++i) {
        if (at(i).kind == Kind::Text || placed[i])
            continue;
        const bool inMargin =
            std::ranges::all_of(hulls, [&](const Box &box) { return box.y0 > at(i).box.y1; }) ||
            std::ranges::all_of(hulls, [&](const Box &box) { return box.y1 < at(i).box.y0; });
        const bool mayExplain = at(i).kind == Kind::Caption || (at(i).kind == Kind::Small && !inMargin);
        const qsizetype nearest = mayExplain ? storyOfCaption(at(i), hulls) : -1;
        if (nearest >= 0) {
            stories[articles[nearest]].append(i);
        } else {
            stories.append(Story{i});
        }
    }
}

/// From top to bottom, and from left to right where stories lie beside each other.
QList<Story> Flow::inPageOrder(const QList<Story> &stories) const
{
    QList<Box> hulls;
    for (const Story &story : stories)
        hulls.append(hull(story));
    const auto precedes = [&](qsizetype a, qsizetype b) {
        const double slack = 3;
        const bool sameColumns =
            std::min(hulls[a].x1, hulls[b].x1) - std::max(hulls[a].x0, hulls[b].x0) > slack;
        return sameColumns && hulls[a].y1 < hulls[b].y0 + slack;
    };
    QList<qsizetype> waiting(stories.size());
    for (qsizetype i = 0; i < waiting.size(); ++i)
        waiting[i] = i;
    QList<Story> result;
    while (!waiting.isEmpty()) {
        qsizetype best = -1;
        for (const qsizetype s : waiting) {
            if (std::ranges::any_of(waiting,
                                    [&](qsizetype other) { return other != s && precedes(other, s); }))
                continue;
            if (best < 0 || std::pair(std::round(hulls[s].y0 / 20), hulls[s].x0) <
                                std::pair(std::round(hulls[best].y0 / 20), hulls[best].x0))
                best = s;
        }
        if (best < 0)
            best = waiting.first();
        result.append(stories[best]);
        waiting.removeOne(best);
    }
    return result;
}

QList<Story> Flow::stories()
{
    QList<bool> placed(m_regions.size(), false);
    QList<Story> result;
    for (const QList<int> &chain : chains())
        result.append(withHeadings(chain, placed));
    placeRest(result, placed);
    return inPageOrder(result);
}

} // namespace

QList<Story> followStories(const SourcePage &page, const QList<QString> &texts, const QList<Region> &regions)
{
    return Flow(page, texts, regions).stories();
}

} // namespace banmian
