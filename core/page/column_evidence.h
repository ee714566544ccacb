#pragma once

#include "page/column_pieces.h"
#include "page/continuity.h"

#include <vector>

namespace banmian {

/// What speaks for one piece continuing another in a column, in nats against chance. Looks at pairs up to
/// `window` apart.
class ColumnEvidence
{
public:
    static constexpr int window = 18;

    ColumnEvidence(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                   const Continuity &continuity);

    /// `to` is the line after `from` in its column, paragraphs' ends considered. −infinity beyond the window.
    [[nodiscard]] double follows(size_t from, size_t to) const;
    /// `to` is of the same line and column as the piece before it.
    [[nodiscard]] double sameColumn(size_t to) const { return m_same[to]; }
    /// The most that any piece of the window gains by continuing `from`.
    [[nodiscard]] double promise(size_t from) const { return m_promise[from]; }
    /// A line of `width` that ends with `piece` in a column whose widest line is `columnWidth`.
    [[nodiscard]] double fits(size_t piece, int width, int columnWidth) const;

private:
    std::vector<float> m_follows; ///< `window` values for each piece
    std::vector<float> m_same, m_promise, m_end;
    std::vector<double> m_widths; ///< log of the share of each width in the page
};

} // namespace banmian
