#include "article/assignment.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace banmian {

namespace {

/// Square cost matrix with potentials; rows and columns count from 1, 0 is the row still to be placed.
class Solver
{
public:
    explicit Solver(std::span<const std::vector<double>> scores)
        : m_scores(scores), m_size(std::max(scores.size(), scores.empty() ? 0 : scores.front().size())),
          m_rowPotential(m_size + 1), m_columnPotential(m_size + 1), m_rowOf(m_size + 1), m_way(m_size + 1),
          m_least(m_size + 1), m_visited(m_size + 1)
    {}

    Assignment solve()
    {
        for (std::size_t row = 1; row <= m_size; ++row)
            place(row);
        std::vector<int> columnOf(m_scores.size(), -1);
        for (std::size_t column = 1; column <= m_size; ++column) {
            if (const std::size_t row = m_rowOf[column]; row <= m_scores.size() && cost(row, column) < 0)
                columnOf[row - 1] = static_cast<int>(column) - 1;
        }
        return {columnOf, prices()};
    }

private:
    /// Against what it is worth to stay apart, which columns beyond those of the scores stand for.
    [[nodiscard]] std::vector<double> prices() const
    {
        const std::size_t columns = m_scores.front().size();
        const double apart = columns < m_size ? m_columnPotential.back() : 0;
        std::vector<double> prices;
        for (std::size_t column = 1; column <= columns; ++column)
            prices.push_back(std::max(0.0, apart - m_columnPotential[column]));
        return prices;
    }

    [[nodiscard]] double cost(std::size_t row, std::size_t column) const
    {
        if (row > m_scores.size() || column > m_scores[row - 1].size())
            return 0;
        return std::min(0.0, -m_scores[row - 1][column - 1]);
    }

    void place(std::size_t row)
    {
        m_rowOf[0] = row;
        std::ranges::fill(m_least, std::numeric_limits<double>::infinity());
        m_visited.assign(m_size + 1, false);
        std::size_t column = 0;
        do {
            m_visited[column] = true;
            column = nearest(column);
        } while (m_rowOf[column] != 0);
        for (; column != 0; column = m_way[column])
            m_rowOf[column] = m_rowOf[m_way[column]];
    }

    /// Relaxes the edges of the row at `from` and steps to the nearest column not yet visited.
    std::size_t nearest(std::size_t from)
    {
        const std::size_t row = m_rowOf[from];
        double delta = std::numeric_limits<double>::infinity();
        std::size_t next = 0;
        for (std::size_t column = 1; column <= m_size; ++column) {
            if (m_visited[column])
                continue;
            const double reduced = cost(row, column) - m_rowPotential[row] - m_columnPotential[column];
            if (reduced < m_least[column]) {
                m_least[column] = reduced;
                m_way[column] = from;
            }
            if (m_least[column] < delta) {
                delta = m_least[column];
                next = column;
            }
        }
        for (std::size_t column = 0; column <= m_size; ++column) {
            if (m_visited[column]) {
                m_rowPotential[m_rowOf[column]] += delta;
                m_columnPotential[column] -= delta;
            } else {
                m_least[column] -= delta;
            }
        }
        return next;
    }

    std::span<const std::vector<double>> m_scores;
    std::size_t m_size;
    std::vector<double> m_rowPotential, m_columnPotential;
    std::vector<std::size_t> m_rowOf, m_way;
    std::vector<double> m_least; ///< to each column, from the row still to be placed
    std::vector<bool> m_visited; ///< columns
};

} // namespace

Assignment assign(std::span<const std::vector<double>> scores)
{
    return scores.empty() ? Assignment() : Solver(scores).solve();
}

double mostTotal(std::span<const std::vector<double>> scores, const std::vector<double> &prices)
{
    double total = std::accumulate(prices.begin(), prices.end(), 0.0);
    for (const std::vector<double> &row : scores) {
        double most = 0;
        for (std::size_t column = 0; column < row.size(); ++column)
            most = std::max(most, row[column] - prices[column]);
        total += most;
    }
    return total;
}

} // namespace banmian
