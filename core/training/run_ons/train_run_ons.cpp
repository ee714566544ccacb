// Learns the weights in core/page/run_ons.cpp: where to cut a line that a tool ran on into the next block.
//
//   banmian-train-run-ons FOLDER… --test FOLDER
//
// A FOLDER holds pages that PyPDF2 read (PageFolder). Every place inside a line at which a block could end is
// an example (FactTraining).

#include "page/columns.h"
#include "page/reading_order.h"
#include "page/run_ons.h"
#include "training/page/fact_training.h"

using namespace banmian;
using namespace banmian::training;

static void addExamples(const GoldPage &page, std::vector<FactExample<RunOnPlace::factCount>> &examples)
{
    const ColumnOrder order = separateColumns(printedLines(page.source).lines, Continuity::shipped());
    if (order.changed)
        return;
    const QStringList passages = passagesOf(page.gold);
    for (qsizetype line = 0; line < order.lines.size(); ++line) {
        const QString &text = order.lines[line].text.text;
        for (const RunOnPlace &place : runOnPlaces(order.lines, line)) {
            const auto goesOn = runsOn(passages, bare(text.first(place.at)), bare(text.sliced(place.at)));
            examples.push_back({place.facts, !goesOn.value_or(true)});
        }
    }
}

int main(int argc, char **argv)
{
    return FactTraining<RunOnPlace::factCount>(runOnFactNames(), addExamples).run(argc, argv);
}
