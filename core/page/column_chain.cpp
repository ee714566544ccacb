#include "page/column_chain.h"

#include "page/run_facts.h"
#include "page/run_network.h"

#include <algorithm>
#include <optional>

namespace banmian {
namespace {

// Lines that are looked at together: more than a page has; bounds time and memory.
constexpr qsizetype longestPage = 1500;

/// A step to another run than the next one.
struct Leap
{
    double gain = 0; ///< on the next run and on an end
    std::size_t from = 0, to = 0;
};

/// Where each run goes on.
class Steps
{
public:
    explicit Steps(const RunFacts &facts)
        : m_next(facts.runs().size()), m_endGain(facts.runs().size()), m_leaves(facts.runs().size(), false)
    {
        std::vector<Leap> leaps;
        for (std::size_t run = 0; run < m_next.size(); ++run)
            weigh(run, facts, leaps);
        std::ranges::stable_sort(leaps, std::greater(), &Leap::gain);
        leap(leaps);
    }

    /// The runs in the order in which they are read.
    [[nodiscard]] std::vector<std::size_t> order() const
    {
        std::vector<bool> isFollower(m_next.size(), false), isPlaced(m_next.size(), false);
        for (const std::optional<std::size_t> next : m_next) {
            if (next)
                isFollower[*next] = true;
        }
        std::vector<std::size_t> order;
        const auto place = [&](std::optional<std::size_t> run) {
            for (; run && !isPlaced[*run]; run = m_next[*run]) {
                isPlaced[*run] = true;
                order.push_back(*run);
            }
        };
        for (std::size_t run = 0; run < m_next.size(); ++run) {
            if (!isFollower[run])
                place(run);
        }
        for (std::size_t run = 0; run < m_next.size(); ++run) // those in a ring of leaps alone
            place(run);
        return order;
    }

private:
    void weigh(std::size_t run, const RunFacts &facts, std::vector<Leap> &leaps)
    {
        constexpr double leastLeap = 0.5, surelyEnd = 2; // nats
        const std::vector<std::size_t> &candidates = facts.candidates(run);
        if (candidates.empty())
            return;
        std::vector<LinkFacts> steps;
        steps.reserve(candidates.size());
        for (const std::size_t to : candidates)
            steps.push_back(facts.of(run, to));
        const std::vector<float> scores = RunNetwork::shipped().scores(steps);
        const bool hasNext = candidates.front() == run + 1;
        const float end = scores.back(), next = hasNext ? scores.front() : end;
        m_endGain[run] = end - next;
        if (hasNext && m_endGain[run] < surelyEnd)
            m_next[run] = run + 1;
        for (std::size_t i = hasNext ? 1 : 0; i < candidates.size(); ++i) {
            const double gain = scores[i] - std::max(next, end);
            if (gain > leastLeap)
                leaps.push_back({gain, run, candidates[i]});
        }
    }

    /// The surest first; no two runs go on to the same one.
    void leap(const std::vector<Leap> &leaps)
    {
        std::vector<bool> isReached(m_next.size(), false);
        for (const Leap &leap : leaps) {
            if (m_leaves[leap.from] || isReached[leap.to])
                continue;
            isReached[leap.to] = m_leaves[leap.from] = true;
            if (leap.to > 0 && !m_leaves[leap.to - 1])
                m_next[leap.to - 1].reset();
            m_next[leap.from] = leap.to;
            openRing(leap.to);
        }
    }

    /// Where the steps from a run lead back to it, takes away that to a next run which is likeliest an end.
    void openRing(std::size_t begin)
    {
        std::optional<std::size_t> weakest, run = begin;
        do {
            if (!m_leaves[*run] && (!weakest || m_endGain[*run] > m_endGain[*weakest]))
                weakest = run;
            run = m_next[*run];
        } while (run && *run != begin);
        if (run && weakest)
            m_next[*weakest].reset();
    }

    std::vector<std::optional<std::size_t>> m_next;
    std::vector<double> m_endGain; ///< of an end on the next run
    std::vector<bool> m_leaves;    ///< runs that a leap leads from
};

} // namespace

QList<Line> chained(ColumnOrder order, const Continuity &continuity, const ColumnWeights &weights)
{
    for (qsizetype begin = 0; begin < order.lines.size(); begin += longestPage) {
        const qsizetype count = std::min(longestPage, order.lines.size() - begin);
        const QList<Line> lines = order.lines.sliced(begin, count);
        const QList<int> columns = order.columns.sliced(begin, count);
        const RunFacts facts(lines, columns, continuity, weights);
        auto next = order.lines.begin() + begin;
        for (const std::size_t number : Steps(facts).order()) {
            const LineRun run = facts.runs()[number];
            next = std::copy(lines.begin() + run.first, lines.begin() + run.last + 1, next);
        }
    }
    return order.lines;
}

} // namespace banmian
