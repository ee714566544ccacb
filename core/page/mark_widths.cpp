#include "page/mark_widths.h"

#include "page/cut_habit.h"

#include <algorithm>
#include <cstdlib>

namespace banmian {

namespace {

/// By how much neighbouring lines of running text differ in width, in half ems, with marks so wide. Lines
/// that differ by more are of different columns, or the end of a paragraph.
class Unevenness
{
public:
    explicit Unevenness(MarkWidth marks) : m_marks(marks) {}

    void add(QStringView line)
    {
        constexpr int narrowest = 14, most = 6, counted = 4;
        const int width = setWidth(line, m_marks), difference = std::abs(width - m_last);
        if (std::min(width, m_last) >= narrowest && difference <= most) {
            m_sum += std::min(difference, counted);
            ++m_count;
        }
        m_last = width;
    }

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] double mean() const { return static_cast<double>(m_sum) / std::max(m_count, 1); }

private:
    MarkWidth m_marks;
    int m_last = 0, m_sum = 0, m_count = 0;
};

MarkWidth markWidthOf(const QList<Line> &lines)
{
    constexpr int fewest = 20;
    constexpr double clearly = 0.93; // on 72 pages that set marks on an em: 0.946 at the least
    if (cutHabitOf(lines).atMarks)   // pieces of lines are not equally wide
        return pausesEndLines(lines) ? MarkWidth::HalfEm : MarkWidth::Em;
    Unevenness ems(MarkWidth::Em), halfEms(MarkWidth::HalfEm);
    for (const Line &line : lines) {
        ems.add(line.text.text);
        halfEms.add(line.text.text);
    }
    const bool isHalf = halfEms.count() >= fewest && halfEms.mean() < clearly * ems.mean();
    return isHalf ? MarkWidth::HalfEm : MarkWidth::Em;
}

} // namespace

void measureMarks(QList<Line> &lines)
{
    if (markWidthOf(lines) == MarkWidth::Em)
        return;
    for (Line &line : lines) {
        line.markWidth = MarkWidth::HalfEm;
        line.width = setWidth(line.text.text, line.markWidth);
    }
}

} // namespace banmian
