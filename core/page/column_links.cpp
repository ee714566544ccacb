#include "page/column_links.h"

#include "page/band_assignment.h"
#include "page/column_blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace banmian {
namespace {

constexpr int rounds = 6;
constexpr int nearby = 15; ///< pieces to each side that tell how long links are

constexpr int reach = ColumnEvidence::window;

/// Whether `to` stands behind `from` in one line of one column, rather than at the head of another column.
bool isOneLine(std::size_t from, std::size_t to, const std::vector<ColumnPiece> &pieces,
               const ColumnEvidence &evidence)
{
    return to == from + 1 && pieces[to].followsInLine &&
           evidence.sameColumn(to) > evidence.follows(from, to) + evidence.weights().acrossLine;
}

class Linker
{
public:
    Linker(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
        : m_pieces(pieces), m_evidence(evidence), m_weights(evidence.weights()),
          m_count(static_cast<int>(pieces.size())), m_distance(pieces.size()), m_width(pieces.size())
    {
        for (auto &distances : m_distance)
            distances.fill(m_weights.unknownDistance);
    }

    std::vector<int> links()
    {
        assign();
        for (int round = 1; round < rounds; ++round) {
            learnDistances();
            learnWidths();
            assign();
        }
        return m_followers;
    }

private:
    void assign()
    {
        FollowerGains gains(m_count, reach);
        for (int from = 0; from < m_count; ++from) {
            for (int to = from + 1; to < std::min(m_count, from + reach + 1); ++to)
                gains.at(from, to) = gain(from, to);
        }
        m_followers = assignFollowers(gains);
    }

    [[nodiscard]] double gain(int from, int to) const
    {
        const auto f = static_cast<std::size_t>(from), t = static_cast<std::size_t>(to);
        double gain = m_evidence.follows(f, t);
        if (isOneLine(f, t, m_pieces, m_evidence)) {
            gain = m_evidence.sameColumn(t);
        } else if (to == from + 1 && m_pieces[t].followsInLine) {
            gain += m_weights.acrossLine;
        }
        if (m_width[f] > 0)
            gain += m_weights.widthWeight * m_evidence.fits(t, m_pieces[t].width, m_width[f]);
        return m_weights.anyLink + gain + m_distance[f][static_cast<std::size_t>(to - from - 1)];
    }

    /// How long the links around each piece are; links that read well count for more.
    void learnDistances()
    {
        constexpr double surest = 3, leastSure = 0.1, atTheEdge = 0.2;
        for (int i = 0; i < m_count; ++i) {
            std::array<double, reach> seen{};
            seen.fill(m_weights.seenBefore);
            double all = m_weights.seenBefore * reach;
            for (int near = std::max(0, i - nearby); near < std::min(m_count, i + nearby); ++near) {
                const int to = m_followers[static_cast<std::size_t>(near)];
                if (to < 0)
                    continue;
                const double gain =
                    m_evidence.follows(static_cast<std::size_t>(near), static_cast<std::size_t>(to));
                const double share = std::clamp(gain, leastSure, surest) / surest *
                                     (1 - (1 - atTheEdge) * std::abs(near - i) / nearby);
                seen[static_cast<std::size_t>(to - near - 1)] += share;
                all += share;
            }
            for (std::size_t k = 0; k < reach; ++k) {
                m_distance[static_cast<std::size_t>(i)][k] =
                    std::max(m_weights.rarestDistance, m_weights.distanceWeight * std::log(seen[k] / all));
            }
        }
    }

    /// How wide the column of each piece is there: what three in four of its lines do not exceed.
    void learnWidths()
    {
        constexpr int around = 5;
        constexpr std::size_t fewest = 4;
        std::vector<bool> hasLeader(m_pieces.size());
        for (const int follower : m_followers) {
            if (follower >= 0)
                hasLeader[static_cast<std::size_t>(follower)] = true;
        }
        for (int head = 0; head < m_count; ++head) {
            if (hasLeader[static_cast<std::size_t>(head)])
                continue;
            std::vector<std::size_t> column;
            for (int i = head; i >= 0; i = m_followers[static_cast<std::size_t>(i)])
                column.push_back(static_cast<std::size_t>(i));
            const auto count = static_cast<int>(column.size());
            for (int i = 0; i < count; ++i) {
                std::vector<int> widths;
                for (int k = std::max(0, i - around); k <= std::min(count - 1, i + around); ++k)
                    widths.push_back(m_pieces[column[static_cast<std::size_t>(k)]].width);
                const auto quarter = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() * 3 / 4);
                std::nth_element(widths.begin(), quarter, widths.end());
                m_width[column[static_cast<std::size_t>(i)]] = widths.size() < fewest ? 0 : *quarter;
            }
        }
    }

    const std::vector<ColumnPiece> &m_pieces;
    const ColumnEvidence &m_evidence;
    const ColumnWeights &m_weights;
    int m_count;
    std::vector<std::array<double, reach>> m_distance; ///< what it is worth that a piece's link has a length
    std::vector<int> m_width;                          ///< of a piece's column; 0 not known
    std::vector<int> m_followers;
};

} // namespace

std::vector<ColumnPlace> linkColumns(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
{
    std::vector<int> followers = Linker(pieces, evidence).links();
    cutBlocks(pieces, evidence, followers);
    std::vector<ColumnPlace> places(pieces.size(), ColumnPlace{-1, false});
    int columns = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (places[i].column < 0)
            places[i].column = columns++;
        if (followers[i] < 0)
            continue;
        const auto follower = static_cast<std::size_t>(followers[i]);
        places[follower].column = places[i].column;
        places[follower].continuesLine = isOneLine(i, follower, pieces, evidence);
    }
    return places;
}

} // namespace banmian
