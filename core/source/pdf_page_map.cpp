#include "source/pdf_page_map.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace banmian {

namespace {

constexpr int longestReach = 400; // slices that one word may cover
constexpr double besideStrip = 3; // ems

} // namespace

PageMap::PageMap(const QList<PrintedWord> &words, double sliceHeight) : m_words(words), m_height(sliceHeight)
{
    for (int i = 0; i < words.size(); ++i) {
        if (words[i].rotation == asideWord)
            continue;
        const int first = slice(words[i].box.y0 + 1e-3);
        const int last = std::min(slice(words[i].box.y1 - 1e-3), first + longestReach);
        for (int s = first; s <= last; ++s)
            m_slices[s].append(i);
    }
}

PageMap::Strip PageMap::freeStrip(double x0, double x1, double y, double reach, const PrintedWord &next,
                                  bool narrow) const
{
    Strip strip{reach, reach};
    const auto slices = around(y, reach);
    for (const int i : slices) {
        const Box box = inkOf(m_words[i]);
        if (box.x1 <= x0 || box.x0 >= x1)
            continue;
        double &side = centreY(box) < y ? strip.up : strip.down;
        side = std::min(side, std::max({0.0, y - box.y1, box.y0 - y}));
    }
    bool left = false;
    bool right = false;
    bool aligned = false; // the line at hand or the other one may be indented
    for (const int i : slices) {
        const Box &box = m_words[i].box;
        const double middle = centreY(box);
        if (middle < y - strip.up || middle > y + strip.down || std::abs(middle - y) < 0.5 * m_height)
            continue;
        const bool sameType = std::abs(m_words[i].em - next.em) < 0.1 * next.em;
        if (narrow && !sameType)
            continue;
        left |= box.x1 <= x1 && box.x1 > x0 - besideStrip * m_height;
        right |= box.x0 >= x0 && box.x0 < x1 + besideStrip * m_height;
        const double indent = (next.box.x0 - box.x0) / next.em;
        aligned |= box.x0 >= x0 && sameType && (std::abs(indent) < 0.1 || (indent > 0.8 && indent < 2.6));
    }
    strip.between = right && (left || aligned);
    return strip;
}

PageMap::Edges PageMap::edges(const Box &left, const Box &right, double em, double near) const
{
    constexpr double reach = 7; // ems
    std::set<int> ending;
    std::set<int> beginning;
    for (const int i : around(centreY(left), reach * em)) {
        const Box ink = inkOf(m_words[i]);
        if (std::abs(m_words[i].em - em) > 0.1 * em)
            continue;
        if (std::abs(ink.x1 - left.x1) < near * em)
            ending.insert(i);
        if (std::abs(ink.x0 - right.x0) < near * em)
            beginning.insert(i);
    }
    return {std::ssize(ending), std::ssize(beginning)};
}

bool PageMap::isPrinted(double x0, double x1, double y) const
{
    return std::ranges::any_of(around(y, m_height), [&](int i) {
        const Box &box = m_words[i].box;
        return box.y0 < y && box.y1 > y && box.x1 > x0 && box.x0 < x1;
    });
}

/// The words printed within this reach of a height.
QList<int> PageMap::around(double y, double reach) const
{
    QList<int> found;
    for (auto it = m_slices.lower_bound(slice(y - reach));
         it != m_slices.end() && it->first <= slice(y + reach); ++it)
        found.append(it->second);
    return found;
}

int PageMap::slice(double y) const
{
    return static_cast<int>(std::clamp(y / m_height, -1e6, 1e6));
}

} // namespace banmian
