#include "network_gradient.h"

#include <cmath>

namespace banmian::training {

namespace {

using Units = LineNetwork::Units;
using Matrix = LineNetwork::Matrix;
constexpr std::size_t units = LineNetwork::units;

template <std::size_t From, std::size_t To>
auto transposed(const std::array<std::array<float, To>, From> &matrix)
{
    std::array<std::array<float, From>, To> result{};
    for (std::size_t from = 0; from < From; ++from) {
        for (std::size_t to = 0; to < To; ++to)
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
template <std::size_t From>
void throughMatrix(const Units &above, const std::array<float, From> &below,
                   const std::array<std::array<float, From>, units> &transposedMatrix,
                   std::array<Units, From> &gradient, std::array<float, From> &back)
{
    for (std::size_t unit = 0; unit < units; ++unit)
        addScaled(back, transposedMatrix[unit], above[unit]);
    for (std::size_t unit = 0; unit < From; ++unit)
        addScaled(gradient[unit], above, below[unit]);
}

BANMIAN_WIDE_VECTORS
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

/// `back`: what comes back to the units of each line before they are squashed.
BANMIAN_WIDE_VECTORS
void throughWording(const LineNetwork::Wording &wording, const LineNetwork::Pass &pass,
                    const std::vector<LineFeatures> &lines, const std::vector<Units> &back,
                    LineNetwork::Wording &gradient)
{
    using Wording = LineNetwork::Wording;
    std::array<Matrix, Wording::pools> pooled{};
    for (std::size_t pool = 0; pool < Wording::pools; ++pool)
        pooled[pool] = transposed(wording.pooled[pool]);
    std::array<decltype(transposed(wording.convolution[0])), Wording::taps> taps{};
    for (std::size_t tap = 0; tap < Wording::taps; ++tap)
        taps[tap] = transposed(wording.convolution[tap]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<quint16> &characters = lines[i].characters;
        const auto count = static_cast<int>(characters.size());
        std::vector<Units> ofCharacters(characters.size());
        for (std::size_t pool = 0; pool < Wording::pools; ++pool) {
            Units mean{};
            throughMatrix(back[i], pass.pooled[i][pool], pooled[pool], gradient.pooled[pool], mean);
            const auto [first, end] = Wording::reach(pool, characters.size());
            for (std::size_t at = first; at < end; ++at)
                addScaled(ofCharacters[at], mean, 1.0F / static_cast<float>(end - first));
        }
        for (int at = 0; at < count; ++at) {
            const auto place = static_cast<std::size_t>(at);
            const Units above = unsquashed(ofCharacters[place], pass.wording[i][place]);
            addScaled(gradient.bias, above, 1);
            for (int tap = 0; tap < static_cast<int>(Wording::taps); ++tap) {
                const int from = at + tap - 1;
                if (from < 0 || from >= count)
                    continue;
                const auto t = static_cast<std::size_t>(tap);
                const quint16 row = characters[static_cast<std::size_t>(from)];
                throughMatrix(above, wording.characters[row], taps[t], gradient.convolution[t],
                              gradient.characters[row]);
            }
        }
    }
}

} // namespace

void addGradient(const LineNetwork &network, const LineNetwork::Pass &pass,
                 const std::vector<LineFeatures> &lines, const std::vector<LineNetwork::Scores> &wrong,
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
        back[i] = unsquashed(back[i], pass.lines[0][i]);
        for (const int feature : lines[i].held) {
            const auto index = static_cast<std::size_t>(feature);
            addScaled(gradient.features[index], wrong[i], 1);
            addScaled(gradient.embedding[index], back[i], 1);
        }
    }
    throughWording(network.wording, pass, lines, back, gradient.wording);
}

} // namespace banmian::training
