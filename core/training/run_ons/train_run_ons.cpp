// Learns the weights in core/page/run_ons.cpp: where to cut a line that a tool ran on into the next block.
//
//   banmian-train-run-ons FOLDER… --test FOLDER
//
// A FOLDER holds pages that PyPDF2 read (PageFolder). Prints a name and a weight for each fact, and how many
// of the right places are found in the pages learned from and in those of the test: logistic regression on
// every place inside a line at which a block could end.

#include "page/columns.h"
#include "page/fragments.h"
#include "page/run_ons.h"
#include "training/page/page_folder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace banmian;
using namespace banmian::training;

namespace {

using Facts = std::array<double, RunOnPlace::factCount>;

struct Example
{
    Facts facts;
    bool isCut;
};

/// Whether a passage of the gold ends with the left part and another begins with the right one.
bool isBoundary(const QStringList &passages, const QString &left, const QString &right)
{
    const auto ends = [&](const QString &p) { return p.endsWith(left) || left.endsWith(p); };
    const auto begins = [&](const QString &p) { return p.startsWith(right) || right.startsWith(p); };
    const auto holds = [&](const QString &p) { return p.contains(left + right); };
    return std::ranges::none_of(passages, holds) && std::ranges::any_of(passages, ends) &&
           std::ranges::any_of(passages, begins);
}

void addExamples(const GoldPage &page, std::vector<Example> &examples)
{
    const ColumnOrder order = separateColumns(mergeFragments(readLines(page.source)), Continuity::shipped());
    if (order.changed)
        return;
    QStringList passages;
    forEachPassage(page.gold, [&](const QString &text, LineTag, LineTag) { passages += text; });
    for (qsizetype line = 0; line < order.lines.size(); ++line) {
        const QString &text = order.lines[line].text.text;
        for (const RunOnPlace &place : runOnPlaces(order.lines, line)) {
            const QString left = bare(text.first(place.at)), right = bare(text.sliced(place.at));
            examples.push_back({place.facts, isBoundary(passages, left, right)});
        }
    }
}

std::vector<Example> examplesOf(const QStringList &folders)
{
    std::vector<Example> examples;
    for (const QString &folder : folders) {
        for (const GoldPage &page : PageFolder(folder).pages())
            addExamples(page, examples);
    }
    return examples;
}

double logOdds(const Facts &weights, const Facts &facts)
{
    return std::inner_product(facts.begin(), facts.end(), weights.begin(), 0.0);
}

/// Gradient descent with a step for each weight by what its gradients were (Adagrad, Duchi et al. 2011).
Facts learned(const std::vector<Example> &examples)
{
    constexpr int rounds = 4000;
    constexpr double step = 0.5, decay = 1;
    Facts weights{}, squares{};
    for (int round = 0; round < rounds; ++round) {
        Facts gradient{};
        for (const Example &example : examples) {
            const double error =
                1 / (1 + std::exp(-logOdds(weights, example.facts))) - (example.isCut ? 1 : 0);
            for (std::size_t i = 0; i < gradient.size(); ++i)
                gradient[i] += error * example.facts[i];
        }
        for (std::size_t i = 0; i < gradient.size(); ++i) {
            gradient[i] += decay * weights[i];
            squares[i] += gradient[i] * gradient[i];
            weights[i] -= squares[i] > 0 ? step * gradient[i] / std::sqrt(squares[i]) : 0;
        }
    }
    return weights;
}

void report(const Facts &weights, const std::vector<Example> &examples, QTextStream &out)
{
    int cuts = 0, found = 0, right = 0;
    for (const Example &example : examples) {
        const bool isFound = logOdds(weights, example.facts) > 0;
        cuts += example.isCut ? 1 : 0;
        found += isFound ? 1 : 0;
        right += isFound && example.isCut ? 1 : 0;
    }
    out << examples.size() << " places, " << cuts << " to cut, " << found << " found, " << right
        << " of them right\n";
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser options;
    options.addPositionalArgument(QStringLiteral("folder"), {}, QStringLiteral("FOLDER…"));
    options.addOption({QStringLiteral("test"), {}, QStringLiteral("folder")});
    options.process(app);
    QTextStream out(stdout);
    const std::vector<Example> examples = examplesOf(options.positionalArguments());
    const Facts weights = learned(examples);
    for (std::size_t i = 0; i < weights.size(); ++i)
        out << runOnFactNames()[i] << '\t' << QString::number(weights[i], 'f', 2) << '\n';
    report(weights, examples, out);
    report(weights, examplesOf(options.values(QStringLiteral("test"))), out);
    return 0;
}
