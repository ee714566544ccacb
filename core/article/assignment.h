#pragma once

#include <span>
#include <vector>

namespace banmian {

struct Assignment
{
    std::vector<int> columnOf;  ///< for each row, −1 for none
    std::vector<double> prices; ///< of the columns: no row would gain by leaving its own for another
};

/// The one-to-one assignment of rows to columns with the greatest total score (the Hungarian method: Kuhn
/// 1955, Munkres 1957; shortest augmenting paths, O(n³)). Rows of `scores` are equally long. A pair whose
/// score is not above 0 stays apart.
Assignment assign(std::span<const std::vector<double>> scores);

/// No assignment of such scores has a greater total, whatever the prices, none below 0. Those of an
/// assignment of nearly the same scores come close to it (weak duality), in a small part of the time.
double mostTotal(std::span<const std::vector<double>> scores, const std::vector<double> &prices);

} // namespace banmian
