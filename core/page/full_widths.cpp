#include "page/full_widths.h"

#include <map>

namespace banmian {

FullWidths::FullWidths(const std::vector<ColumnPiece> &pieces)
{
    std::map<int, int> counts;
    int all = 0;
    for (const ColumnPiece &piece : pieces) {
        if (piece.width >= ColumnPiece::narrowestColumn) {
            ++counts[piece.width];
            ++all;
        }
    }
    constexpr int oneIn = 12;
    for (const auto &[width, count] : counts) {
        int near = count;
        for (const int beside : {width - 1, width + 1})
            near += counts.contains(beside) ? counts.at(beside) : 0;
        if (near * oneIn >= all)
            m_widths.insert(width);
    }
}

bool FullWidths::mayFillSeveral(int width) const
{
    constexpr int mostColumns = 12;
    return !contain(width) && width <= mostColumns * widest();
}

} // namespace banmian
