#include "page/column_search.h"

#include <algorithm>
#include <array>
#include <list>
#include <tuple>
#include <unordered_map>

namespace banmian {
namespace {

constexpr size_t beamWidth = 24;
constexpr size_t mostColumns = 9;
constexpr double hopeless = 16;         ///< so far behind the best a hypothesis is given up
constexpr double backInsideLine = -8.0; ///< next to impossible: a row goes to the right
constexpr int settledLines = 3;         ///< of a column, before its widest line tells its width

enum class Move : quint8 { Continue, SameLine, OpenColumn, OpenBlock };

struct OpenColumn
{
    int id = 0; ///< the step that opened it
    int last = 0;
    int widest = 0;
    int lineWidth = 0;
    int lines = 0;
    int misses = 0;
    float bottom = 0; ///< in lines below the top of the block
};

struct Step
{
    int before = -1;
    Move move = Move::OpenBlock;
    int column = 0;
    int rightNeighbour = -1; ///< of an opened column
};

struct Hypothesis
{
    double score = 0;
    int step = -1;
    size_t size = 0;
    size_t current = 0; ///< the column of the last piece
    float top = 0;      ///< of the last piece
    std::array<OpenColumn, mostColumns> columns;
};

struct Candidate
{
    double score;
    size_t hypothesis;
    Move move;
    size_t column;
};

/// A total order, so that the search is the same on every machine.
bool isWorse(const Candidate &a, const Candidate &b)
{
    return std::tie(a.score, b.hypothesis, b.column, b.move) <
           std::tie(b.score, a.hypothesis, a.column, a.move);
}

class Search
{
public:
    Search(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
           const ColumnWeights &weights)
        : m_pieces(pieces), m_evidence(evidence), m_weights(weights),
          m_costs(std::all_of(pieces.begin(), pieces.end(),
                              [](const ColumnPiece &piece) { return piece.isSingleLine(); })
                      ? weights.lineTurn
                      : weights.groupTurn)
    {}

    std::vector<Step> best()
    {
        std::vector<Hypothesis> beam(1);
        for (size_t piece = 0; piece < m_pieces.size(); ++piece)
            beam = extended(beam, piece);
        std::vector<Step> path;
        for (int step = beam.front().step; step >= 0; step = m_steps[static_cast<size_t>(step)].before)
            path.push_back(m_steps[static_cast<size_t>(step)]);
        std::reverse(path.begin(), path.end());
        return path;
    }

private:
    [[nodiscard]] double promise(const OpenColumn &column) const
    {
        return m_evidence.promise(static_cast<size_t>(column.last));
    }

    void propose(const Hypothesis &hypothesis, size_t index, size_t piece,
                 std::vector<Candidate> &candidates) const
    {
        const bool follows = m_pieces[piece].followsInLine;
        const double own = hypothesis.score + m_evidence.promise(piece);
        double abandoned = 0;
        for (size_t i = 0; i < hypothesis.size; ++i)
            abandoned += promise(hypothesis.columns[i]);
        candidates.push_back({own - abandoned + m_weights.openBlock + (follows ? backInsideLine : 0), index,
                              Move::OpenBlock, 0});
        if (hypothesis.size == 0)
            return;
        if (hypothesis.size < mostColumns)
            candidates.push_back(
                {own + m_weights.openColumn, index, Move::OpenColumn, hypothesis.current + 1});
        const OpenColumn &current = hypothesis.columns[hypothesis.current];
        if (follows) {
            const int width = current.lineWidth + m_pieces[piece].width + 1;
            const double fit = current.lines > settledLines
                                   ? m_evidence.fits(piece, width, current.widest) -
                                         m_evidence.fits(piece - 1, current.lineWidth, current.widest)
                                   : 0;
            candidates.push_back({own - promise(current) + m_evidence.sameColumn(piece) + fit, index,
                                  Move::SameLine, hypothesis.current});
        }
        for (size_t column = 0; column < hypothesis.size; ++column) {
            const OpenColumn &open = hypothesis.columns[column];
            const double gain =
                m_evidence.follows(static_cast<size_t>(open.last), piece) +
                (open.lines >= settledLines ? m_evidence.fits(piece, m_pieces[piece].width, open.widest)
                                            : 0) +
                (follows && column <= hypothesis.current ? backInsideLine : 0);
            const float top = topOf(hypothesis, column);
            double misses = 0;
            for (size_t other = 0; other < hypothesis.size; ++other) {
                if (isPassedOver(hypothesis, other, column, top))
                    misses += hypothesis.columns[other].misses == 0 ? m_costs.firstMiss : m_costs.laterMiss;
            }
            candidates.push_back({own - promise(open) + gain + misses, index, Move::Continue, column});
        }
    }

    /// Where the next piece of a column begins: no piece begins above the one before it.
    static float topOf(const Hypothesis &hypothesis, size_t column)
    {
        const float bottom = hypothesis.columns[column].bottom;
        return bottom >= hypothesis.top ? bottom : hypothesis.top + (column <= hypothesis.current ? 0.5F : 0);
    }

    /// Whether `other` should have had its piece before one of `column` that begins at `top`.
    static bool isPassedOver(const Hypothesis &hypothesis, size_t other, size_t column, float top)
    {
        const float bottom = hypothesis.columns[other].bottom;
        return other != column && (bottom < top - 0.1F || (bottom < top + 0.1F && other < column));
    }

