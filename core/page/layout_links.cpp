#include "page/layout_links.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace banmian {

namespace {

using Kind = LayoutKind;

constexpr double leastScore = -2.5;
constexpr double widestGutter = 8; // ems
constexpr double otherSize = 0.04; // of the size, to be another one

/// The distance of most neighbouring columns, in points.
double normalGutter(const QList<Region> &regions)
{
    QList<double> gutters;
    for (const Region &a : regions) {
        if (a.kind != Kind::Text || a.lines.size() < 3)
            continue;
        double nearest = std::numeric_limits<double>::max();
        for (const Region &b : regions) {
            if (b.kind == Kind::Text && b.lines.size() >= 3 && b.left > a.right - 0.5 * a.size &&
                gapBetween(a.box.y0, a.box.y1, b.box.y0, b.box.y1) <= 0)
                nearest = std::min(nearest, b.left - a.right);
        }
        if (nearest < widestGutter * a.size)
            gutters.append(nearest);
    }
    std::ranges::sort(gutters);
    return gutters.isEmpty() ? 0 : gutters[gutters.size() / 2];
}

/// Scores the links from one body region to another.
class LinkScores
{
public:
    LinkScores(const QList<Region> &regions, const RegionText &text, const Headings &headings)
        : m_regions(regions), m_text(text), m_headings(headings), m_gutter(normalGutter(regions))
    {}

    /// Of b as the next piece of a's column; nothing where it cannot be that.
    [[nodiscard]] std::optional<double> below(int ia, int ib) const;
    /// Of b as the next column to the right of a; nothing where it cannot be that.
    [[nodiscard]] std::optional<double> beside(int ia, int ib) const;

private:
    [[nodiscard]] std::optional<int> headingsBetween(const Region &a, const Region &b) const;
    [[nodiscard]] bool isGapOfOneColumn(int ia, int ib) const;
    [[nodiscard]] bool isNextColumn(const Region &a, const Region &b) const;
    [[nodiscard]] bool isBesideHeading(int ia, int ib) const;

