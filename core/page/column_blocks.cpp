#include "page/column_blocks.h"

#include "text/number_map.h"

#include <algorithm>
#include <limits>

namespace banmian {
namespace {

// Bound the time on a text that is no page: pieces in a block, and pieces for each end that is looked at.
constexpr std::size_t longestBlock = 700, piecesPerEnd = 4;

class Division
{
public:
    Division(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
             const FollowerGains &gains, const std::vector<int> &followers)
        : m_pieces(pieces), m_evidence(evidence), m_weights(evidence.weights()), m_leader(pieces.size(), -1),
          m_linkGain(pieces.size())
    {
        for (std::size_t i = 0; i < followers.size(); ++i) {
            if (followers[i] < 0)
                continue;
            const auto follower = static_cast<std::size_t>(followers[i]);
            m_leader[follower] = static_cast<int>(i);
            m_linkGain[follower] = gains.at(static_cast<int>(i), followers[i]);
        }
        findEnds();
    }

    /// For each piece the number of its block.
    [[nodiscard]] std::vector<std::size_t> blocks()
    {
        std::vector<double> best(m_ends.size(), -std::numeric_limits<double>::infinity());
        std::vector<std::size_t> from(m_ends.size());
        best[0] = 0;
        for (std::size_t begin = 0; begin + 1 < m_ends.size(); ++begin)
            growFrom(begin, best, from);
        std::vector<std::size_t> blocks(m_pieces.size());
        for (std::size_t end = m_ends.size() - 1; end > 0; end = from[end]) {
            std::fill(blocks.begin() + static_cast<std::ptrdiff_t>(m_ends[from[end]]),
                      blocks.begin() + static_cast<std::ptrdiff_t>(m_ends[end]), from[end]);
        }
        return blocks;
    }

private:
    /// Of reading the head of a column after the foot of the one before.
    [[nodiscard]] double gain(std::size_t foot, std::size_t head) const
    {
        if (head == foot + 1 && m_pieces[head].followsInLine)
            return m_evidence.sameColumn(head);
        return std::clamp(m_evidence.goesOn(foot, head), m_weights.leastBlockGain, m_weights.mostBlockGain);
    }

    /// The same, worked out once: the blocks that are tried have most of their columns in common.
    double knownGain(std::size_t foot, std::size_t head)
    {
        double &known = m_gains[static_cast<quint64>(foot) << 32 | head];
        if (known == 0)
            known = gain(foot, head);
        return known;
    }

    void findEnds()
    {
        std::vector<double> change(m_pieces.size() + 1);
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            if (m_leader[i] < 0)
                continue;
            const auto above = static_cast<std::size_t>(m_leader[i]) + 1;
            const double worth = m_linkGain[i] - m_weights.doubtfulBlockGain;
            change[above] += worth;
            change[i + 1] -= worth;
        }
        constexpr double nearlyNothing = 1e-9;
        std::vector<std::pair<double, std::size_t>> doubtful;
        double crossing = 0;
        for (std::size_t i = 1; i < m_pieces.size(); ++i) {
            crossing += change[i];
            if (!m_pieces[i].followsInLine && crossing <= nearlyNothing)
                doubtful.emplace_back(crossing, i);
        }
        if (const std::size_t most = 1 + m_pieces.size() / piecesPerEnd; doubtful.size() > most) {
            std::nth_element(doubtful.begin(), doubtful.begin() + static_cast<std::ptrdiff_t>(most),
                             doubtful.end());
            doubtful.resize(most);
        }
        m_ends.push_back(0);
        for (const auto &[gain, end] : doubtful)
            m_ends.push_back(end);
        m_ends.push_back(m_pieces.size());
        std::sort(m_ends.begin(), m_ends.end());
    }

    /// Offers each block that begins at the given place to the best division up to its end.
    void growFrom(std::size_t begin, std::vector<double> &best, std::vector<std::size_t> &from)
    {
        const auto first = m_ends[begin];
        double down = 0;
        std::vector<std::size_t> heads, feet; // of the columns, in the order of their heads
        m_column.resize(m_pieces.size());
        std::size_t end = begin + 1;
        for (std::size_t i = first; i < m_pieces.size() && i - first < longestBlock; ++i) {
            if (m_leader[i] >= static_cast<int>(first)) {
                down += m_linkGain[i];
                m_column[i] = m_column[static_cast<std::size_t>(m_leader[i])];
                feet[m_column[i]] = i;
            } else {
                m_column[i] = heads.size();
                heads.push_back(i);
                feet.push_back(i);
            }
            if (i + 1 != m_ends[end])
                continue;
            double value = best[begin] + down - m_weights.blockCost;
            for (std::size_t column = 0; column + 1 < heads.size(); ++column)
                value += knownGain(feet[column], heads[column + 1]);
            if (value > best[end]) {
                best[end] = value;
                from[end] = begin;
            }
            ++end;
        }
    }

    const std::vector<ColumnPiece> &m_pieces;
    const ColumnEvidence &m_evidence;
    const ColumnWeights &m_weights;
    std::vector<int> m_leader;          ///< of each piece the one above it in its column
    std::vector<double> m_linkGain;     ///< of the link to it
    std::vector<std::size_t> m_ends;    ///< where blocks may begin or end
    std::vector<std::size_t> m_column;  ///< of each piece in the block that grows
    NumberMap<quint64, double> m_gains; ///< by two pieces; 0 where it is not known
};

} // namespace

void cutBlocks(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
               const FollowerGains &gains, std::vector<int> &followers)
{
    const std::vector<std::size_t> blocks = Division(pieces, evidence, gains, followers).blocks();
    for (std::size_t i = 0; i < followers.size(); ++i) {
        if (followers[i] >= 0 && blocks[i] != blocks[static_cast<std::size_t>(followers[i])])
            followers[i] = -1;
    }
}

} // namespace banmian
