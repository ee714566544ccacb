#include "crf_trainer.h"

#include <cmath>
#include <numeric>
#include <random>

namespace banmian::training {

namespace {

using Row = std::array<double, lineTagCount>;

class Trainer
{
public:
    explicit Trainer(double penalty) : m_penalty(penalty), m_featureSquares(m_model.features.size()) {}

    void learn(const TrainingPage &page)
    {
        const LineModel before = m_model; // all gradients of a page are taken at the same weights
        const LineLattice lattice(before, page.features);
        for (std::size_t i = 0; i < page.features.size(); ++i) {
            Row gradient{};
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                gradient[tag] = lattice.marginal(i, static_cast<int>(tag))
                                - (page.tags[i] == static_cast<LineTag>(tag) ? 1 : 0);
            for (const int feature : page.features[i])
                update(m_model.features[static_cast<std::size_t>(feature)],
                       m_featureSquares[static_cast<std::size_t>(feature)], gradient);
            if (i == 0)
                update(m_model.first, m_firstSquares, gradient);
            else
                learnTransition(page, before, lattice, i);
        }
    }

    [[nodiscard]] const LineModel &model() const { return m_model; }

private:
    void learnTransition(const TrainingPage &page, const LineModel &before, const LineLattice &lattice, std::size_t i)
    {
        for (std::size_t above = 0; above < lineTagCount; ++above) {
            Row gradient{};
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                gradient[tag] = lattice.pairMarginal(before, i, static_cast<int>(above), static_cast<int>(tag))
                                - (page.tags[i - 1] == static_cast<LineTag>(above)
                                           && page.tags[i] == static_cast<LineTag>(tag)
                                       ? 1
                                       : 0);
            update(m_model.transitions[above], m_transitionSquares[above], gradient);
        }
    }

    void update(LineModel::Scores &weights, Row &squares, const Row &gradient) const
    {
        constexpr double rate = 0.15;
        for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
            const double g = gradient[tag] + m_penalty * static_cast<double>(weights[tag]);
            squares[tag] += g * g;
            if (squares[tag] > 0)
                weights[tag] -= static_cast<float>(rate * g / (std::sqrt(squares[tag]) + 1e-6));
        }
    }

    double m_penalty;
    LineModel m_model;
    std::vector<Row> m_featureSquares;
    std::array<Row, lineTagCount> m_transitionSquares{};
    Row m_firstSquares{};
};

} // namespace

LineModel trainLineModel(const std::vector<TrainingPage> &pages, int epochs, double penalty)
{
    Trainer trainer(penalty);
    std::vector<std::size_t> order(pages.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::mt19937 random(20251101);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
            std::swap(order[i - 1], order[random() % i]);
        for (const std::size_t page : order)
            if (!pages[page].features.empty())
                trainer.learn(pages[page]);
    }
    return trainer.model();
}

} // namespace banmian::training