    const QList<Region> &m_regions;
    const RegionText &m_text;
    const Headings &m_headings;
    double m_gutter;
};

bool isLowerInColumn(const Region &a, const Region &b)
{
    return b.box.y0 >= a.box.y1 - 0.5 * a.size && shareOfWidth(a.box, b.box) >= 0.5 &&
           (std::abs(a.left - b.left) <= 3.2 * a.size || std::abs(a.right - b.right) <= a.size);
}

std::optional<double> LinkScores::below(int ia, int ib) const
{
    const Region &a = m_regions[ia];
    const Region &b = m_regions[ib];
    if (!isLowerInColumn(a, b))
        return std::nullopt;
    const std::optional<int> between = headingsBetween(a, b);
    if (!between)
        return std::nullopt;
    double score = m_text.goesOn(a, b);
    const bool headsRow = m_headings.headsRowBetween(ia, ib);
    if (headsRow)
        score -= 3;
    // A column that begins in the middle of a paragraph runs around a heading.
    for (int i = 0; i < *between; ++i)
        score -= score > 2 ? 1 : 3;
    const double gap = (b.box.y0 - a.box.y1) / a.size;
    score -= std::min(4.0, 0.1 * gap);
    // A column is read down to its end over a picture of its own; one that lies across several columns
    // divides them.
    if (!headsRow && *between == 0 && !m_headings.headingOf(ib) && isGapOfOneColumn(ia, ib)) {
        score += 2.5;
    } else if (gap > 3 && score < 1) {
        score -= 2;
    }
    if (std::abs(a.size - b.size) > otherSize * a.size)
        score -= 3;
    if (std::abs(a.left - b.left) < a.size && std::abs(a.right - b.right) < a.size)
        score += 1;
    return score + 0.5;
}

/// How many headings lie between two pieces of a column; nothing where text does.
std::optional<int> LinkScores::headingsBetween(const Region &a, const Region &b) const
{
    int count = 0;
    for (const Region &other : m_regions) {
        const bool between = other.box.y0 > a.box.y1 - 0.5 * other.size &&
                             other.box.y1 < b.box.y0 + 0.5 * other.size &&
                             shareOfWidth(other.box, b.box) > 0.1 && &other != &a && &other != &b;
        if (between && other.kind == Kind::Text)
            return std::nullopt;
        count += between && other.kind == Kind::Heading;
    }
    return count;
}

/// Does text stand beside the gap between two pieces of a column, or is the column the only one of its
/// article?
bool LinkScores::isGapOfOneColumn(int ia, int ib) const
{
    const Region &a = m_regions[ia];
    const double from = a.box.y1;
    const double to = m_regions[ib].box.y0;
    const HeadingUnit *heading = m_headings.headingOf(ia);
    bool alone = true;
    for (int i = 0; i < m_regions.size(); ++i) {
        const Region &other = m_regions[i];
        const double aside = gapBetween(a.left, a.right, other.left, other.right);
        if (other.kind != Kind::Text || aside <= 0 || aside > 2 * m_gutter + a.size)
            continue;
        if (std::min(other.box.y1, to) - std::max(other.box.y0, from) > 0.7 * (to - from))
            return true;
        const HeadingUnit *otherHeading = m_headings.headingOf(i);
        const bool sharesHeading = !heading || !otherHeading || otherHeading == heading;
        if (sharesHeading && gapBetween(a.box.y0, a.box.y1, other.box.y0, other.box.y1) <= 0)
            alone = false;
    }
    return alone;
}

std::optional<double> LinkScores::beside(int ia, int ib) const
{
    const Region &a = m_regions[ia];
    const Region &b = m_regions[ib];
    if (!isNextColumn(a, b))
        return std::nullopt;
    double score = m_text.goesOn(a, b);
    if (m_headings.spans(ia, ib) || isBesideHeading(ia, ib)) {
        score += 3;
    } else if (m_headings.headingOf(ib)) {
        score -= 1;
    }
    if (gapBetween(a.box.y0, a.box.y1, b.box.y0, b.box.y1) > 0)
        score -= 1.5;
    const bool level = std::abs(a.box.y0 - b.box.y0) < 1.5 * a.size;
    score += level ? 1.5 : -1;
    if (level && a.box.y1 < b.box.y1 - 1.8 * a.pitch)
        score -= 1;
    if (b.left - a.right > 1.35 * m_gutter + 0.2 * a.size)
        score -= 1.5;
    if (std::abs(a.size - b.size) > otherSize * a.size)
        score -= 4;
    if (std::abs(a.width() - b.width()) > 0.12 * a.width())
        score -= 0.7;
    if (a.pitch > 0 && b.pitch > 0 && std::abs(a.pitch - b.pitch) > 0.06 * a.pitch)
        score -= 1;
    if (m_text.firstLine(a).fontName != m_text.firstLine(b).fontName)
        score -= 1;
    return score;
}

/// Does b begin to the right of a, no lower than a ends, with no column between them?
bool LinkScores::isNextColumn(const Region &a, const Region &b) const
{
    const double gutter = b.left - a.right;
    if (gutter < -0.5 * a.size || gutter > widestGutter * a.size || b.box.y0 > a.box.y1)
        return false;
    return std::ranges::none_of(m_regions, [&](const Region &other) {
        return other.kind == Kind::Text && other.left > a.right - a.size && other.right < b.left + b.size &&
               gapBetween(other.box.y0, other.box.y1, a.box.y0, a.box.y1) <= 0;
    });
}

/// Does b begin at the height of a's heading, which stands in a's column only?
bool LinkScores::isBesideHeading(int ia, int ib) const
{
    const HeadingUnit *heading = m_headings.headingOf(ia);
    return heading && !m_headings.headingOf(ib) && !heading->vertical &&
           std::abs(heading->box.y0 - m_regions[ib].box.y0) < 1.5 * m_regions[ia].size;
}

} // namespace

QList<RegionLink> possibleLinks(const QList<Region> &regions, const RegionText &text,
                                const Headings &headings)
{
    const LinkScores scores(regions, text, headings);
    QList<RegionLink> links;
    for (int a = 0; a < regions.size(); ++a) {
        for (int b = 0; b < regions.size(); ++b) {
            if (a == b || regions[a].kind != Kind::Text || regions[b].kind != Kind::Text)
                continue;
            std::optional<double> score = scores.below(a, b);
            if (!score)
                score = scores.beside(a, b);
            if (score && *score > leastScore)
                links.append({a, b, *score});
        }
    }
    std::ranges::stable_sort(links, std::ranges::greater{}, &RegionLink::score);
    return links;
}

} // namespace banmian
