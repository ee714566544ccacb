#pragma once

#include "training/page/page_folder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>
#include <array>
#include <cmath>
#include <numeric>
#include <vector>

namespace banmian::training {

/// What was seen in one place, and the answer.
template <std::size_t count>
struct FactExample
{
    std::array<double, count> facts;
    bool holds;
};

/// Learns the weights of a WeighedFacts by logistic regression.
template <std::size_t count>
class FactTraining
{
public:
    using Example = FactExample<count>;
    using Facts = std::array<double, count>;
    using AddExamples = void (*)(const GoldPage &page, std::vector<Example> &examples);

    FactTraining(const std::array<const char *, count> &names, AddExamples addExamples)
        : m_names(names), m_addExamples(addExamples)
    {}

    /// A whole program: `FOLDER… --test FOLDER`. Prints a name and a weight for each fact, and how many
    /// places where the answer is yes are found at even odds, in the pages learned from and in those of the
    /// test.
    int run(int argc, char **argv) const
    {
        const QCoreApplication app(argc, argv);
        QCommandLineParser options;
        options.addPositionalArgument(QStringLiteral("folder"), {}, QStringLiteral("FOLDER…"));
        options.addOption({QStringLiteral("test"), {}, QStringLiteral("folder")});
        options.process(app);
        QTextStream out(stdout);
        const std::vector<Example> examples = examplesOf(options.positionalArguments());
        const Facts weights = learned(examples);
        for (std::size_t i = 0; i < count; ++i)
            out << m_names[i] << '\t' << QString::number(weights[i], 'f', 2) << '\n';
        report(weights, examples, out);
        report(weights, examplesOf(options.values(QStringLiteral("test"))), out);
        return 0;
    }

private:
    [[nodiscard]] std::vector<Example> examplesOf(const QStringList &folders) const
    {
        std::vector<Example> examples;
        for (const QString &folder : folders) {
            for (const GoldPage &page : PageFolder(folder).pages())
                m_addExamples(page, examples);
        }
        return examples;
    }

    static double logOdds(const Facts &weights, const Facts &facts)
    {
        return std::inner_product(facts.begin(), facts.end(), weights.begin(), 0.0);
    }

    /// Gradient descent with a step for each weight by what its gradients were (Adagrad, Duchi et al. 2011).
    static Facts learned(const std::vector<Example> &examples)
    {
        constexpr int rounds = 4000;
        constexpr double step = 0.5, decay = 1;
        Facts weights{}, squares{};
        for (int round = 0; round < rounds; ++round) {
            Facts gradient{};
            for (const Example &example : examples) {
                const double error =
                    1 / (1 + std::exp(-logOdds(weights, example.facts))) - (example.holds ? 1 : 0);
                for (std::size_t i = 0; i < count; ++i)
                    gradient[i] += error * example.facts[i];
            }
            for (std::size_t i = 0; i < count; ++i) {
                gradient[i] += decay * weights[i];
                squares[i] += gradient[i] * gradient[i];
                weights[i] -= squares[i] > 0 ? step * gradient[i] / std::sqrt(squares[i]) : 0;
            }
        }
        return weights;
    }

    static void report(const Facts &weights, const std::vector<Example> &examples, QTextStream &out)
    {
        int holding = 0, found = 0, right = 0;
        for (const Example &example : examples) {
            const bool isFound = logOdds(weights, example.facts) > 0;
            holding += example.holds ? 1 : 0;
            found += isFound ? 1 : 0;
            right += isFound && example.holds ? 1 : 0;
        }
        out << examples.size() << " places, yes in " << holding << ", found " << found << ", of them right "
            << right << '\n';
    }

    std::array<const char *, count> m_names;
    AddExamples m_addExamples;
};

} // namespace banmian::training
