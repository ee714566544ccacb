#include "page/column_widths.h"

#include <algorithm>

namespace banmian {

ColumnWidths::ColumnWidths(const QList<Line> &lines, qsizetype reach) : m_reach(reach)
{
    m_widths.reserve(static_cast<std::size_t>(lines.size()));
    for (const Line &line : lines)
        m_widths.push_back(counted(line));
}

int ColumnWidths::counted(const Line &line)
{
    constexpr int narrowest = 10;
    return line.width >= narrowest && line.width < limit && !line.letterSpaced ? line.width : 0;
}

int ColumnWidths::at(qsizetype index)
{
    moveTo(index);
    return commonest();
}

int ColumnWidths::widestAt(qsizetype index)
{
    moveTo(index);
    return widest();
}

int ColumnWidths::sharedAt(qsizetype index)
{
    const int width = at(index);
    return width > 0 && isShared(static_cast<std::size_t>(width)) ? width : 0;
}

void ColumnWidths::moveTo(qsizetype index)
{
    while (m_end < std::min(index + m_reach + 1, static_cast<qsizetype>(m_widths.size())))
        count(m_end++, 1);
    while (m_begin < index - m_reach)
        count(m_begin++, -1);
}

void ColumnWidths::count(qsizetype line, int by)
{
    const auto width = static_cast<std::size_t>(m_widths[static_cast<std::size_t>(line)]);
    if (width == 0)
        return;
    m_counts[width] += by;
    m_widest = std::max(m_widest, width);
}

/// How many lines have this width, those a half em off counting half.
int ColumnWidths::countNear(std::size_t width) const
{
    return 2 * m_counts[width] + m_counts[width - 1] + m_counts[width + 1];
}

bool ColumnWidths::isShared(std::size_t width) const
{
    constexpr int two = 4; // as countNear counts
    return countNear(width) >= two;
}

int ColumnWidths::commonest() const
{
    int best = 0, score = 0;
    for (std::size_t w = 1; w <= m_widest && w + 1 < limit; ++w) {
        if (m_counts[w] > 0 && countNear(w) >= score) {
            best = static_cast<int>(w);
            score = countNear(w);
        }
    }
    return best;
}

int ColumnWidths::widest() const
{
    for (std::size_t w = std::min<std::size_t>(m_widest, limit - 2); w > 0; --w) {
        if (m_counts[w] > 0 && isShared(w))
            return static_cast<int>(w);
    }
    return commonest();
}

} // namespace banmian
