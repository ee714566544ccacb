#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

/// Before a function: it is compiled several times, and a processor with wide vectors runs the one that uses
/// them. All give the same bits, for none sums up in another order.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define BANMIAN_WIDE_VECTORS __attribute__((target_clones("avx512f", "avx2", "default")))
#define BANMIAN_LANES 16
#else
#define BANMIAN_WIDE_VECTORS
#define BANMIAN_LANES 4
#endif

namespace banmian {

/// So many of N numbers are worked on at once.
template <std::size_t N>
inline constexpr std::size_t lanes = std::min<std::size_t>(BANMIAN_LANES, std::bit_floor(N));
template <std::size_t N>
struct LanesOf
{
    using Type __attribute__((vector_size(lanes<N> * sizeof(float)), aligned(alignof(float)), may_alias)) =
        float;
};
template <std::size_t N>
using Lanes = typename LanesOf<N>::Type;

/// Where the lanes with this number begin: side by side, but the last end with the row, and work once more on
/// some of the numbers that those before them work on.
template <std::size_t N>
constexpr std::size_t lanesBegin(std::size_t number)
{
    return std::min(number * lanes<N>, N - lanes<N>);
}
template <std::size_t N>
[[gnu::always_inline]] inline Lanes<N> *lanesAt(std::array<float, N> &numbers, std::size_t number)
{
    return reinterpret_cast<Lanes<N> *>(numbers.data() + lanesBegin<N>(number));
}
template <std::size_t N>
[[gnu::always_inline]] inline const Lanes<N> *lanesAt(const std::array<float, N> &numbers, std::size_t number)
{
    return reinterpret_cast<const Lanes<N> *>(numbers.data() + lanesBegin<N>(number));
}

template <std::size_t N>
void add(std::array<float, N> &sum, const std::array<float, N> &row)
{
    for (std::size_t k = 0; k < N; ++k)
        sum[k] += row[k];
}

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

/// A sum that stays in registers while much is added to it, for a processor waits long for what it has just
/// put down. Inlined, so that it is compiled for the processor that its user is compiled for.
template <std::size_t N>
class LaneSum
{
public:
    [[gnu::always_inline]] explicit LaneSum(const std::array<float, N> &begin)
    {
#pragma GCC unroll 16
        for (std::size_t k = 0; k < count; ++k)
            m_part[k] = *lanesAt(begin, k);
    }
    [[gnu::always_inline]] void add(const std::array<float, N> &row)
    {
#pragma GCC unroll 16
        for (std::size_t k = 0; k < count; ++k)
            m_part[k] += *lanesAt(row, k);
    }
    [[gnu::always_inline]] void addScaled(const std::array<float, N> &row, float factor)
    {
#pragma GCC unroll 16
        for (std::size_t k = 0; k < count; ++k)
            m_part[k] += *lanesAt(row, k) * factor;
    }
    [[gnu::always_inline]] void store(std::array<float, N> &sum) const
    {
#pragma GCC unroll 16
        for (std::size_t k = 0; k < count; ++k)
            *lanesAt(sum, k) = m_part[k];
    }

private:
    static constexpr std::size_t count = (N + lanes<N> - 1) / lanes<N>;
    Lanes<N> m_part[count];
};

/// Adds what the units bring to the sum, each by its row of the matrix.
template <std::size_t N, std::size_t M>
[[gnu::always_inline]] inline void addProduct(std::array<float, N> &sum, const std::array<float, M> &units,
                                              const std::array<std::array<float, N>, M> &matrix)
{
    LaneSum<N> whole(sum);
    for (std::size_t unit = 0; unit < M; ++unit)
        whole.addScaled(matrix[unit], units[unit]);
    whole.store(sum);
}

} // namespace banmian
