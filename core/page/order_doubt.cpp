#include "page/order_doubt.h"

#include "page/block.h"

#include <cmath>
#include <vector>

namespace banmian {

namespace {

/// A line that continues another one.
struct Step
{
    int line;
    double odds; ///< by how much likelier it is to stand there rightly than by chance
};

std::vector<Step> stepsOf(const Tagging &tagging, const QList<Line> &lines, const Continuity &continuity)
{
    // Lines stand where they do because they read on well there, so that tells half as much.
    constexpr double share = 0.45;
    std::vector<Step> steps;
    for (const Block &block : groupLines(tagging)) {
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::Caption)
            continue;
        for (qsizetype i = 1; i < block.lines.size(); ++i) {
            const double join =
                continuity.join(lines[block.lines[i - 1]].text.text, lines[block.lines[i]].text.text);
            steps.push_back({block.lines[i], std::exp(share * join)});
        }
    }
    return steps;
}

/// How likely a step is right where so many of all are.
double rightly(const Step &step, double ofAll)
{
    return ofAll * step.odds / (ofAll * step.odds + 1 - ofAll);
}

/// How many of all steps are right.
double shareOfRight(const std::vector<Step> &steps)
{
    constexpr double usual = 0.998, usualWeight = 20; // in steps
    constexpr int rounds = 15;
    double share = usual;
    for (int round = 0; round < rounds; ++round) {
        double right = usual * usualWeight;
        for (const Step &step : steps)
            right += rightly(step, share);
        share = right / (static_cast<double>(steps.size()) + usualWeight);
    }
    return share;
}

} // namespace

void doubtOrder(Tagging &tagging, const QList<Line> &lines, const Continuity &continuity)
{
    const std::vector<Step> steps = stepsOf(tagging, lines, continuity);
    tagging.orderConfidence = shareOfRight(steps);
    for (const Step &step : steps) {
        tagging.boundaryConfidence[static_cast<std::size_t>(step.line)] *=
            rightly(step, tagging.orderConfidence);
    }
}

} // namespace banmian
