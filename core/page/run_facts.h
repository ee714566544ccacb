#pragma once

#include "page/best_two.h"
#include "page/column_evidence.h"
#include "page/link_network.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// Lines that are read one after the other without a doubt, and end where a column does, or where the next
/// line hardly goes on.
struct LineRun
{
    qsizetype first = 0; ///< line
    qsizetype last = 0;  ///< inclusive
};

/// The runs of a page whose columns stand one after the other, and which of them may go on from which.
class RunFacts
{
public:
    /// Views of the arguments, which must outlive it. `columns`: a number for the column of each line.
    RunFacts(const QList<Line> &lines, const QList<int> &columns, const Continuity &continuity,
             const ColumnWeights &weights);

    [[nodiscard]] const std::vector<LineRun> &runs() const { return m_runs; }

    /// What may go on from a run: the next one first, if it is not the last, then others, best first, that
    /// its text may run on to.
    [[nodiscard]] const std::vector<std::size_t> &candidates(std::size_t run) const
    {
        return m_candidates[run];
    }
    static constexpr std::size_t mostCandidates = 9;

    /// What is known of the step from one run to a candidate.
    [[nodiscard]] LinkFacts of(std::size_t from, std::size_t to) const;

private:
    void findRuns();
    void rankSteps();
    [[nodiscard]] std::size_t head(std::size_t run) const
    {
        return static_cast<std::size_t>(m_runs[run].first);
    }
    [[nodiscard]] std::size_t foot(std::size_t run) const
    {
        return static_cast<std::size_t>(m_runs[run].last);
    }
    [[nodiscard]] bool beginsColumn(std::size_t line) const;

    const QList<Line> &m_lines;
    const QList<int> &m_columns;
    std::vector<ColumnPiece> m_pieces;
    PageWords m_words;
    ColumnEvidence m_evidence;
    std::vector<double> m_goesOn; ///< how well each line goes on from the one before it
    std::vector<LineRun> m_runs;
    std::vector<int> m_widest; ///< of the lines of each run
    std::vector<std::vector<std::size_t>> m_candidates;
    std::vector<BestTwo> m_bestFrom, m_bestTo; ///< gains of the steps from each run, and to each
};

} // namespace banmian
