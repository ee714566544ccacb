#include "page/band_assignment.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <queue>

namespace banmian {
namespace {

constexpr int none = -1;
constexpr std::size_t longestSearch = 250; ///< items whose followers are changed in thought

class Solver
{
public:
    explicit Solver(const FollowerGains &gains)
        : m_gains(gains), m_count(gains.count()), m_follower(size(), none), m_leader(size(), none),
          m_leaderPrice(size()), m_followerPrice(size()), m_distance(size(), unreached), m_way(size(), none),
          m_settled(size())
    {}

    std::vector<int> solve()
    {
        for (int item = 0; item < m_count; ++item)
            place(item);
        return m_follower;
    }

private:
    static constexpr double unreached = std::numeric_limits<double>::infinity();
    using Reached = std::pair<double, int>; ///< distance and follower

    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_count); }
    template <typename Values>
    static auto &of(Values &values, int item)
    {
        return values[static_cast<std::size_t>(item)];
    }

    /// Finds the cheapest way to give `root` a follower: a free one, or one whose leader takes another, down
    /// to a leader that goes without.
    void place(int root)
    {
        std::priority_queue<Reached, std::vector<Reached>, std::greater<>> queue;
        std::vector<Reached> leaders; // visited, with their distances
        std::vector<int> reached;
        double nearestGiveUp = unreached;
        int givesUp = none, free = none;
        double end = 0;
        for (int leader = root; leader != none;) {
            const double at = leader == root ? 0 : of(m_distance, of(m_follower, leader));
            leaders.emplace_back(at, leader);
            if (const double giveUp = at - of(m_leaderPrice, leader); giveUp < nearestGiveUp) {
                nearestGiveUp = giveUp;
                givesUp = leader;
            }
            relax(leader, at, queue, reached);
            while (!queue.empty() && of(m_settled, queue.top().second))
                queue.pop();
            if (queue.empty() || nearestGiveUp <= queue.top().first) {
                end = nearestGiveUp;
                break;
            }
            if (leaders.size() == longestSearch) { // what is best of what was seen must do
                end = queue.top().first;
                free = nearestFree(reached, nearestGiveUp);
                break;
            }
            const int next = queue.top().second;
            of(m_settled, next) = true;
            end = of(m_distance, next);
            leader = of(m_leader, next);
            free = leader == none ? next : none;
        }
        settlePrices(leaders, reached, end);
        if (free != none) {
            take(root, free);
        } else {
            leaveWithout(root, givesUp);
        }
        for (const int follower : reached) {
            of(m_distance, follower) = unreached;
            of(m_settled, follower) = false;
        }
    }

    void relax(int leader, double at,
               std::priority_queue<Reached, std::vector<Reached>, std::greater<>> &queue,
               std::vector<int> &reached)
    {
        const int end = std::min(leader + m_gains.reach(), m_count - 1);
        for (int follower = leader + 1; follower <= end; ++follower) {
            if (of(m_settled, follower))
                continue;
            const double distance =
                at - m_gains.at(leader, follower) - of(m_leaderPrice, leader) - of(m_followerPrice, follower);
            if (distance < of(m_distance, follower)) {
                if (of(m_distance, follower) == unreached)
                    reached.push_back(follower);
                of(m_distance, follower) = distance;
                of(m_way, follower) = leader;
                queue.emplace(distance, follower);
            }
        }
    }

    /// The nearest of the followers that have no leader; none if giving up is nearer.
    [[nodiscard]] int nearestFree(const std::vector<int> &reached, double giveUp) const
    {
        int nearest = none;
        for (const int follower : reached) {
            if (of(m_leader, follower) == none && of(m_distance, follower) < giveUp) {
                giveUp = of(m_distance, follower);
                nearest = follower;
            }
        }
        return nearest;
    }

    void settlePrices(const std::vector<Reached> &leaders, const std::vector<int> &reached, double end)
    {
        for (const auto &[distance, leader] : leaders)
            of(m_leaderPrice, leader) += end - distance;
        for (const int follower : reached) {
            if (of(m_settled, follower))
                of(m_followerPrice, follower) -= end - of(m_distance, follower);
        }
    }

    /// `follower` goes to the leader that reached it, what that had goes to the one before, back to `root`.
    void take(int root, int follower)
    {
        for (int leader = none; leader != root;) {
            leader = of(m_way, follower);
            const int had = of(m_follower, leader);
            of(m_follower, leader) = follower;
            of(m_leader, follower) = leader;
            follower = had;
        }
    }

    void leaveWithout(int root, int leader)
    {
        const int had = of(m_follower, leader);
        of(m_follower, leader) = none;
        if (leader != root)
            take(root, had);
    }

    const FollowerGains &m_gains;
    int m_count;
    std::vector<int> m_follower, m_leader;
    std::vector<double> m_leaderPrice, m_followerPrice, m_distance;
    std::vector<int> m_way;
    std::vector<char> m_settled;
};

} // namespace

std::vector<int> assignFollowers(const FollowerGains &gains)
{
    return Solver(gains).solve();
}

} // namespace banmian
