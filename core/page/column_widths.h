#pragma once

#include "text/line.h"

#include <QList>
#include <array>

namespace banmian {

/// The usual width of full lines around each line: the commonest of the widths in a window, ems rounded.
class ColumnWidths
{
public:
    /// `reach`: how many lines the window has on each side.
    explicit ColumnWidths(const QList<Line> &lines, qsizetype reach = 14) : m_lines(lines), m_reach(reach) {}

    /// In half ems; 0 where there is no full line near. Ask in ascending order of `index`.
    int at(qsizetype index);
    /// The widest that several lines have, for a page where most lines are cut and few are whole.
    int widestAt(qsizetype index);
    /// As at(), but 0 where no two lines share it.
    int sharedAt(qsizetype index);

private:
    static constexpr int limit = 160;

    void moveTo(qsizetype index);

    void count(const Line &line, int by);
    [[nodiscard]] int countNear(std::size_t width) const;
    [[nodiscard]] bool isShared(std::size_t width) const;
    [[nodiscard]] int commonest() const;
    [[nodiscard]] int widest() const;

    const QList<Line> &m_lines;
    qsizetype m_reach;
    qsizetype m_begin = 0, m_end = 0;
    std::array<int, limit> m_counts{};
};

} // namespace banmian
