#pragma once

#include <array>
#include <numeric>

namespace banmian {

/// The sum of the products, worked out in eight sums side by side, for a processor adds so many at once.
/// Inlined, so that it is compiled for the processor that its caller is compiled for.
template <std::size_t N>
[[gnu::always_inline]] inline float laneProduct(const std::array<float, N> &one,
                                                const std::array<float, N> &other)
{
    constexpr std::size_t abreast = 8;
    static_assert(N % abreast == 0);
    std::array<float, abreast> sums{};
    for (std::size_t k = 0; k < N; k += abreast) {
        for (std::size_t lane = 0; lane < abreast; ++lane)
            sums[lane] += one[k + lane] * other[k + lane];
    }
    return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

} // namespace banmian
