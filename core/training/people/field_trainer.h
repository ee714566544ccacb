#pragma once

#include "feature_index.h"
#include "labelled_text.h"

#include "people/name_features.h"
#include "people/name_model.h"

namespace banmian::training {

/// Learns a linear-chain conditional random field by stochastic gradient with the
/// follow-the-regularised-leader rule of McMahan et al. (2013): a learning rate of its own for each weight,
/// and L1 and L2 penalties that leave most weights at zero.
class FieldTrainer
{
public:
    struct Settings
    {
        int epochs = 6;
        int settled =
            2; ///< epochs before the weights are settled; they become the mean over the ends of the others
        float rate = 0.15F;
        float l1 = 0.6F;
        float l2 = 0.5F;
        float drop = 0.3F; ///< share of features left out at each sight of a character
        int atLeast =
            4; ///< sights of a feature below which it is left out; one counts twice where names can be hidden
    };
    struct Scored
    {
        std::vector<NameLabel> labels;
        std::vector<float> doubt; ///< of each character: one minus the probability of its label
    };

    FieldTrainer(const NameLexicon &lexicon, const Settings &settings)
        : m_lexicon(lexicon), m_settings(settings)
    {}

    void train(const std::vector<LabelledSentence> &sentences);
    [[nodiscard]] Scored label(QStringView sentence, NameFeatures::Register writing) const;

    struct Weights
    {
        quint64 key = 0;
        std::array<float, 4> values{};
    };
    /// The features that weigh anything, heaviest first.
    [[nodiscard]] std::vector<Weights> weights() const;
    [[nodiscard]] const auto &transitions() const { return m_transitions; }

private:
    using Row = std::array<float, nameLabelCount>;
    using Lattice = std::array<Row, nameLabelCount>;
    struct Feature
    {
        std::array<float, 4> weight{}, sum{}, squares{};
    };
    struct Encoded
    {
        std::vector<quint32> features; ///< of all characters, one after another
        std::vector<quint32> ends;     ///< where each character's features end
        std::vector<bool> plain;       ///< characters that cannot be part of a name
        bool knowsNames = false;
    };

    void countFeatures(const std::vector<LabelledSentence> &sentences);
    [[nodiscard]] Encoded encode(QStringView sentence, NameFeatures::Register writing,
                                 NameFeatures::Names names) const;
    void learn(const Encoded &encoded, const LabelledSentence &sentence);
    void addToMean();
    void takeMean();
    void scoreCharacters(const Encoded &encoded, bool drop);
    /// Probabilities of labels for the scores given; fills m_marginals and m_pairs.
    static void forwardBackward(const std::vector<Row> &scores, const Lattice &transitions,
                                std::vector<Row> &marginals, Lattice &pairs);
    [[nodiscard]] bool dropped();

    const NameLexicon &m_lexicon;
    Settings m_settings;
    FeatureIndex m_index{1};
    std::vector<quint64> m_keys;
    std::vector<Feature> m_features;
    Lattice m_transitions{};
    Lattice m_transitionSquares{};
    std::vector<std::array<float, 4>> m_mean;
    Lattice m_transitionMean{};
    int m_meanOf = 0;
    std::vector<Row> m_scores, m_marginals;
    std::vector<bool> m_dropped;
    quint64 m_random = 88172645463325252ULL;
};

} // namespace banmian::training
