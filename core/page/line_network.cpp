#include "page/line_network.h"

#include <cmath>
#include <deque>

namespace banmian {

namespace {

using Units = LineNetwork::Units;

/// Softsign (Glorot and Bengio 2010): bounded, so that layers upon layers stay tame, and cheap.
void squash(Units &units)
{
    for (float &unit : units)
        unit /= 1 + std::abs(unit);
}

/// What each character of a page brings to the one before it, to its own place and to the one behind it,
/// worked out once however often the character stands there.
class CharacterUnits
{
public:
    using Taps = std::array<Units, LineNetwork::Wording::taps>;

    explicit CharacterUnits(const LineNetwork::Wording &wording)
        : m_wording(wording), m_place(characterRows, nullptr)
    {}

    const Taps &of(quint16 row)
    {
        if (!m_place[row]) {
            Taps &taps = m_known.emplace_back();
            for (std::size_t tap = 0; tap < taps.size(); ++tap)
                addProduct(taps[tap], m_wording.characters[row], m_wording.convolution[tap]);
            m_place[row] = &taps;
        }
        return *m_place[row];
    }

private:
    const LineNetwork::Wording &m_wording;
    std::vector<const Taps *> m_place; ///< of each row
    std::deque<Taps> m_known;
};

} // namespace

LineNetwork::LineNetwork()
    : features(static_cast<std::size_t>(lineFeatureCount())),
      embedding(static_cast<std::size_t>(lineFeatureCount()))
{
    wording.characters.resize(characterRows);
}

/// What the lines say, added to their sums.
BANMIAN_WIDE_VECTORS
void LineNetwork::readWording(const std::vector<LineFeatures> &lines, std::vector<Units> &sums,
                              Pass *kept) const
{
    CharacterUnits unitsOf(wording);
    std::vector<const CharacterUnits::Taps *> taps;
    std::vector<Units> read;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::vector<quint16> &characters = lines[i].characters;
        taps.clear();
        for (const quint16 character : characters)
            taps.push_back(&unitsOf.of(character));
        read.resize(characters.size());
        for (std::size_t at = 0; at < characters.size(); ++at) {
            LaneSum sum(wording.bias);
            if (at > 0)
                sum.add((*taps[at - 1])[0]);
            sum.add((*taps[at])[1]);
            if (at + 1 < characters.size())
                sum.add((*taps[at + 1])[2]);
            sum.store(read[at]);
            squash(read[at]);
        }
        std::array<Units, Wording::pools> pooled{};
        for (std::size_t pool = 0; pool < Wording::pools; ++pool) {
            const auto [first, end] = Wording::reach(pool, characters.size());
            LaneSum sum(pooled[pool]);
            for (std::size_t at = first; at < end; ++at)
                sum.addScaled(read[at], 1.0F / static_cast<float>(end - first));
            sum.store(pooled[pool]);
            addProduct(sums[i], pooled[pool], wording.pooled[pool]);
        }
        if (kept) {
            kept->wording.push_back(read);
            kept->pooled.push_back(pooled);
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

/// The mean of the lines goes to every line.
BANMIAN_WIDE_VECTORS
void LineNetwork::addPage(std::vector<Units> &sums, Pass *kept) const
{
    Units mean{}, pageUnits = pageBias;
    for (const Units &line : sums)
        addScaled(mean, line, 1.0F / static_cast<float>(sums.size()));
    addProduct(pageUnits, mean, page);
    squash(pageUnits);
    for (Units &line : sums)
        add(line, pageUnits);
    if (kept) {
        kept->mean = mean;
        kept->pageUnits = pageUnits;
    }
}

BANMIAN_WIDE_VECTORS
std::vector<LineNetwork::Scores> LineNetwork::run(const std::vector<LineFeatures> &lines, Pass *kept) const
{
    std::vector<Scores> scores(lines.size());
    std::vector<Units> sums(lines.size()), added;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LaneSum score(scores[i]);
        LaneSum sum(sums[i]);
        for (const int feature : lines[i].held) {
            score.add(features[static_cast<std::size_t>(feature)]);
            sum.add(embedding[static_cast<std::size_t>(feature)]);
        }
        score.store(scores[i]);
        sum.store(sums[i]);
    }
    readWording(lines, sums, kept);
    for (Units &line : sums)
        squash(line);
    for (std::size_t layer = 0; layer < layerCount; ++layer) {
        if (layer == pageLayer && !lines.empty())
            addPage(sums, kept);
        if (kept)
            kept->lines[layer] = sums;
        addConvolution(layers[layer], dilations[layer], sums, added);
        for (std::size_t i = 0; i < lines.size(); ++i)
            add(sums[i], added[i]);
        if (kept)
            kept->added[layer] = added;
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        addProduct(scores[i], sums[i], output);
    if (kept)
        kept->lines[layerCount] = std::move(sums);
    return scores;
}

} // namespace banmian
