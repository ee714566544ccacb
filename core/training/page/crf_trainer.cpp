#include "crf_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace banmian::training {

namespace {

/// All weights of a model as one row of numbers.
template <typename Model, typename Visit>
void forEachWeight(Model &model, Visit visit)
{
    for (auto &row : model.features)
        std::for_each(row.begin(), row.end(), visit);
    for (auto &row : model.hidden)
        std::for_each(row.begin(), row.end(), visit);
    for (auto &place : model.context)
        for (auto &row : place)
            std::for_each(row.begin(), row.end(), visit);
    for (auto &row : model.transitions)
        std::for_each(row.begin(), row.end(), visit);
    std::for_each(model.first.begin(), model.first.end(), visit);
}

/// Numbers of even distribution in ±reach, the same on every machine.
class Noise
{
public:
    explicit Noise(quint32 seed) : m_random(seed) {}
    float next(float reach) { return reach * (static_cast<float>(m_random()) / 2147483648.0F - 1); }

private:
    std::mt19937 m_random;
};

class Trainer
{
public:
    explicit Trainer(double penalty) : m_penalty(static_cast<float>(penalty))
    {
        Noise noise(7);
        for (auto &row : m_model.hidden)
            for (float &weight : row)
                weight = noise.next(0.1F);
        for (auto &place : m_model.context)
            for (auto &row : place)
                for (float &weight : row)
                    weight = noise.next(0.1F);
        forEachWeight(m_model, [&](float) { ++m_size; });
        m_mean.resize(m_size);
        m_square.resize(m_size);
        m_sum.resize(m_size);
    }

    /// One step of Adam (Kingma and Ba 2015) on the page's likelihood.
    void learn(const TrainingPage &page, float rate)
    {
        m_gradient = LineModel();
        addGradient(page);
        ++m_steps;
        constexpr float meanDecay = 0.9F, squareDecay = 0.999F, tiny = 1e-6F;
        const float meanScale = 1 - std::pow(meanDecay, static_cast<float>(m_steps));
        const float squareScale = 1 - std::pow(squareDecay, static_cast<float>(m_steps));
        std::size_t i = 0;
        std::vector<float> gradient;
        gradient.reserve(m_size);
        forEachWeight(m_gradient, [&](float g) { gradient.push_back(g); });
        forEachWeight(m_model, [&](float &weight) {
            const float g = gradient[i] + m_penalty * weight;
            m_mean[i] = meanDecay * m_mean[i] + (1 - meanDecay) * g;
            m_square[i] = squareDecay * m_square[i] + (1 - squareDecay) * g * g;
            weight -= rate * (m_mean[i] / meanScale) / (std::sqrt(m_square[i] / squareScale) + tiny);
            ++i;
        });
    }

    /// Adds the weights as they are to the mean that averaged() gives.
    void remember()
    {
        ++m_remembered;
        std::size_t i = 0;
        forEachWeight(m_model, [&](float weight) { m_sum[i++] += static_cast<double>(weight); });
    }

    /// The mean of the remembered weights: steadier than the last ones (Polyak and Juditsky 1992).
    [[nodiscard]] LineModel averaged() const
    {
        LineModel model;
        std::size_t i = 0;
        forEachWeight(model, [&](float &weight) {
            weight = static_cast<float>(m_sum[i++] / std::max(1, m_remembered));
        });
        return model;
    }

private:
    void addGradient(const TrainingPage &page)
    {
        const LineLattice lattice(m_model, page.features);
        std::vector<LineModel::Hidden> back(page.features.size());
        const auto count = static_cast<int>(page.features.size());
        for (int i = 0; i < count; ++i) {
            const auto line = static_cast<std::size_t>(i);
            LineModel::Scores wrong{};
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                wrong[tag] = static_cast<float>(lattice.marginal(line, static_cast<int>(tag))) -
                             (page.tags[line] == static_cast<LineTag>(tag) ? 1.0F : 0.0F);
            for (const int feature : page.features[line])
                add(m_gradient.features[static_cast<std::size_t>(feature)], wrong);
            addContext(lattice, back, i, count, wrong);
            if (i == 0)
                add(m_gradient.first, wrong);
            else
                addTransitions(page, lattice, line);
        }
        for (std::size_t line = 0; line < page.features.size(); ++line)
            for (const int feature : page.features[line])
                for (std::size_t unit = 0; unit < LineModel::hiddenUnits; ++unit)
                    m_gradient.hidden[static_cast<std::size_t>(feature)][unit] += back[line][unit];
    }

    void addContext(const LineLattice &lattice, std::vector<LineModel::Hidden> &back, int line, int count,
                    const LineModel::Scores &wrong)
    {
        constexpr int reach = LineModel::reach;
        for (int k = std::max(0, line - reach); k <= std::min(count - 1, line + reach); ++k) {
            const auto place = static_cast<std::size_t>(k - line + reach), near = static_cast<std::size_t>(k);
            for (std::size_t unit = 0; unit < LineModel::hiddenUnits; ++unit) {
                const float active = lattice.activations[near][unit];
                if (active <= 0)
                    continue;
                float sum = 0;
                for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
                    m_gradient.context[place][unit][tag] += wrong[tag] * active;
                    sum += wrong[tag] * m_model.context[place][unit][tag];
                }
                back[near][unit] += sum;
            }
        }
    }

    void addTransitions(const TrainingPage &page, const LineLattice &lattice, std::size_t line)
    {
        for (std::size_t above = 0; above < lineTagCount; ++above)
            for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
                const bool truth = page.tags[line - 1] == static_cast<LineTag>(above) &&
                                   page.tags[line] == static_cast<LineTag>(tag);
                m_gradient.transitions[above][tag] += static_cast<float>(
                    lattice.pairMarginal(m_model, line, static_cast<int>(above), static_cast<int>(tag)) -
                    (truth ? 1 : 0));
            }
    }

    static void add(LineModel::Scores &sum, const LineModel::Scores &terms)
    {
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            sum[tag] += terms[tag];
    }

    float m_penalty;
    LineModel m_model, m_gradient;
    std::size_t m_size = 0;
    std::vector<float> m_mean, m_square;
    std::vector<double> m_sum;
    int m_steps = 0, m_remembered = 0;
};

} // namespace

/// The page with some of its evidence missing, so that no weight leans on another (dropout: Srivastava et al.
/// 2014).
static TrainingPage thinned(const TrainingPage &page, std::mt19937 &random)
{
    constexpr unsigned percent = 20;
    TrainingPage result = page;
    for (FeatureList &features : result.features)
        std::erase_if(features, [&](int) { return random() % 100 < percent; });
    return result;
}

LineModel trainLineModel(const std::vector<TrainingPage> &pages, int epochs, double penalty)
{
    Trainer trainer(penalty);
    std::vector<std::size_t> order(pages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(20251101);
    constexpr float fullRate = 0.008F;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
            std::swap(order[i - 1], order[random() % i]);
        const float rate = fullRate * (1 - 0.9F * static_cast<float>(epoch) / static_cast<float>(epochs));
        for (const std::size_t page : order)
            if (!pages[page].features.empty()) {
                trainer.learn(thinned(pages[page], random), rate);
                if (epoch >= epochs * 2 / 3)
                    trainer.remember();
            }
    }
    return trainer.averaged();
}

} // namespace banmian::training
