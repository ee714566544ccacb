#include "page/run_facts.h"

#include "text/scripts.h"

#include <algorithm>
#include <cmath>

namespace banmian {
namespace {

// How far before and behind a run others are looked at, in runs; bounds the time.
constexpr std::size_t reach = 100;
// Lines that go on less well than this are perhaps not read one after the other.
constexpr double doubtful = 1;
// What a step gains that is not worth looking at.
constexpr double leastGain = -5;
// What is told at the most of how texts read on, and of how they begin and end.
constexpr double mostJoin = 25, mostEdge = 8, mostWidth = 60;

std::vector<ColumnPiece> wholeLines(const QList<Line> &lines)
{
    std::vector<ColumnPiece> pieces;
    for (qsizetype line = 0; line < lines.size(); ++line)
        pieces.push_back(wholeLine(lines, line));
    return pieces;
}

double logOf(double count)
{
    return std::log(1 + std::abs(count));
}

} // namespace

RunFacts::RunFacts(const QList<Line> &lines, const QList<int> &columns, const Continuity &continuity,
                   const ColumnWeights &weights)
    : m_lines(lines), m_columns(columns), m_pieces(wholeLines(lines)),
      m_words(lines, m_pieces, {{0, m_pieces.size()}}, weights),
      m_evidence(lines, m_pieces, continuity, m_words, weights)
{
    findRuns();
    rankSteps();
}

bool RunFacts::beginsColumn(std::size_t line) const
{
    const auto index = static_cast<qsizetype>(line);
    return index == 0 || m_columns[index] != m_columns[index - 1];
}

void RunFacts::findRuns()
{
    for (std::size_t line = 0; line < m_pieces.size(); ++line) {
        m_goesOn.push_back(line > 0 ? m_evidence.goesOn(line - 1, line) : 0);
        const auto index = static_cast<qsizetype>(line);
        if (beginsColumn(line) || m_goesOn[line] < doubtful) {
            m_runs.push_back({index, index});
            m_widest.push_back(0);
        }
        m_runs.back().last = index;
        m_widest.back() = std::max(m_widest.back(), m_pieces[line].width);
    }
}

void RunFacts::rankSteps()
{
    m_candidates.resize(m_runs.size());
    m_bestFrom.resize(m_runs.size(), BestTwo(leastGain));
    m_bestTo.resize(m_runs.size(), BestTwo(leastGain));
    std::vector<std::pair<double, std::size_t>> possible;
    for (std::size_t from = 0; from < m_runs.size(); ++from) {
        possible.clear();
        const std::size_t end = std::min(m_runs.size(), from + reach + 1);
        for (std::size_t to = from > reach ? from - reach : 0; to < end; ++to) {
            const bool isNext = to == from + 1;
            if (to == from)
                continue;
            const double join = m_evidence.join(foot(from), head(to));
            if (!isNext && join <= 0)
                continue;
            const double gain = m_evidence.runsOn(foot(from), head(to), join);
            m_bestFrom[from].offer(gain);
            m_bestTo[to].offer(gain);
            if (!isNext)
                possible.emplace_back(-gain, to);
        }
        if (from + 1 < m_runs.size())
            m_candidates[from].push_back(from + 1);
        std::ranges::sort(possible);
        for (const auto &[gain, to] : possible) {
            if (m_candidates[from].size() < mostCandidates)
                m_candidates[from].push_back(to);
        }
    }
}

LinkFacts RunFacts::of(std::size_t from, std::size_t to) const
{
    const std::size_t above = foot(from), below = head(to);
    const Line &last = m_lines[static_cast<qsizetype>(above)],
               &first = m_lines[static_cast<qsizetype>(below)];
    const double join = m_evidence.join(above, below);
    const double gain = m_evidence.runsOn(above, below, join);
    const double distance = static_cast<double>(to) - static_cast<double>(from);
    LinkFacts facts;
    facts.addShare(join, mostJoin);
    facts.addShare(m_evidence.plainJoin(above, below), mostJoin);
    facts.addShare(m_evidence.paragraphEnd(above), mostEdge);
    facts.addShare(m_evidence.paragraphStart(below), mostEdge);
    facts.addShare(gain, mostJoin);
    facts.addShare(m_bestFrom[from].lead(gain), mostJoin);
    facts.addShare(m_bestTo[to].lead(gain), mostJoin);
    facts.add(to == from + 1);
    facts.add(to < from);
    facts.addShare(logOf(distance), 5);
    facts.addShare(logOf(static_cast<double>(first.sourceBegin - last.sourceBegin)), 10);
    facts.addShare(std::abs(m_widest[from] - m_widest[to]), 20);
    facts.add(m_widest[from] == m_widest[to]);
    facts.add(m_pieces[above].width / std::max(1.0, double(m_widest[from])));
    facts.add(m_pieces[below].width / std::max(1.0, double(m_widest[to])));
    facts.addShare(logOf(static_cast<double>(above - head(from))), 4);
    facts.addShare(logOf(static_cast<double>(foot(to) - below)), 4);
    facts.addShare(first.blankLinesBefore, 3);
    facts.add(beginsColumn(below));
    facts.add(above + 1 == m_pieces.size() || beginsColumn(above + 1));
    facts.addShare(m_goesOn[below], mostEdge);
    facts.addShare(above + 1 == m_pieces.size() ? leastGain : m_goesOn[above + 1], mostEdge);
    facts.add(endsSentence(last.text.text));
    facts.addShare(m_widest[from], mostWidth);
    facts.addShare(m_widest[to], mostWidth);
    facts.add(m_columns[static_cast<qsizetype>(above)] == m_columns[static_cast<qsizetype>(below)]);
    return facts;
}

} // namespace banmian
