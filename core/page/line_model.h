#pragma once

#include "page/line_features.h"
#include "page/line_network.h"
#include "page/line_tag.h"

#include <QByteArray>
#include <QByteArrayView>
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
    /// How likely each tag is for each line.
    std::vector<std::array<double, lineTagCount>> marginals;
    double pathScore = 0;       ///< of the tags together, to compare with other tags for the same lines
    double orderConfidence = 1; ///< how many lines stand below the one that they go on from (doubtOrder)

    /// Puts what `other` says of its lines from `first` on in the place of what is said of [begin, end).
    void replace(std::size_t begin, std::size_t end, const Tagging &other, std::size_t first);
    /// Adds what `other` says of lines [first, first + count) behind what is said of these; of marginals it
    /// may say nothing.
    void append(const Tagging &other, std::size_t first, std::size_t count);
    /// Sets both confidences of the tags by how likely each tag is for each line.
    void setConfidence(const std::vector<std::array<double, lineTagCount>> &chances);
};

/// A linear-chain conditional random field over the lines of a page (Lafferty, McCallum, Pereira 2001) whose
/// scores for each line are the mean of what a few LineNetworks say, each learned from another beginning:
/// they err in different places (Hansen and Salamon, "Neural network ensembles", 1990). Best tags by Viterbi,
/// confidence by forward-backward.
class LineModel
{
public:
    using Scores = LineNetwork::Scores;

    /// Reads the form that toBytes() writes. A model without networks where the bytes are no such model, or
    /// one of other features.
    static LineModel fromBytes(QByteArrayView bytes);
    /// The model that is part of the program, read once.
    static const LineModel &shipped();

    /// One model of the networks of all, with the mean of their other weights.
    static LineModel united(const std::vector<LineModel> &models);

    /// Little-endian: "BMLM", lineFeatureStamp(), the number of networks as 32 bits, and each weight as a
    /// thousandth in 16 bits.
    [[nodiscard]] QByteArray toBytes() const;
    /// What the networks say of each line and tag. `evidence`, if there is any, adds what the features do not
    /// know of.
    [[nodiscard]] std::vector<Scores> scores(const std::vector<LineFeatures> &lines,
                                             const std::vector<Scores> &evidence = {}) const;
    /// The tags that such scores make likeliest.
    [[nodiscard]] Tagging tag(const std::vector<Scores> &scores) const;
    /// The scores once `line` is to have the tag, whatever they said.
    [[nodiscard]] static std::vector<Scores> decided(std::vector<Scores> scores, std::size_t line,
                                                     LineTag tag);
    /// What tag() makes of such scores, `tagging` being what it makes of `scores`. Looks only at the lines
    /// around: those farther off keep tags and chances, for what changes here hardly reaches them.
    [[nodiscard]] Tagging tagDecided(const std::vector<Scores> &scores, const Tagging &tagging,
                                     std::size_t line, LineTag tag) const;

    /// For training: the weights themselves.
    std::vector<LineNetwork> networks;
    std::array<Scores, lineTagCount> transitions{}; ///< [tag above][tag]
    Scores first{};                                 ///< of the first line

    /// Tags that cannot follow each other whatever the evidence: a heading's second line needs its first.
    static bool allowed(LineTag above, LineTag tag);
};

/// The probabilities of the tags of one page by forward-backward, scaled line by line (Rabiner 1989); shared
/// by tagging and training.
class LineLattice
{
public:
    /// `scores`: of the tags of each line.
    LineLattice(const LineModel &model, const std::vector<LineModel::Scores> &scores);

    /// Probability of the tag for the line.
    [[nodiscard]] double marginal(std::size_t line, int tag) const;
    /// Probability of `above` and `tag` for the lines line − 1 and line.
    [[nodiscard]] double pairMarginal(std::size_t line, int above, int tag) const;

private:
    using Row = std::array<double, lineTagCount>;

    void walk(const std::vector<Row> &stepsTo);

    std::vector<Row> m_steps; ///< [tag above][tag]
    std::vector<Row> m_likelihood, m_forward, m_backward;
    std::vector<double> m_scale;
};

} // namespace banmian
