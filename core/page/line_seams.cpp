#include "page/line_seams.h"

#include <algorithm>
#include <array>
#include <span>

namespace banmian {

namespace {

constexpr std::size_t windowLines = 20;

/// The pairs of the lines above and below, while the lines move past.
class Windows
{
public:
    enum Side : std::size_t { Above, Below };

    explicit Windows(const std::vector<float> &rarities) : m_rarities(rarities), m_counts(rarities.size()) {}

    void add(Side side, std::span<const int> pairs) { move(side, pairs, 1); }
    void remove(Side side, std::span<const int> pairs) { move(side, pairs, -1); }
    [[nodiscard]] double overlap() const
    {
        return SeamModel::overlap(m_shared, m_rarity[Above], m_rarity[Below]);
    }

private:
    void move(Side side, std::span<const int> pairs, int by)
    {
        for (const int number : pairs) {
            const auto pair = static_cast<std::size_t>(number);
            auto &counts = m_counts[pair];
            const bool had = counts[side] > 0, wasShared = counts[Above] > 0 && counts[Below] > 0;
            counts[side] += by;
            const bool has = counts[side] > 0, isShared = counts[Above] > 0 && counts[Below] > 0;
            const auto rarity = static_cast<double>(m_rarities[pair]);
            m_rarity[side] += rarity * (static_cast<int>(has) - static_cast<int>(had));
            m_shared += rarity * (static_cast<int>(isShared) - static_cast<int>(wasShared));
        }
    }

    const std::vector<float> &m_rarities;
    std::vector<std::array<int, 2>> m_counts; ///< of each pair, lines on each side that have it
    std::array<double, 2> m_rarity{};         ///< of the pairs of each side together
    double m_shared = 0;                      ///< of those that both have
};

} // namespace

LineSeams::LineSeams(const QList<Line> &lines, const std::vector<bool> &isTitle, const WordOverlap &words,
                     const SeamModel &model)
    : m_lines(lines), m_model(model)
{
    for (std::size_t line = 0; line < isTitle.size(); ++line) {
        m_textAbove.push_back(m_text.size());
        if (!isTitle[line])
            m_text.push_back(static_cast<qsizetype>(line));
    }
    setOverlaps(words);
    for (std::size_t text = 0; text <= m_text.size(); ++text)
        m_edges.push_back({m_model.opening(below(text)), m_model.closing(above(text))});
}

void LineSeams::setOverlaps(const WordOverlap &words)
{
    std::vector<float> rarities;
    rarities.reserve(static_cast<std::size_t>(words.pairCount()));
    for (int pair = 0; pair < words.pairCount(); ++pair)
        rarities.push_back(m_model.rarity(words.pair(pair)));
    Windows windows(rarities);
    const auto pairsOf = [&](std::size_t text) { return words.pairs(m_text[text]); };
    for (std::size_t text = 0; text < std::min(windowLines, m_text.size()); ++text)
        windows.add(Windows::Below, pairsOf(text));
    for (std::size_t at = 0; at < m_text.size(); ++at) {
        m_overlaps.push_back(windows.overlap());
        windows.remove(Windows::Below, pairsOf(at));
        windows.add(Windows::Above, pairsOf(at));
        if (at + windowLines < m_text.size())
            windows.add(Windows::Below, pairsOf(at + windowLines));
        if (at >= windowLines)
            windows.remove(Windows::Above, pairsOf(at - windowLines));
    }
    m_overlaps.push_back(windows.overlap());
}

SeamModel::Evidence LineSeams::at(std::size_t line, double likeness) const
{
    const std::size_t text = m_textAbove[line];
    return {m_overlaps[text], likeness, m_edges[text].opening, m_edges[text].closing};
}

QString LineSeams::below(std::size_t text) const
{
    QString result;
    for (; text < m_text.size() && result.size() < SeamModel::reach; ++text)
        result += m_lines[m_text[text]].text.text;
    return result;
}

QString LineSeams::above(std::size_t text) const
{
    QString result;
    for (; text > 0 && result.size() < SeamModel::reach; --text)
        result.prepend(m_lines[m_text[text - 1]].text.text);
    return result;
}

} // namespace banmian
