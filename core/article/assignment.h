#pragma once

#include <vector>

namespace banmian {

/// The one-to-one assignment of rows to columns with the greatest total score (the Hungarian method: Kuhn
/// 1955, Munkres 1957; shortest augmenting paths, O(n³)). Rows of `scores` are equally long. A pair whose
/// score is not above 0 stays apart. Returns for each row its column, −1 for none.
std::vector<int> assign(const std::vector<std::vector<double>> &scores);

} // namespace banmian
