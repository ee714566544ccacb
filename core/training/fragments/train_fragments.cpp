// Learns the weights in core/page/fragment_join.cpp: whether two lines are one that a tool has cut.
//
//   banmian-train-fragments FOLDER… --test FOLDER
//
// A FOLDER holds pages (PageFolder), among them some that pdftotext -raw read. Every place is an example
// where a paragraph may end and the page's text tells whether one does (FactTraining).

#include "page/fragments.h"
#include "training/page/fact_training.h"

using namespace banmian;
using namespace banmian::training;

static void addExamples(const GoldPage &page, std::vector<FactExample<FragmentJoin::factCount>> &examples)
{
    const QStringList passages = passagesOf(page.gold);
    mergeFragments(readLines(page.source),
                   [&](const Line &above, const Line &line, const FragmentJoin &join) {
                       const auto goesOn = runsOn(passages, bare(above.text.text), bare(line.text.text));
                       if (goesOn)
                           examples.push_back({join.facts, *goesOn});
                       return goesOn.value_or(false);
                   });
}

int main(int argc, char **argv)
{
    return FactTraining<FragmentJoin::factCount>(fragmentFactNames(), addExamples).run(argc, argv);
}
