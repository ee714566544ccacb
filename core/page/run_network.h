#pragma once

#include "page/link_network.h"

#include <QByteArrayView>

#include <array>
#include <span>
#include <vector>

namespace banmian {

/// Which run of lines (RunFacts) goes on from which: a small network that looks at one step at a time.
///
/// Learned in core/training/columns. Layout, little-endian: char[4] "BMRN", u32 facts of a step, then the
/// weights as floats in the order of forEachRow.
class RunNetwork
{
public:
    /// The network that is part of the program.
    static const RunNetwork &shipped();

    /// Bytes of another form give a network by which nothing goes on from anything.
    explicit RunNetwork(QByteArrayView bytes);

    /// What the steps from one run to its candidates are given, in nats, and last what its going on to none
    /// of them is.
    [[nodiscard]] std::vector<float> scores(std::span<const LinkFacts> steps) const;

private:
    static constexpr std::size_t firstUnits = 24, secondUnits = 16;

    template <typename Visit>
    void forEachRow(Visit visit);
    [[nodiscard]] float score(const LinkFacts &step) const;

    std::vector<std::array<float, firstUnits>> m_first; ///< of each fact
    std::array<float, firstUnits> m_firstBias{};
    std::array<std::array<float, secondUnits>, firstUnits> m_second{};
    std::array<float, secondUnits> m_secondBias{}, m_output{};
    std::vector<std::array<float, 1>> m_none; ///< of the mean of each fact
    std::array<float, 2> m_bias{};            ///< of a step, and of none
};

} // namespace banmian
