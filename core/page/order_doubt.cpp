#include "page/order_doubt.h"

#include <cmath>
#include <optional>
#include <vector>

namespace banmian {

namespace {

/// A line that continues another one.
struct Step
{
    std::size_t line;
    double odds; ///< by how much likelier it is to stand there rightly than by chance
};

std::vector<Step> stepsOf(const Tagging &tagging, const QList<Line> &lines, const Continuity &continuity)
{
    // Lines stand where they do because they read on well there, so that tells half as much.
    constexpr double share = 0.45;
    std::vector<Step> steps;
    std::optional<std::size_t> paragraph; // its last line: what stands between may have interrupted it
    for (std::size_t line = 0; line < tagging.tags.size(); ++line) {
        const LineTag tag = tagging.tags[line];
        std::optional<std::size_t> above;
        if (tag == LineTag::Body)
            above = paragraph;
        if (tag == LineTag::Caption && line > 0 && isCaption(tagging.tags[line - 1]))
            above = line - 1;
        if (above) {
            const double join = continuity.join(lines[static_cast<qsizetype>(*above)].text.text,
                                                lines[static_cast<qsizetype>(line)].text.text);
            steps.push_back({line, std::exp(share * join)});
        }
        if (isBody(tag))
            paragraph = line;
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
    for (const Step &step : steps)
        tagging.boundaryConfidence[step.line] *= rightly(step, tagging.orderConfidence);
}

} // namespace banmian
