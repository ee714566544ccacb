#include "page/column_widths.h"

#include <algorithm>

namespace banmian {

int ColumnWidths::at(qsizetype index)
{
    constexpr qsizetype reach = 14;
    while (m_end < std::min(index + reach + 1, m_lines.size()))
        count(m_lines[m_end++], 1);
    while (m_begin < index - reach)
        count(m_lines[m_begin++], -1);
    return commonest();
}

void ColumnWidths::count(const Line &line, int by)
{
    constexpr int narrowest = 10;
    if (line.width >= narrowest && line.width < widest && !line.letterSpaced)
        m_counts[static_cast<std::size_t>(line.width)] += by;
}

int ColumnWidths::commonest() const
{
    int best = 0, score = 0;
    for (std::size_t w = 1; w + 1 < widest; ++w) {
        const int near = 2 * m_counts[w] + m_counts[w - 1] + m_counts[w + 1];
        if (m_counts[w] > 0 && near >= score) {
            best = static_cast<int>(w);
            score = near;
        }
    }
    return best;
}

} // namespace banmian
