#include "page/link_network.h"

#include "page/network_rows.h"
#include "page/wide_vectors.h"
#include "text/model_bytes.h"

#include <QVarLengthArray>
#include <algorithm>
#include <cmath>

namespace banmian {
namespace {

using Units = LinkNetwork::Units;

constexpr float never = -1e4F;

/// Whether a page with so many pieces has the pair.
bool exists(std::size_t from, std::size_t distance, std::size_t count)
{
    return from + 1 + distance < count;
}

using Cells = QVarLengthArray<const Units *, LinkNetwork::reach>;

/// The pairs whose first piece it is.
Cells cellsOf(const LinkNetwork::Band<Units> &band, std::size_t from)
{
    Cells cells;
    for (std::size_t distance = 0; distance < LinkNetwork::reach && exists(from, distance, band.size());
         ++distance)
        cells.push_back(&band[from][distance]);
    return cells;
}

/// The mean of what some cells say, by how much attention each of them gets. Inlined as laneProduct() is.
[[gnu::always_inline]] inline Units attended(const Cells &cells, const Units &attention)
{
    constexpr float little = 1e-9F; // where there are none
    std::array<float, LinkNetwork::reach> weights{};
    const auto count = static_cast<std::size_t>(cells.size());
    float most = never;
    for (std::size_t i = 0; i < count; ++i) {
        weights[i] = laneProduct(*cells[i], attention);
        most = std::max(most, weights[i]);
    }
    float sum = little;
    Units mean{};
    for (std::size_t i = 0; i < count; ++i) {
        const float weight = std::exp(weights[i] - most);
        sum += weight;
        addScaled(mean, *cells[i], weight);
    }
    for (float &unit : mean)
        unit /= sum;
    return mean;
}

} // namespace

const LinkNetwork &LinkNetwork::ofColumns()
{
    static const LinkNetwork network(modelBytes(QStringLiteral("links.bin")));
    return network;
}

const LinkNetwork &LinkNetwork::ofHeadings()
{
    static const LinkNetwork network(modelBytes(QStringLiteral("heading_links.bin")));
    return network;
}

template <typename Visit>
void LinkNetwork::forEachRow(Visit visit)
{
    for (Units &row : m_input)
        visit(row);
    visit(m_inputBias);
    for (Layer &layer : m_layers) {
        for (Matrix &tap : layer.taps) {
            for (Units &row : tap)
                visit(row);
        }
        visit(layer.bias);
        visit(layer.attention);
        visit(layer.rivalAttention);
        for (Units &row : layer.ofFirst)
            visit(row);
        for (Units &row : layer.ofSecond)
            visit(row);
    }
    visit(m_output);
    visit(m_none);
    visit(m_noneAttention);
    visit(m_bias);
}

LinkNetwork::LinkNetwork(QByteArrayView bytes)
{
    m_bias.back() = -never;
    const auto facts = factsOfNetwork(bytes, "BMLN");
    if (!facts)
        return;
    m_input.resize(std::min(*facts, Facts::capacity));
    readRows(bytes, [this](auto visit) { forEachRow(visit); });
}

/// What the rivals of each piece say: all pairs whose first piece, or second, it is.
BANMIAN_WIDE_VECTORS
LinkNetwork::Rivals LinkNetwork::rivals(const Layer &layer, const Band<Units> &band)
{
    Rivals all{std::vector<Units>(band.size()), std::vector<Units>(band.size())};
    for (std::size_t piece = 0; piece < band.size(); ++piece) {
        Cells behind = cellsOf(band, piece), before;
        for (std::size_t distance = 0; distance < std::min(reach, piece); ++distance)
            before.push_back(&band[piece - 1 - distance][distance]);
        addProduct(all.ofFirst[piece], attended(behind, layer.attention), layer.ofFirst);
        addProduct(all.ofSecond[piece], attended(before, layer.rivalAttention), layer.ofSecond);
    }
    return all;
}

BANMIAN_WIDE_VECTORS
void LinkNetwork::addLayer(const Layer &layer, std::size_t dilation, Band<Units> &band)
{
    const Rivals said = rivals(layer, band);
    Band<Units> above(dilation); // the rows before as they were, for all of the band takes much room
    for (std::size_t from = 0; from < band.size(); ++from) {
        const std::array<Units, reach> row = band[from];
        for (std::size_t distance = 0; distance < reach && exists(from, distance, band.size()); ++distance) {
            Units sum = layer.bias;
            add(sum, said.ofFirst[from]);
            add(sum, said.ofSecond[from + 1 + distance]);
            for (std::size_t tap = 0; tap < layer.taps.size(); ++tap) {
                const std::size_t at = from + tap * dilation;
                if (at >= dilation && exists(at - dilation, distance, band.size())) {
                    const auto &cells = tap == 0 ? above[from % dilation] : band[at - dilation];
                    addProduct(sum, cells[distance], layer.taps[tap]);
                }
            }
            for (std::size_t unit = 0; unit < units; ++unit)
                band[from][distance][unit] += std::max(sum[unit], 0.0F);
        }
        above[from % dilation] = row;
    }
}

BANMIAN_WIDE_VECTORS
LinkNetwork::Row<Units> LinkNetwork::read(const Row<Facts> &facts) const
{
    Row<Units> row;
    for (std::size_t distance = 0; distance < reach; ++distance) {
        LaneSum<units> sum(m_inputBias);
        for (std::size_t fact = 0; fact < m_input.size(); ++fact)
            sum.addScaled(m_input[fact], facts[distance][fact]);
        sum.store(row[distance]);
        for (float &unit : row[distance])
            unit = std::max(unit, 0.0F);
    }
    return row;
}

BANMIAN_WIDE_VECTORS
LinkNetwork::Band<float> LinkNetwork::logOdds(Band<Units> band) const
{
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        addLayer(m_layers[layer], dilations[layer], band);
    Band<float> odds(band.size());
    for (std::size_t from = 0; from < band.size(); ++from) {
        const Cells cells = cellsOf(band, from);
        const float none = laneProduct(attended(cells, m_noneAttention), m_none) + m_bias.back();
        odds[from].fill(never);
        for (std::size_t distance = 0; distance < static_cast<std::size_t>(cells.size()); ++distance)
            odds[from][distance] = laneProduct(*cells[distance], m_output) + m_bias[distance] - none;
    }
    return odds;
}

} // namespace banmian
