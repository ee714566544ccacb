#pragma once

#include "page/column_pieces.h"

#include <set>
#include <vector>

namespace banmian {

/// Widths that many pieces of a page have: those of the full lines of its columns, in half ems.
class FullWidths
{
public:
    explicit FullWidths(const std::vector<ColumnPiece> &pieces);

    [[nodiscard]] bool contain(int width) const { return m_widths.contains(width); }
    [[nodiscard]] int widest() const { return m_widths.empty() ? 0 : *m_widths.rbegin(); }
    /// Of several columns, but no line without an end.
    [[nodiscard]] bool mayFillSeveral(int width) const;

private:
    std::set<int> m_widths;
};

} // namespace banmian
