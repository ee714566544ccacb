#include "page/line_network.h"

#include <cmath>

namespace banmian {

namespace {

using Units = LineNetwork::Units;

template <std::size_t N>
void add(std::array<float, N> &sum, const std::array<float, N> &row)
{
    for (std::size_t k = 0; k < N; ++k)
        sum[k] += row[k];
}

/// Softsign (Glorot and Bengio 2010): bounded, so that layers upon layers stay tame, and cheap.
void squash(Units &units)
{
    for (float &unit : units)
        unit /= 1 + std::abs(unit);
}

template <std::size_t N, std::size_t M>
void addProduct(std::array<float, N> &sum, const std::array<float, M> &units,
                const std::array<std::array<float, N>, M> &matrix)
{
    for (std::size_t unit = 0; unit < M; ++unit)
        addScaled(sum, matrix[unit], units[unit]);
}

} // namespace

LineNetwork::LineNetwork()
    : features(static_cast<std::size_t>(lineFeatureCount())),
      embedding(static_cast<std::size_t>(lineFeatureCount()))
{
    wording.characters.resize(characterRows);
}

/// What the lines say, added to their units.
BANMIAN_WIDE_VECTORS
void LineNetwork::readWording(Pass &pass, const std::vector<LineFeatures> &lines) const
{
    pass.wording.resize(lines.size());
    pass.pooled.resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<quint16> &characters = lines[i].characters;
        const auto count = static_cast<int>(characters.size());
        std::vector<Units> &read = pass.wording[i];
        read.assign(characters.size(), wording.bias);
        for (int at = 0; at < count; ++at) {
            Units &sum = read[static_cast<std::size_t>(at)];
            for (int tap = 0; tap < static_cast<int>(Wording::taps); ++tap) {
                if (const int from = at + tap - 1; from >= 0 && from < count)
                    addProduct(sum, wording.characters[characters[static_cast<std::size_t>(from)]],
                               wording.convolution[static_cast<std::size_t>(tap)]);
            }
            squash(sum);
        }
        for (std::size_t pool = 0; pool < Wording::pools; ++pool) {
            const auto [first, end] = Wording::reach(pool, characters.size());
            for (std::size_t at = first; at < end; ++at)
                addScaled(pass.pooled[i][pool], read[at], 1.0F / static_cast<float>(end - first));
            addProduct(pass.lines[0][i], pass.pooled[i][pool], wording.pooled[pool]);
        }
    }
}

BANMIAN_WIDE_VECTORS
void LineNetwork::addConvolution(const Layer &layer, int dilation, const std::vector<Units> &below,
                                 std::vector<Units> &added) const
{
    const auto count = static_cast<int>(below.size());
    added.assign(below.size(), layer.bias);
    for (int i = 0; i < count; ++i) {
        Units &sum = added[static_cast<std::size_t>(i)];
        for (int tap = 0; tap < 3; ++tap) {
            if (const int from = i + (tap - 1) * dilation; from >= 0 && from < count) {
                addProduct(sum, below[static_cast<std::size_t>(from)],
                           layer.taps[static_cast<std::size_t>(tap)]);
            }
        }
        squash(sum);
    }
}

BANMIAN_WIDE_VECTORS
LineNetwork::Pass LineNetwork::run(const std::vector<LineFeatures> &lines) const
{
    Pass pass;
    pass.scores.resize(lines.size());
    pass.lines[0].resize(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const int feature : lines[i].held) {
            add(pass.scores[i], features[static_cast<std::size_t>(feature)]);
            add(pass.lines[0][i], embedding[static_cast<std::size_t>(feature)]);
        }
    }
    readWording(pass, lines);
    for (Units &line : pass.lines[0])
        squash(line);
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        std::vector<Units> &below = pass.lines[layer];
        if (layer == pageLayer && !lines.empty()) {
            for (const Units &line : below)
                addScaled(pass.mean, line, 1.0F / static_cast<float>(lines.size()));
            pass.pageUnits = pageBias;
            addProduct(pass.pageUnits, pass.mean, page);
            squash(pass.pageUnits);
            for (Units &line : below)
                add(line, pass.pageUnits);
        }
        addConvolution(layers[layer], dilations[layer], below, pass.added[layer]);
        pass.lines[layer + 1] = below;
        for (std::size_t i = 0; i < lines.size(); ++i)
            add(pass.lines[layer + 1][i], pass.added[layer][i]);
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        addProduct(pass.scores[i], pass.lines[layerCount][i], output);
    return pass;
}

} // namespace banmian
