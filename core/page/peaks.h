#pragma once

#include <vector>

namespace banmian {

/// For each value the lower of the highest values up to `reach` places to its two sides, itself considered:
/// how far a value falls under it is TextTiling's depth score (Hearst 1997). Values tell of the place between
/// two lines, so the first one stands for none and is no peak.
std::vector<double> lowerPeaks(const std::vector<double> &values, std::size_t reach);

} // namespace banmian
