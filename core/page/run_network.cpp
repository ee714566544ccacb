#include "page/run_network.h"

#include "page/network_rows.h"
#include "page/wide_vectors.h"
#include "text/model_bytes.h"

#include <algorithm>

namespace banmian {

const RunNetwork &RunNetwork::shipped()
{
    static const RunNetwork network(modelBytes(QStringLiteral("runs.bin")));
    return network;
}

template <typename Visit>
void RunNetwork::forEachRow(Visit visit)
{
    for (auto &row : m_first)
        visit(row);
    visit(m_firstBias);
    for (auto &row : m_second)
        visit(row);
    visit(m_secondBias);
    visit(m_output);
    for (auto &row : m_none)
        visit(row);
    visit(m_bias);
}

RunNetwork::RunNetwork(QByteArrayView bytes)
{
    constexpr float surely = 1e4F;
    m_bias.back() = surely;
    const auto facts = factsOfNetwork(bytes, "BMRN");
    if (!facts)
        return;
    m_first.resize(std::min(*facts, LinkFacts::capacity));
    m_none.resize(m_first.size());
    readRows(bytes, [this](auto visit) { forEachRow(visit); });
}

float RunNetwork::score(const LinkFacts &step) const
{
    auto first = m_firstBias;
    for (std::size_t fact = 0; fact < m_first.size(); ++fact)
        addScaled(first, m_first[fact], step[fact]);
    auto second = m_secondBias;
    for (std::size_t unit = 0; unit < first.size(); ++unit)
        addScaled(second, m_second[unit], std::max(first[unit], 0.0F));
    float score = m_bias.front();
    for (std::size_t unit = 0; unit < second.size(); ++unit)
        score += m_output[unit] * std::max(second[unit], 0.0F);
    return score;
}

std::vector<float> RunNetwork::scores(std::span<const LinkFacts> steps) const
{
    std::vector<float> scores;
    float none = m_bias.back();
    for (const LinkFacts &step : steps) {
        scores.push_back(score(step));
        for (std::size_t fact = 0; fact < m_none.size(); ++fact)
            none += m_none[fact].front() * step[fact] / static_cast<float>(steps.size());
    }
    scores.push_back(none);
    return scores;
}

} // namespace banmian
