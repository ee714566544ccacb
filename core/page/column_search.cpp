#include "page/column_search.h"

#include <algorithm>
#include <array>
#include <list>
#include <unordered_map>

namespace banmian {
namespace {

constexpr size_t beamWidth = 24;
constexpr size_t mostColumns = 9;
constexpr double openColumn = -4.0;
constexpr double openBlock = -5.0;
constexpr double firstMiss = -2.0;
constexpr double laterMiss = -1.0;
constexpr double backInsideLine = -8.0;
constexpr int missesThatClose = 3;
constexpr int settledLines = 3; ///< of a column, before its widest line tells its width

enum class Move : quint8 { Continue, SameLine, OpenColumn, OpenBlock };

struct OpenColumn
{
    int id = 0; ///< the step that opened it
    int last = 0;
    int widest = 0;
    int lineWidth = 0;
    int lines = 0;
    int misses = 0;
};

struct Step
{
    int before = -1;
    Move move = Move::OpenBlock;
    int column = 0;
    int leftNeighbour = -1; ///< of an opened column
};

struct Hypothesis
{
    double score = 0;
    int step = -1;
    size_t size = 0;
    size_t current = 0; ///< the column of the last piece
    std::array<OpenColumn, mostColumns> columns;
};

struct Candidate
{
    double score;
    size_t hypothesis;
    Move move;
    size_t column;
};

class Search
{
public:
    Search(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
        : m_pieces(pieces), m_evidence(evidence)
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
        candidates.push_back(
            {own - abandoned + openBlock + (follows ? backInsideLine : 0), index, Move::OpenBlock, 0});
        if (hypothesis.size == 0)
            return;
        if (hypothesis.size < mostColumns)
            candidates.push_back({own + openColumn, index, Move::OpenColumn, hypothesis.current + 1});
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
        double misses = 0;
        for (size_t ahead = 1; ahead <= hypothesis.size; ++ahead) {
            const size_t column = (hypothesis.current + ahead) % hypothesis.size;
            const OpenColumn &open = hypothesis.columns[column];
            const double gain =
                m_evidence.follows(static_cast<size_t>(open.last), piece) +
                (open.lines >= settledLines ? m_evidence.fits(piece, m_pieces[piece].width, open.widest)
                                            : 0) +
                (follows && column <= hypothesis.current ? backInsideLine : 0);
            candidates.push_back({own - promise(open) + gain + misses, index, Move::Continue, column});
            misses += open.misses == 0 ? firstMiss : laterMiss;
        }
    }

    /// The columns between the last one and `target` were passed over.
    void passOver(Hypothesis &hypothesis, size_t &target) const
    {
        for (size_t column = (hypothesis.current + 1) % hypothesis.size; column != target;
             column = (column + 1) % hypothesis.size)
            ++hypothesis.columns[column].misses;
        size_t kept = 0;
        size_t moved = target;
        for (size_t column = 0; column < hypothesis.size; ++column) {
            if (hypothesis.columns[column].misses >= missesThatClose && column != target) {
                hypothesis.score -= promise(hypothesis.columns[column]);
                continue;
            }
            if (column == target)
                moved = kept;
            hypothesis.columns[kept++] = hypothesis.columns[column];
        }
        hypothesis.size = kept;
        target = moved;
    }

    Hypothesis made(const Hypothesis &from, const Candidate &candidate, size_t piece)
    {
        Hypothesis next = from;
        next.score = candidate.score;
        const int width = m_pieces[piece].width;
        size_t column = candidate.column;
        const int opened = static_cast<int>(m_steps.size());
        Step step{.before = from.step, .move = candidate.move, .column = opened};
        if (candidate.move == Move::OpenBlock) {
            next.size = 1;
            next.columns[0] = {opened, 0, width, width, 1, 0};
        } else if (candidate.move == Move::OpenColumn) {
            step.leftNeighbour = from.columns[from.current].id;
            std::copy_backward(next.columns.begin() + column, next.columns.begin() + next.size,
                               next.columns.begin() + next.size + 1);
            ++next.size;
            next.columns[column] = {opened, 0, width, width, 1, 0};
        } else {
            if (candidate.move == Move::Continue)
                passOver(next, column);
            OpenColumn &open = next.columns[column];
            open.lineWidth = candidate.move == Move::SameLine ? open.lineWidth + 1 + width : width;
            open.lines += candidate.move == Move::SameLine ? 0 : 1;
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
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
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
            places[step.column] = block.insert(std::next(places.at(step.leftNeighbour)), step.column);
        }
    }
    order.splice(order.end(), block);
    std::unordered_map<int, int> numbers;
    for (const int column : order)
        numbers.emplace(column, static_cast<int>(numbers.size()));
    return numbers;
}

} // namespace

std::vector<ColumnPlace> findColumns(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
{
    const std::vector<Step> path = Search(pieces, evidence).best();
    const auto numbers = readingOrder(path);
    std::vector<ColumnPlace> places;
    for (const Step &step : path)
        places.push_back({numbers.at(step.column), step.move == Move::SameLine});
    return places;
}

} // namespace banmian
