#pragma once

#include "page/line_features.h"
#include "page/line_tag.h"

#include <QByteArray>
#include <array>
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

    std::vector<Scores> features; ///< of each feature, straight for the tags
    std::vector<Units> embedding; ///< of each feature
    std::array<Layer, layerCount> layers{};
    Matrix page{};
    Units pageBias{};
    std::array<Scores, units> output{};

    /// Everything the network computes on the way to the scores; training goes back along it.
    struct Pass
    {
        std::array<std::vector<Units>, layerCount + 1> lines; ///< below each layer, and above the last
        std::array<std::vector<Units>, layerCount> added;     ///< what each layer adds
        Units mean{}, pageUnits{};
        std::vector<Scores> scores;
    };
    [[nodiscard]] Pass run(const std::vector<FeatureList> &lines) const;

    /// Every row of weights under its name in the model's file.
    template <typename Network, typename Visit>
    static void forEachRow(Network &network, Visit visit);

private:
    void addConvolution(const Layer &layer, int dilation, const std::vector<Units> &below,
                        std::vector<Units> &added) const;
};

/// Adds `row` × `factor` to `sum`.
template <std::size_t N>
void addScaled(std::array<float, N> &sum, const std::array<float, N> &row, float factor)
{
    for (std::size_t k = 0; k < N; ++k)
        sum[k] += row[k] * factor;
}

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
