#pragma once

#include "page/line_features.h"
#include "page/line_tag.h"
#include "page/wide_vectors.h"

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

    /// Calls visit(row) for every row of weights, in the order of the model's file: those of the layers, then
    /// those of characters and features.
    template <typename Network, typename Visit>
    static void forEachRow(Network &network, Visit visit);
    template <typename Network, typename Visit>
    static void forEachLayerRow(Network &network, Visit visit);

private:
    void readWording(const std::vector<LineFeatures> &lines, std::vector<Units> &sums, Pass *kept) const;
    void addPage(std::vector<Units> &sums, Pass *kept) const;
    void addConvolution(const Layer &layer, int dilation, const std::vector<Units> &below,
                        std::vector<Units> &added) const;
};

template <typename Network, typename Visit>
void LineNetwork::forEachLayerRow(Network &network, Visit visit)
{
    const auto forEach = [&](auto &matrix) { std::ranges::for_each(matrix, visit); };
    for (auto &layer : network.layers) {
        visit(layer.bias);
        std::ranges::for_each(layer.taps, forEach);
    }
    visit(network.wording.bias);
    std::ranges::for_each(network.wording.convolution, forEach);
    std::ranges::for_each(network.wording.pooled, forEach);
    visit(network.pageBias);
    forEach(network.page);
    forEach(network.output);
}

template <typename Network, typename Visit>
void LineNetwork::forEachRow(Network &network, Visit visit)
{
    forEachLayerRow(network, visit);
    std::ranges::for_each(network.wording.characters, visit);
    std::ranges::for_each(network.features, visit);
    std::ranges::for_each(network.embedding, visit);
}

} // namespace banmian
