#pragma once

#include "page/line_features.h"
#include "page/line_tag.h"
#include "page/wide_vectors.h"

#include <QByteArray>
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace banmian {

/// Turns the features of a page's lines into a score for each line and tag.
///
/// A line's score is linear in its features, plus what a small network makes of the features around it: each
/// feature has a vector, a line is the sum of the vectors of its features, and layers of dilated convolutions
/// with residual connections (Strubell et al., "Fast and accurate entity recognition with iterated dilated
/// convolutions", 2017) let each line see thirty lines to each side. The mean over all lines goes to every
/// line, so that a page's habits count.
class LineNetwork
{
public:
    static constexpr int units = 48;
    static constexpr std::array<int, 5> dilations{1, 2, 4, 8, 16};
    static constexpr std::size_t layerCount = dilations.size();
    static constexpr std::size_t characterUnits = 16;
    static constexpr std::size_t pageLayer = 2; ///< the page's mean is taken, and given, below this layer

    using Scores = std::array<float, lineTagCount>;
    using Units = std::array<float, units>;
    using Matrix = std::array<Units, units>; ///< [from][to]

    struct Layer
    {
        std::array<Matrix, 3> taps{}; ///< of the line `dilation` above, the line itself, the one as far below
        Units bias{};
    };

    LineNetwork();

    /// Makes of what a line says units that are added to those of its features: each character has a vector,
    /// a convolution looks at three in a row, and what it finds is averaged over the line, over its beginning
    /// and over its end (after Kim, "Convolutional neural networks for sentence classification", 2014).
    struct Wording
    {
        using Character = std::array<float, characterUnits>;
        static constexpr std::size_t taps = 3, pools = 3, edge = 3;

        /// The characters of a line that a pool looks at: first and one past the last.
        static std::pair<std::size_t, std::size_t> reach(std::size_t pool, std::size_t count)
        {
            return {pool == 2 ? count - std::min(count, edge) : 0, pool == 1 ? std::min(count, edge) : count};
        }

        std::vector<Character> characters; ///< rows as LineFeatures has them
        std::array<std::array<Units, characterUnits>, taps> convolution{};
        Units bias{};
        std::array<Matrix, pools> pooled{}; ///< of the line, its beginning and its end
    };

    std::vector<Scores> features; ///< of each feature, straight for the tags
    std::vector<Units> embedding; ///< of each feature
    Wording wording;
    std::array<Layer, layerCount> layers{};
    Matrix page{};
    Units pageBias{};
    std::array<Scores, units> output{};

    /// What the network computes on the way to the scores; training goes back along it.
    struct Pass
    {
        std::vector<std::vector<Units>> wording;               ///< of each line's characters
        std::vector<std::array<Units, Wording::pools>> pooled; ///< of each line
        std::array<std::vector<Units>, layerCount + 1> lines;  ///< below each layer, and above the last
        std::array<std::vector<Units>, layerCount> added;      ///< what each layer adds
        Units mean{}, pageUnits{};
    };
    /// The scores of a page's lines. Where `kept` is given, the way to them is kept there.
    [[nodiscard]] std::vector<Scores> run(const std::vector<LineFeatures> &lines, Pass *kept = nullptr) const;

    /// Every row of weights under its name in the model's file.
    template <typename Network, typename Visit>
    static void forEachRow(Network &network, Visit visit);

private:
    void readWording(const std::vector<LineFeatures> &lines, std::vector<Units> &sums, Pass *kept) const;
    void addPage(std::vector<Units> &sums, Pass *kept) const;
    void addConvolution(const Layer &layer, int dilation, const std::vector<Units> &below,
                        std::vector<Units> &added) const;
};

template <typename Network, typename Visit>
void LineNetwork::forEachRow(Network &network, Visit visit)
{
    const auto name = [](const char *kind, std::size_t a, std::size_t b = 0, std::size_t c = 0) {
        return QByteArray(kind) + ':' + QByteArray::number(static_cast<int>(a)) + ':' +
               QByteArray::number(static_cast<int>(b)) + ':' + QByteArray::number(static_cast<int>(c));
    };
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        visit(name("bias", layer), network.layers[layer].bias);
        for (std::size_t tap = 0; tap < 3; ++tap) {
            for (std::size_t unit = 0; unit < units; ++unit)
                visit(name("tap", layer, tap, unit), network.layers[layer].taps[tap][unit]);
        }
    }
    visit(name("wording-bias", 0), network.wording.bias);
    for (std::size_t tap = 0; tap < Wording::taps; ++tap) {
        for (std::size_t unit = 0; unit < characterUnits; ++unit)
            visit(name("wording-tap", tap, unit), network.wording.convolution[tap][unit]);
    }
    for (std::size_t pool = 0; pool < Wording::pools; ++pool) {
        for (std::size_t unit = 0; unit < units; ++unit)
            visit(name("wording-pool", pool, unit), network.wording.pooled[pool][unit]);
    }
    for (std::size_t row = 0; row < network.wording.characters.size(); ++row)
        visit(name("character", row), network.wording.characters[row]);
    visit(name("page-bias", 0), network.pageBias);
    for (std::size_t unit = 0; unit < units; ++unit) {
        visit(name("page", unit), network.page[unit]);
        visit(name("output", unit), network.output[unit]);
    }
    for (int feature = 0; feature < lineFeatureCount(); ++feature) {
        const auto index = static_cast<std::size_t>(feature);
        visit(lineFeatureName(feature), network.features[index]);
        visit("units:" + lineFeatureName(feature), network.embedding[index]);
    }
}

} // namespace banmian
