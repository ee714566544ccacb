#pragma once

#include "page/line_features.h"
#include "page/line_tag.h"
#include "source/result.h"

#include <QByteArray>
#include <array>
#include <vector>

namespace banmian {

/// What the model says of the lines of a page.
struct Tagging
{
    std::vector<LineTag> tags;
    /// How likely it is that each line stands rightly to the line above: both of one unit, or a unit's end.
    std::vector<double> boundaryConfidence;
    /// How likely each tag itself is right.
    std::vector<double> tagConfidence;
    /// How likely it is that each line begins the body of an article.
    std::vector<double> articleStart;
};

/// A linear-chain conditional random field over the lines of a page (Lafferty, McCallum, Pereira 2001). A
/// line's score for a tag is linear in its features, plus what a small hidden layer makes of the features of
/// the line and of the two lines to each side (Peng, Bo and Xu, "Conditional neural fields", 2009), so that
/// evidence can count together. Best tags by Viterbi, confidence by forward-backward.
class LineModel
{
public:
    using Scores = std::array<float, lineTagCount>;
    static constexpr int hiddenUnits = 24, reach = 2;
    using Hidden = std::array<float, hiddenUnits>;

    LineModel();

    /// Reads the form that toText() writes. A feature that this build does not know is passed over, one that
    /// the text lacks weighs nothing.
    static LineModel fromText(const QByteArray &text);
    /// The model that is part of the program, read once.
    static const LineModel &shipped();

    [[nodiscard]] QByteArray toText() const;
    /// `evidence`, if there is any, adds a score for each line and tag that the features do not know of.
    [[nodiscard]] Tagging tag(const std::vector<FeatureList> &lines,
                              const std::vector<Scores> &evidence = {}) const;

    /// For training: the weights themselves.
    std::vector<Scores> features;
    std::vector<Hidden> hidden; ///< of each feature for the hidden units
    std::array<std::array<Scores, hiddenUnits>, 2 * reach + 1> context{}; ///< [line − reach …][unit]
    std::array<Scores, lineTagCount> transitions{};                       ///< [tag above][tag]
    Scores first{};                                                       ///< of the first line

    /// The hidden units of each line, not below 0.
    [[nodiscard]] std::vector<Hidden> activations(const std::vector<FeatureList> &lines) const;
    [[nodiscard]] std::vector<Scores> emissions(const std::vector<FeatureList> &lines,
                                                const std::vector<Hidden> &activations) const;
    /// Tags that cannot follow each other whatever the evidence: a heading's second line needs its first.
    static bool allowed(LineTag above, LineTag tag);
};

/// Log-space lattice of one page, shared by tagging and training.
struct LineLattice
{
    LineLattice(const LineModel &model, const std::vector<FeatureList> &lines,
                const std::vector<LineModel::Scores> &evidence = {});

    std::vector<LineModel::Hidden> activations;
    std::vector<std::array<double, lineTagCount>> emission, forward, backward;
    double logPartition = 0;
    /// Probability of the tag for the line.
    [[nodiscard]] double marginal(std::size_t line, int tag) const;
    /// Probability of `above` and `tag` for the lines line − 1 and line.
    [[nodiscard]] double pairMarginal(const LineModel &model, std::size_t line, int above, int tag) const;
};

} // namespace banmian
