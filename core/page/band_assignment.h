#pragma once

#include <cstddef>
#include <vector>

namespace banmian {

/// What each item of a row gains by being followed by one of the next few.
class FollowerGains
{
public:
    /// `reach`: how far behind an item its follower may stand.
    FollowerGains(int count, int reach)
        : m_count(count), m_reach(reach), m_gains(static_cast<std::size_t>(count * reach))
    {}

    [[nodiscard]] int count() const { return m_count; }
    [[nodiscard]] int reach() const { return m_reach; }
    /// Of `to`, one of the `reach` items behind `from`.
    [[nodiscard]] double at(int from, int to) const { return m_gains[index(from, to)]; }
    double &at(int from, int to) { return m_gains[index(from, to)]; }

private:
    [[nodiscard]] std::size_t index(int from, int to) const
    {
        return static_cast<std::size_t>(from * m_reach + to - from - 1);
    }

    int m_count, m_reach;
    std::vector<double> m_gains;
};

/// Gives each item its follower, −1 for none, so that no two share one and the sum of the gains is the
/// greatest. An item that would gain less than 0 stays without. Shortest augmenting paths with potentials
/// (Jonker and Volgenant 1987); a path looks at a bounded number of items, so time grows linearly.
std::vector<int> assignFollowers(const FollowerGains &gains);

} // namespace banmian
