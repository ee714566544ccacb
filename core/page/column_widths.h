#pragma once

#include "text/line.h"

#include <QList>
#include <array>
#include <utility>
#include <vector>

namespace banmian {

/// The usual width of full lines around each line: the commonest of the widths in a window, ems rounded.
class ColumnWidths
{
public:
    /// `reach`: how many lines the window has on each side.
    explicit ColumnWidths(const QList<Line> &lines, qsizetype reach = 14);
    /// `widths`: what is counted() of each line.
    explicit ColumnWidths(std::vector<int> widths, qsizetype reach = 14)
        : m_widths(std::move(widths)), m_reach(reach)
    {}

    /// The width of a line that may fill its column; 0 for others.
    static int counted(const Line &line);

    /// In half ems; 0 where there is no full line near. Ask in ascending order of `index`.
    int at(qsizetype index);
    /// The widest that several lines have, for a page where most lines are cut and few are whole.
    int widestAt(qsizetype index);
    /// As at(), but 0 where no two lines share it.
    int sharedAt(qsizetype index);

private:
    static constexpr int limit = 160;

    void moveTo(qsizetype index);

    void count(qsizetype line, int by);
    [[nodiscard]] int countNear(std::size_t width) const;
    [[nodiscard]] bool isShared(std::size_t width) const;
    [[nodiscard]] int commonest() const;
    [[nodiscard]] int widest() const;

    std::vector<int> m_widths; ///< 0 for lines that do not count
    qsizetype m_reach;
    qsizetype m_begin = 0, m_end = 0;
    std::array<int, limit> m_counts{};
    std::size_t m_widest = 0; ///< of all lines counted so far
};

} // namespace banmian
