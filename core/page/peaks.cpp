#include "page/peaks.h"

#include <algorithm>

namespace banmian {

std::vector<double> lowerPeaks(const std::vector<double> &values, std::size_t reach)
{
    std::vector<double> peaks = values;
    for (std::size_t i = 1; i < values.size(); ++i) {
        double left = values[i], right = left;
        for (std::size_t k = 1; k <= reach; ++k) {
            if (i > k)
                left = std::max(left, values[i - k]);
            if (i + k < values.size())
                right = std::max(right, values[i + k]);
        }
        peaks[i] = std::min(left, right);
    }
    return peaks;
}

} // namespace banmian
