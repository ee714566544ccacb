#include "network_gradient.h"

#include <cmath>

namespace banmian::training {

namespace {

using Units = LineNetwork::Units;
using Matrix = LineNetwork::Matrix;
constexpr std::size_t units = LineNetwork::units;

Matrix transposed(const Matrix &matrix)
{
    Matrix result;
    for (std::size_t from = 0; from < units; ++from) {
        for (std::size_t to = 0; to < units; ++to)
            result[to][from] = matrix[from][to];
    }
    return result;
}

/// Back through the softsign, whose slope is the square of what its value lacks of 1.
Units unsquashed(Units back, const Units &squashed)
{
    for (std::size_t unit = 0; unit < units; ++unit) {
        const float slope = 1 - std::abs(squashed[unit]);
        back[unit] *= slope * slope;
    }
    return back;
}

/// What goes back through a matrix, and what the matrix itself gets.
void throughMatrix(const Units &above, const Units &below, const Matrix &transposedMatrix, Matrix &gradient,
                   Units &back)
{
    for (std::size_t unit = 0; unit < units; ++unit) {
        addScaled(back, transposedMatrix[unit], above[unit]);
        addScaled(gradient[unit], above, below[unit]);
    }
}

void throughLayer(const LineNetwork::Layer &layer, int dilation, const std::vector<Units> &below,
                  const std::vector<Units> &added, std::vector<Units> &back, LineNetwork::Layer &gradient)
{
    std::array<Matrix, 3> taps{};
    for (std::size_t tap = 0; tap < 3; ++tap)
        taps[tap] = transposed(layer.taps[tap]);
    std::vector<Units> through = back;
    const auto count = static_cast<int>(below.size());
    for (int i = 0; i < count; ++i) {
        const auto line = static_cast<std::size_t>(i);
        const Units above = unsquashed(back[line], added[line]);
        addScaled(gradient.bias, above, 1);
        for (int tap = 0; tap < 3; ++tap) {
            const int from = i + (tap - 1) * dilation;
            if (from < 0 || from >= count)
                continue;
            const auto t = static_cast<std::size_t>(tap), f = static_cast<std::size_t>(from);
            throughMatrix(above, below[f], taps[t], gradient.taps[t], through[f]);
        }
    }
    back = std::move(through);
}

void throughPage(const LineNetwork &network, const LineNetwork::Pass &pass, std::vector<Units> &back,
                 LineNetwork &gradient)
{
    Units sum{}, mean{};
    for (const Units &line : back)
        addScaled(sum, line, 1);
    sum = unsquashed(sum, pass.pageUnits);
    addScaled(gradient.pageBias, sum, 1);
    throughMatrix(sum, pass.mean, transposed(network.page), gradient.page, mean);
    for (Units &line : back)
        addScaled(line, mean, 1.0F / static_cast<float>(back.size()));
}

} // namespace

void addGradient(const LineNetwork &network, const LineNetwork::Pass &pass,
                 const std::vector<FeatureList> &lines, const std::vector<LineNetwork::Scores> &wrong,
                 LineNetwork &gradient)
{
    std::vector<Units> back(lines.size());
    const std::vector<Units> &top = pass.lines[LineNetwork::layerCount];
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (std::size_t unit = 0; unit < units; ++unit) {
            addScaled(gradient.output[unit], wrong[i], top[i][unit]);
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                back[i][unit] += network.output[unit][tag] * wrong[i][tag];
        }
    }
    for (std::size_t layer = LineNetwork::layerCount; layer-- > 0;) {
        throughLayer(network.layers[layer], LineNetwork::dilations[layer], pass.lines[layer],
                     pass.added[layer], back, gradient.layers[layer]);
        if (layer == LineNetwork::pageLayer)
            throughPage(network, pass, back, gradient);
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Units line = unsquashed(back[i], pass.lines[0][i]);
        for (const int feature : lines[i]) {
            const auto index = static_cast<std::size_t>(feature);
            addScaled(gradient.features[index], wrong[i], 1);
            addScaled(gradient.embedding[index], line, 1);
        }
    }
}

} // namespace banmian::training
