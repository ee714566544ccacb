#pragma once

#include <array>
#include <numeric>

/// Before a function: it is compiled twice, and a processor with wide vectors runs the one that uses them.
/// Both give the same bits, for neither sums up in another order.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define BANMIAN_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define BANMIAN_WIDE_VECTORS
#endif

namespace banmian {

/// Adds `row` × `factor` to `sum`.
template <std::size_t N>
void addScaled(std::array<float, N> &sum, const std::array<float, N> &row, float factor)
{
    for (std::size_t k = 0; k < N; ++k)
        sum[k] += row[k] * factor;
}

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

/// Works out as many numbers of the sum at a time as stay in registers, for a processor waits long for what
/// it has just put down. Inlined, so that it is compiled for the processor that its caller is compiled for.
template <std::size_t N, std::size_t M>
[[gnu::always_inline]] inline void addProduct(std::array<float, N> &sum, const std::array<float, M> &units,
                                              const std::array<std::array<float, N>, M> &matrix)
{
    constexpr std::size_t abreast = N % 16 == 0 ? 16 : N;
    for (std::size_t begin = 0; begin < N; begin += abreast) {
        std::array<float, abreast> part;
        for (std::size_t k = 0; k < abreast; ++k)
            part[k] = sum[begin + k];
        for (std::size_t unit = 0; unit < M; ++unit) {
            for (std::size_t k = 0; k < abreast; ++k)
                part[k] += matrix[unit][begin + k] * units[unit];
        }
        for (std::size_t k = 0; k < abreast; ++k)
            sum[begin + k] = part[k];
    }
}

} // namespace banmian
