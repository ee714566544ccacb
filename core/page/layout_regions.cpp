#include "page/layout_regions.h"

#include "page/layout_kinds.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian {

namespace {

constexpr double sameSize = 1.04;
constexpr double farthestLine = 3; // ems from a line of a region to the next
constexpr double leadingBreakingGap = 1.6;
constexpr double faceBreakingGap = 1.15; // where the face changes as well
constexpr double insetDepth = 3.2;       // ems; a first line is indented less
constexpr double insetShort = 2;

double median(QList<double> values)
{
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

const Layout &layoutOf(const SourcePage &page, int line)
{
    return *page.lines[line].layout;
}

/// A last line of one or two characters does not reach under the indent of the next paragraph; its column
/// does.
Box columnBox(const Layout &line)
{
    Box box = line.box;
    box.x1 = std::max(box.x1, box.x0 + insetDepth * line.fontSize);
    return box;
}

/// For each line the one that lies directly on it (above) or under it; -1 where there is none or more than
/// one.
class Neighbours
{
public:
    explicit Neighbours(const SourcePage &page) : m_page(page)
    {
        for (int i = 0; i < page.lines.size(); ++i) {
            if (layoutOf(page, i).kind == LayoutKind::Text)
                m_byHeight.append(i);
        }
        std::ranges::stable_sort(m_byHeight, {}, [&](int i) { return centreY(layoutOf(page, i).box); });
        m_rank.resize(page.lines.size());
        for (int r = 0; r < m_byHeight.size(); ++r)
            m_rank[m_byHeight[r]] = r;
    }

    [[nodiscard]] const QList<int> &byHeight() const { return m_byHeight; }
    [[nodiscard]] int above(int line) const { return nearest(line, -1); }
    [[nodiscard]] int below(int line) const { return nearest(line, 1); }

private:
    [[nodiscard]] int nearest(int line, int step) const
    {
        const Layout &from = layoutOf(m_page, line);
        const double reach = farthestLine * from.fontSize;
        int found = -1;
        double distance = 0;
        for (int r = m_rank[line] + step; r >= 0 && r < m_byHeight.size(); r += step) {
            const Layout &to = layoutOf(m_page, m_byHeight[r]);
            const double d = std::abs(centreY(to.box) - centreY(from.box));
            if (d > reach || (found >= 0 && d > distance + 0.6 * from.fontSize))
                break;
            if (d < 0.5 * std::min(from.fontSize, to.fontSize) ||
                shareOfWidth(columnBox(from), columnBox(to)) < 0.1)
                continue;
            if (found >= 0)
                return -1;
            found = m_byHeight[r];
            distance = d;
        }
        return found;
    }

    const SourcePage &m_page;
    QList<int> m_byHeight;
    QList<int> m_rank;
};

bool sameColumn(const Layout &a, const Layout &b)
{
    const double em = std::min(a.fontSize, b.fontSize);
    if (a.rotation != 0 || b.rotation != 0 || std::max(a.fontSize, b.fontSize) > sameSize * em)
        return false;
    return std::abs(a.box.x0 - b.box.x0) < insetDepth * em || std::abs(a.box.x1 - b.box.x1) < em ||
           std::abs(centreX(a.box) - centreX(b.box)) < em;
}

QList<QList<int>> stacks(const SourcePage &page)
{
    const Neighbours neighbours(page);
    QList<int> next(page.lines.size(), -1);
    QList<bool> begins(page.lines.size(), true);
    for (int i = 0; i < page.lines.size(); ++i) {
        if (layoutOf(page, i).kind != LayoutKind::Text)
            continue;
        const int j = neighbours.below(i);
        if (j < 0 || neighbours.above(j) != i || !sameColumn(layoutOf(page, i), layoutOf(page, j)))
            continue;
        next[i] = j;
        begins[j] = false;
    }
    QList<QList<int>> result;
    for (int i = 0; i < page.lines.size(); ++i) {
        if (layoutOf(page, i).kind != LayoutKind::Text)
            result.append(QList<int>{i});
    }
    for (const int i : neighbours.byHeight()) {
        if (!begins[i])
            continue;
        QList<int> stack;
        for (int j = i; j >= 0; j = next[j])
            stack.append(j);
        result.append(stack);
    }
    return result;
}

double pitchOf(const SourcePage &page, const QList<int> &lines)
{
    QList<double> pitches;
    for (qsizetype i = 1; i < lines.size(); ++i)
        pitches.append(centreY(layoutOf(page, lines[i]).box) - centreY(layoutOf(page, lines[i - 1]).box));
    return pitches.isEmpty() ? 0 : median(pitches);
}

/// Where the distance between two lines tells of another text. A page that sets paragraphs apart by space has
/// wider gaps inside its articles than one that indents them.
double breakingGap(const SourcePage &page, const QList<QList<int>> &stacks)
{
    constexpr double narrow = 1.4; // normal pitches
    constexpr double wide = 1.8;
    constexpr int seldom = 30;
    int gaps = 0;
    int lines = 0;
    for (const QList<int> &stack : stacks) {
        const double pitch = pitchOf(page, stack);
        for (qsizetype i = 1; i < stack.size(); ++i) {
            const double distance =
                centreY(layoutOf(page, stack[i]).box) - centreY(layoutOf(page, stack[i - 1]).box);
            gaps += distance > 1.2 * pitch && distance < wide * pitch;
            ++lines;
        }
    }
    return gaps * seldom > lines ? wide : narrow;
}

/// Breaks a stack where the distance grows, or where narrower leading ends: another text begins there.
QList<QList<int>> unbroken(const SourcePage &page, const QList<int> &stack, double breakingGap)
{
    const double pitch = pitchOf(page, stack);
    double last = pitch;
    QList<QList<int>> parts{{stack.first()}};
    for (qsizetype i = 1; i < stack.size(); ++i) {
        const Layout &above = layoutOf(page, stack[i - 1]);
        const Layout &below = layoutOf(page, stack[i]);
        const double distance = centreY(below.box) - centreY(above.box);
        const bool otherFace = above.fontName != below.fontName || above.bold != below.bold;
        const double most = otherFace             ? faceBreakingGap * std::min(pitch, last)
                            : last < 0.88 * pitch ? leadingBreakingGap * last
                                                  : breakingGap * pitch;
        if (distance > most)
            parts.append(QList<int>{});
        parts.last().append(stack[i]);
        last = distance;
    }
    return parts;
}

/// Where the lines of a justified column end. Punctuation may hang out of it, so that the farthest line tells
/// less than several that agree.
double rightEdge(const SourcePage &page, const QList<int> &lines, double em)
{
    QList<double> ends;
    for (const int i : lines)
        ends.append(layoutOf(page, i).box.x1);
    std::ranges::sort(ends, std::ranges::greater{});
    const qsizetype enough = std::max<qsizetype>(2, lines.size() / 6);
    for (qsizetype i = 0; i + enough <= ends.size(); ++i) {
        if (ends[i] - ends[i + enough - 1] < 0.25 * em)
            return ends[i];
    }
    return ends.first();
}

Region makeRegion(const SourcePage &page, const QList<int> &lines)
{
    Region region{.lines = lines, .box = layoutOf(page, lines.first()).box};
    QList<double> sizes;
    for (const int i : lines) {
        region.box = united(region.box, layoutOf(page, i).box);
        sizes.append(layoutOf(page, i).fontSize);
    }
    region.left = region.box.x0;
    region.size = median(sizes);
    region.right = rightEdge(page, lines, region.size);
    region.pitch = pitchOf(page, lines);
    region.upright = layoutOf(page, lines.first()).rotation == 0;
    return region;
}

/// The width of the columns that begin at the height of a short region, of which the widest lines tell.
double widthBeside(const QList<Region> &regions, const Region &region)
{
    double width = 0;
    for (const Region &other : regions) {
        if (other.kind == LayoutKind::Text && std::abs(other.box.y0 - region.box.y0) < 0.7 * region.size &&
            other.lines.size() > 1 && std::abs(other.size - region.size) < 0.05 * region.size)
            width = std::max(width, other.box.x1 - other.box.x0);
    }
    return width;
}

/// A longer region above or below in the column of a short one; null for none.
const Region *longInColumn(const QList<Region> &regions, const Region &region)
{
    const Region *best = nullptr;
    double nearest = 0;
    const double em = region.size;
    for (const Region &other : regions) {
        if (other.kind != region.kind || other.lines.size() < 3 || region.left < other.box.x0 - em ||
            region.left > other.box.x0 + insetDepth * em || region.box.x1 > other.box.x1 + em)
            continue;
        const double distance = std::max(other.box.y0 - region.box.y1, region.box.y0 - other.box.y1);
        if (!best || distance < nearest) {
            best = &other;
            nearest = distance;
        }
    }
    return best;
}

/// One or two lines may reach neither edge of their column: its neighbours know them.
void widenShortRegions(const SourcePage &page, QList<Region> &regions)
{
    for (Region &region : regions) {
        if (region.kind != LayoutKind::Text || region.lines.size() > 2)
            continue;
        const double width = widthBeside(regions, region);
        if (region.lines.size() == 2 && width > 0) {
            // Lines that end together are full.
            const double ends =
                std::abs(layoutOf(page, region.lines[0]).box.x1 - layoutOf(page, region.lines[1]).box.x1);
            if (ends > 0.3 * region.size)
                region.right = std::max(region.right, region.left + width);
        } else if (const Region *column = longInColumn(regions, region)) {
            region.left = std::min(region.left, column->box.x0);
            region.right = std::max(region.right, column->box.x1);
        }
    }
}

/// A line that begins with half a mark, such as “, is indented by half an em less.
double hangingMark(const SourcePage &page, int line, double indent, double em)
{
    static constexpr QStringView marks = u"“‘《（「『";
    const QChar first = page.text[page.lines[line].begin];
    return marks.contains(first) && indent > 0.3 * em && indent < 0.9 * em ? 0.5 : 0;
}

/// Text that runs beside a picture is narrower than its column, which the lines directly above or below show.
void fitToColumns(QList<Region> &regions)
{
    constexpr double near = 2.5; // pitches
    constexpr double edge = 0.6; // ems
    for (Region &region : regions) {
        const double em = region.size;
        for (const Region &other : regions) {
            const double gap = std::max(other.box.y0 - region.box.y1, region.box.y0 - other.box.y1);
            const bool sharesEdge = std::abs(other.left - region.left) < edge * em ||
                                    std::abs(other.right - region.right) < edge * em;
            const bool within =
                region.left > other.left - edge * em && region.right < other.right + edge * em;
            if (region.kind == LayoutKind::Text && other.kind == LayoutKind::Text && sharesEdge && within &&
                other.width() > region.width() + 2 * em && gap < near * other.pitch &&
                std::abs(other.size - region.size) < 0.05 * em) {
                region.left = other.left;
                region.right = other.right;
            }
        }
    }
}

/// Measures the lines against their region. Beside an inset several lines end early or begin late together:
/// those are measured against each other.
void measure(SourcePage &page, const Region &region)
{
    const double em = std::max(region.size, 1.0);
    const auto &lines = region.lines;
    const auto boxOf = [&](qsizetype i) -> const Box & { return layoutOf(page, lines[i]).box; };
    QList<double> left(lines.size(), region.left);
    QList<double> right(lines.size(), region.right);
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i;
        double edge = boxOf(i).x0;
        while (end < lines.size() && boxOf(end).x0 - region.left > insetDepth * em)
            edge = std::min(edge, boxOf(end++).x0);
        if (end - i >= 2 && region.kind == LayoutKind::Text)
            std::fill(left.begin() + i, left.begin() + end, edge);
        i = std::max(end, i + 1);
    }
    for (qsizetype i = 0; i < lines.size();) {
        qsizetype end = i;
        while (end < lines.size() && region.right - boxOf(end).x1 > insetShort * em &&
               std::abs(boxOf(end).x1 - boxOf(i).x1) < 0.6 * em)
            ++end;
        if (end - i >= 3)
            std::fill(right.begin() + i, right.begin() + end, boxOf(i).x1);
        i = std::max(end, i + 1);
    }
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Layout &layout = *page.lines[lines[i]].layout;
        layout.indent =
            (layout.box.x0 - left[i]) / em + hangingMark(page, lines[i], layout.box.x0 - left[i], em);
        layout.shortfall = (right[i] - layout.box.x1) / em;
        layout.firstInColumn = i == 0;
        layout.lastInColumn = i == lines.size() - 1;
        layout.gapAbove =
            i > 0 && region.pitch > 0 ? (centreY(layout.box) - centreY(boxOf(i - 1))) / region.pitch : 0;
    }
}

} // namespace

double shareOfWidth(const Box &a, const Box &b)
{
    const double common = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
    const double narrower = std::min(a.x1 - a.x0, b.x1 - b.x0);
    return narrower > 0 ? std::max(0.0, common / narrower) : 0;
}

double gapBetween(double a0, double a1, double b0, double b1)
{
    return std::max({0.0, b0 - a1, a0 - b1});
}

QList<Region> findRegions(SourcePage &page, const QList<QString> &texts)
{
    findMargins(page, texts);
    QList<Region> regions;
    const QList<QList<int>> columns = stacks(page);
    const double gap = breakingGap(page, columns);
    for (const QList<int> &stack : columns) {
        for (const QList<int> &part : unbroken(page, stack, gap))
            regions.append(makeRegion(page, part));
    }
    if (regions.size() > regionLimit)
        return regions;
    findKinds(page, texts, regions);
    widenShortRegions(page, regions);
    for (const Region &region : regions)
        measure(page, region);
    fitToColumns(regions);
    return regions;
}

} // namespace banmian
