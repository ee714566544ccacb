#include "page/column_chain.h"

#include <algorithm>

namespace banmian {
namespace {

constexpr size_t none = static_cast<size_t>(-1);
// How far a run is looked for, in runs.
constexpr size_t reach = 30;

struct Best
{
    size_t run = none;
    double gain = 0;
    double second = 0;

    void offer(size_t candidate, double candidateGain)
    {
        if (run == none || candidateGain > gain) {
            second = run == none ? 0 : gain;
            gain = candidateGain;
            run = candidate;
        } else {
            second = std::max(second, candidateGain);
        }
    }

    [[nodiscard]] bool isClear(const ColumnWeights &weights) const
    {
        return run != none && gain >= weights.leastChainLink && gain >= second + weights.leastChainLead;
    }
};

/// For each run the one that goes on from it, or none.
std::vector<size_t> linksOf(const std::vector<ColumnRun> &runs, const ColumnEvidence &evidence)
{
    std::vector<Best> after(runs.size()), before(runs.size());
    for (size_t from = 0; from < runs.size(); ++from) {
        const size_t end = std::min(runs.size(), from + reach + 1);
        for (size_t to = from > reach ? from - reach : 0; to < end; ++to) {
            if (to == from)
                continue;
            const double gain = evidence.runsOn(runs[from].last, runs[to].first);
            after[from].offer(to, gain);
            before[to].offer(from, gain);
        }
    }
    const ColumnWeights &weights = evidence.weights();
    std::vector<size_t> links(runs.size(), none);
    for (size_t from = 0; from < runs.size(); ++from) {
        const Best &best = after[from];
        if (best.isClear(weights) && before[best.run].run == from && before[best.run].isClear(weights))
            links[from] = best.run;
    }
    return links;
}

} // namespace

std::vector<size_t> chained(const std::vector<ColumnRun> &runs, const ColumnEvidence &evidence)
{
    const std::vector<size_t> links = linksOf(runs, evidence);
    std::vector<bool> isLinked(runs.size(), false), isPlaced(runs.size(), false);
    for (const size_t to : links) {
        if (to != none)
            isLinked[to] = true;
    }
    std::vector<size_t> order;
    const auto place = [&](size_t run) {
        for (; run != none && !isPlaced[run]; run = links[run]) {
            isPlaced[run] = true;
            order.push_back(run);
        }
    };
    for (size_t run = 0; run < runs.size(); ++run) {
        if (!isLinked[run])
            place(run);
    }
    for (size_t run = 0; run < runs.size(); ++run) // links in a ring
        place(run);
    return order;
}

} // namespace banmian
