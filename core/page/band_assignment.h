#pragma once

#include <vector>

namespace banmian {

/// What each item of a row gains by being followed by one of the next few.
struct FollowerGains
{
    int reach = 0;             ///< how far behind an item its follower may stand
    std::vector<double> gains; ///< `reach` values for each item: those of the item 1, 2, … behind it

    [[nodiscard]] int count() const { return reach == 0 ? 0 : static_cast<int>(gains.size()) / reach; }
    [[nodiscard]] double at(int from, int to) const
    {
        return gains[static_cast<std::size_t>(from * reach + to - from - 1)];
    }
};

/// Gives each item its follower, −1 for none, so that no two share one and the sum of the gains is the
/// greatest. An item that would gain less than 0 stays without. Shortest augmenting paths with potentials
/// (Jonker and Volgenant 1987); a path looks at a bounded number of items, so time grows linearly.
std::vector<int> assignFollowers(const FollowerGains &gains);

} // namespace banmian