    /// Lowers or closes the columns passed over for `target`, whose index may change by that.
    void passOver(Hypothesis &hypothesis, size_t &target, float top) const
    {
        size_t kept = 0;
        size_t moved = target;
        for (size_t column = 0; column < hypothesis.size; ++column) {
            OpenColumn open = hypothesis.columns[column];
            if (isPassedOver(hypothesis, column, target, top)) {
                open.bottom = top + static_cast<float>(m_weights.missedHeight);
                if (++open.misses >= m_costs.missesThatClose) {
                    hypothesis.score -= promise(open);
                    continue;
                }
            }
            if (column == target)
                moved = kept;
            hypothesis.columns[kept++] = open;
        }
        hypothesis.size = kept;
        target = moved;
    }

    Hypothesis made(const Hypothesis &from, const Candidate &candidate, size_t piece)
    {
        Hypothesis next = from;
        next.score = candidate.score;
        const int width = m_pieces[piece].width;
        const int lines = static_cast<int>(m_pieces[piece].lastLine - m_pieces[piece].firstLine) + 1;
        size_t column = candidate.column;
        const int opened = static_cast<int>(m_steps.size());
        Step step{.before = from.step, .move = candidate.move, .column = opened};
        if (candidate.move == Move::OpenBlock) {
            next.size = 1;
            next.top = 0;
            next.columns[0] = {opened, 0, width, width, lines, 0, static_cast<float>(lines)};
        } else if (candidate.move == Move::OpenColumn) {
            if (column < from.size)
                step.rightNeighbour = from.columns[column].id;
            std::copy_backward(next.columns.begin() + column, next.columns.begin() + next.size,
                               next.columns.begin() + next.size + 1);
            ++next.size;
            next.columns[column] = {opened, 0, width, width, lines, 0, next.top + static_cast<float>(lines)};
        } else {
            if (candidate.move == Move::Continue) {
                const float top = topOf(from, column);
                passOver(next, column, top);
                next.top = top;
                next.columns[column].bottom = top + static_cast<float>(lines);
            }
            OpenColumn &open = next.columns[column];
            open.lineWidth = candidate.move == Move::SameLine ? open.lineWidth + 1 + width : width;
            open.lines += candidate.move == Move::SameLine ? 0 : lines;
            open.widest = std::max(open.widest, open.lineWidth);
            open.misses = 0;
            step.column = open.id;
        }
        next.columns[column].last = static_cast<int>(piece);
        next.current = column;
        next.step = opened;
        m_steps.push_back(step);
        return next;
    }

    static bool sameFuture(const Hypothesis &a, const Hypothesis &b)
    {
        return a.size == b.size && a.current == b.current &&
               std::equal(a.columns.begin(), a.columns.begin() + a.size, b.columns.begin(),
                          [](const OpenColumn &x, const OpenColumn &y) { return x.last == y.last; });
    }

    std::vector<Hypothesis> extended(const std::vector<Hypothesis> &beam, size_t piece)
    {
        std::vector<Candidate> candidates;
        for (size_t index = 0; index < beam.size(); ++index)
            propose(beam[index], index, piece, candidates);
        const auto best = std::max_element(candidates.begin(), candidates.end(), isWorse)->score;
        std::erase_if(candidates,
                      [best](const Candidate &candidate) { return candidate.score < best - hopeless; });
        std::sort(candidates.begin(), candidates.end(),
                  [](const Candidate &a, const Candidate &b) { return isWorse(b, a); });
        std::vector<Hypothesis> next;
        for (const Candidate &candidate : candidates) {
            if (next.size() == beamWidth)
                break;
            Hypothesis hypothesis = made(beam[candidate.hypothesis], candidate, piece);
            const bool known = std::any_of(next.begin(), next.end(), [&hypothesis](const Hypothesis &other) {
                return sameFuture(hypothesis, other);
            });
            if (!known)
                next.push_back(std::move(hypothesis));
        }
        return next;
    }

    const std::vector<ColumnPiece> &m_pieces;
    const ColumnEvidence &m_evidence;
    const ColumnWeights &m_weights;
    TurnCosts m_costs;
    std::vector<Step> m_steps;
};

/// Numbers the columns from left to right, block after block.
std::unordered_map<int, int> readingOrder(const std::vector<Step> &path)
{
    std::list<int> order, block;
    std::unordered_map<int, std::list<int>::iterator> places;
    for (const Step &step : path) {
        if (step.move == Move::OpenBlock) {
            order.splice(order.end(), block);
            places[step.column] = block.insert(block.end(), step.column);
        } else if (step.move == Move::OpenColumn) {
            places[step.column] = block.insert(
                step.rightNeighbour < 0 ? block.end() : places.at(step.rightNeighbour), step.column);
        }
    }
    order.splice(order.end(), block);
    std::unordered_map<int, int> numbers;
    for (const int column : order)
        numbers.emplace(column, static_cast<int>(numbers.size()));
    return numbers;
}

} // namespace

std::vector<ColumnPlace> findColumns(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
                                     const ColumnWeights &weights)
{
    const std::vector<Step> path = Search(pieces, evidence, weights).best();
    const auto numbers = readingOrder(path);
    std::vector<ColumnPlace> places;
    for (const Step &step : path)
        places.push_back({numbers.at(step.column), step.move == Move::SameLine});
    return places;
}

} // namespace banmian
