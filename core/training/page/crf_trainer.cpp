#include "crf_trainer.h"

#include "network_gradient.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <future>
#include <numeric>
#include <random>
#include <span>

namespace banmian::training {

namespace {

struct Row
{
    std::span<float> weights;
    float pace; ///< of learning: a feature is seen now and then, the layers at every line
};

/// All rows of weights of a model, in one order.
std::vector<Row> rowsOf(LineModel &model)
{
    constexpr float ofFeature = 1, ofLayer = 0.15F;
    std::vector<Row> rows;
    LineNetwork::forEachRow(model.networks.front(), [&](auto &row) { rows.push_back({row, ofFeature}); });
    std::size_t layerRows = 0;
    LineNetwork::forEachLayerRow(model.networks.front(), [&](auto &) { rows[layerRows++].pace = ofLayer; });
    for (auto &row : model.transitions)
        rows.push_back({row, ofFeature});
    rows.push_back({model.first, ofFeature});
    return rows;
}

LineModel withOneNetwork()
{
    LineModel model;
    model.networks.emplace_back();
    return model;
}

/// Numbers of even distribution in ±reach, the same on every machine.
class Noise
{
public:
    explicit Noise(quint32 seed) : m_random(seed) {}
    void fill(std::span<float> row, float reach)
    {
        for (float &weight : row)
            weight = reach * (static_cast<float>(m_random()) / 2147483648.0F - 1);
    }

private:
    std::mt19937 m_random;
};

/// Sets the weights where learning begins: at random, or all units would learn the same. The characters begin
/// at nothing, so that one that is never met says nothing.
void begin(LineNetwork &network, Noise noise)
{
    const auto fill = [&](auto &rows, float reach) {
        for (auto &row : rows)
            noise.fill(row, reach);
    };
    fill(network.embedding, 0.1F);
    for (auto &layer : network.layers) {
        for (auto &tap : layer.taps)
            fill(tap, 0.12F);
    }
    fill(network.page, 0.12F);
    fill(network.output, 0.1F);
    for (auto &tap : network.wording.convolution)
        fill(tap, 0.2F);
    for (auto &pool : network.wording.pooled)
        fill(pool, 0.12F);
}

class Trainer
{
public:
    Trainer(double penalty, quint32 seed)
        : m_model(withOneNetwork()), m_gradient(withOneNetwork()), m_rows(rowsOf(m_model)),
          m_gradientRows(rowsOf(m_gradient)), m_penalty(static_cast<float>(penalty))
    {
        begin(m_model.networks.front(), Noise(seed));
        std::size_t size = 0;
        for (const auto &row : m_rows)
            size += row.weights.size();
        m_mean.resize(size);
        m_square.resize(size);
        m_sum.resize(size);
    }

    /// One step of Adam (Kingma and Ba 2015) on the likelihood of a few pages, with the penalty apart from
    /// the gradient (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019).
    void learn(std::span<const TrainingPage> pages, float rate)
    {
        for (const Row &row : m_gradientRows)
            std::fill(row.weights.begin(), row.weights.end(), 0.0F);
        for (const TrainingPage &page : pages)
            addPage(page);
        const float scale = clippingScale();
        ++m_steps;
        constexpr float meanDecay = 0.9F, squareDecay = 0.999F, tiny = 1e-4F;
        const float meanScale = 1 - std::pow(meanDecay, static_cast<float>(m_steps));
        const float squareScale = 1 - std::pow(squareDecay, static_cast<float>(m_steps));
        std::size_t i = 0;
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            const std::span<float> gradient = m_gradientRows[row].weights, weights = m_rows[row].weights;
            // A feature that these pages do not have stays as it is: it would only fade.
            if (std::all_of(gradient.begin(), gradient.end(), [](float g) { return g == 0; })) {
                i += gradient.size();
                continue;
            }
            for (std::size_t k = 0; k < gradient.size(); ++k, ++i) {
                const float g = scale * gradient[k];
                m_mean[i] = meanDecay * m_mean[i] + (1 - meanDecay) * g;
                m_square[i] = squareDecay * m_square[i] + (1 - squareDecay) * g * g;
                const float step = (m_mean[i] / meanScale) / (std::sqrt(m_square[i] / squareScale) + tiny);
                weights[k] -= rate * m_rows[row].pace * (step + m_penalty * weights[k]);
            }
        }
    }

    /// Adds the weights as they are to the mean that averaged() gives.
    void remember()
    {
        ++m_remembered;
        std::size_t i = 0;
        for (const Row &row : m_rows) {
            for (const float weight : row.weights)
                m_sum[i++] += static_cast<double>(weight);
        }
    }

    /// The mean of the remembered weights: steadier than the last ones (Polyak and Juditsky 1992).
    [[nodiscard]] LineModel averaged() const
    {
        LineModel model = withOneNetwork();
        std::size_t i = 0;
        for (const Row &row : rowsOf(model)) {
            for (float &weight : row.weights)
                weight = static_cast<float>(m_sum[i++] / std::max(1, m_remembered));
        }
        return model;
    }

private:
    /// A page that resembles no other must not throw the weights about (Pascanu, Mikolov and Bengio 2013).
    float clippingScale()
    {
        double square = 0;
        for (const Row &row : m_gradientRows) {
            for (const float g : row.weights)
                square += static_cast<double>(g) * static_cast<double>(g);
        }
        const double length = std::sqrt(square);
        constexpr double usual = 3, decay = 0.99;
        const double most = usual * (m_usualLength > 0 ? m_usualLength : length);
        m_usualLength =
            m_usualLength > 0 ? decay * m_usualLength + (1 - decay) * std::min(length, most) : length;
        return static_cast<float>(length > m_usualLength ? m_usualLength / length : 1.0);
    }

    void addPage(const TrainingPage &page)
    {
        LineNetwork::Pass pass;
        std::vector<LineModel::Scores> scores = m_model.networks.front().run(page.features, &pass);
        for (std::size_t line = 0; line < page.evidence.size(); ++line) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                scores[line][tag] += page.evidence[line][tag];
        }
        const LineLattice lattice(m_model, scores);
        std::vector<LineModel::Scores> wrong(page.tags.size());
        for (std::size_t line = 0; line < page.tags.size(); ++line) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
                wrong[line][tag] = static_cast<float>(lattice.marginal(line, static_cast<int>(tag))) -
                                   (page.tags[line] == static_cast<LineTag>(tag) ? 1.0F : 0.0F);
            }
            if (line > 0)
                addTransitions(page, lattice, line);
        }
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            m_gradient.first[tag] += wrong[0][tag];
        addGradient(m_model.networks.front(), pass, page.features, wrong, m_gradient.networks.front());
    }

    void addTransitions(const TrainingPage &page, const LineLattice &lattice, std::size_t line)
    {
        for (std::size_t above = 0; above < lineTagCount; ++above) {
            for (std::size_t tag = 0; tag < lineTagCount; ++tag) {
                const bool truth = page.tags[line - 1] == static_cast<LineTag>(above) &&
                                   page.tags[line] == static_cast<LineTag>(tag);
                m_gradient.transitions[above][tag] += static_cast<float>(
                    lattice.pairMarginal(line, static_cast<int>(above), static_cast<int>(tag)) -
                    (truth ? 1 : 0));
            }
        }
    }

    LineModel m_model, m_gradient;
    std::vector<Row> m_rows, m_gradientRows;
    float m_penalty;
    std::vector<float> m_mean, m_square;
    std::vector<double> m_sum;
    double m_usualLength = 0; ///< of the gradient
    int m_steps = 0, m_remembered = 0;
};

/// The page with some of its evidence missing, so that no weight leans on another (dropout: Srivastava et al.
/// 2014).
TrainingPage thinned(const TrainingPage &page, std::mt19937 &random)
{
    constexpr unsigned ofFeatures = 15, ofCharacters = 40; // per cent
    TrainingPage result = page;
    for (LineFeatures &features : result.features) {
        std::erase_if(features.held, [&](int) { return random() % 100 < ofFeatures; });
        for (quint16 &character : features.characters) {
            if (random() % 100 < ofCharacters)
                character = 0;
        }
    }
    return result;
}

LineModel trainOne(const std::vector<TrainingPage> &pages, int epochs, double penalty, quint32 seed)
{
    Trainer trainer(penalty, seed);
    std::vector<std::size_t> order;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        if (!pages[page].features.empty())
            order.push_back(page);
    }
    std::mt19937 random(20251101 + seed);
    constexpr float fullRate = 0.01F;
    constexpr std::size_t pagesAStep = 2;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        for (std::size_t i = order.size(); i > 1; --i) // std::shuffle differs between libraries
            std::swap(order[i - 1], order[random() % i]);
        for (std::size_t i = 0; i < order.size(); i += pagesAStep) {
            std::vector<TrainingPage> step;
            for (std::size_t k = i; k < std::min(i + pagesAStep, order.size()); ++k)
                step.push_back(thinned(pages[order[k]], random));
            const float done =
                (static_cast<float>(epoch) + static_cast<float>(i) / static_cast<float>(order.size())) /
                static_cast<float>(epochs);
            trainer.learn(step, fullRate * (1 - 0.95F * done));
            if (done >= 0.75F)
                trainer.remember();
        }
    }
    return trainer.averaged();
}

} // namespace

LineModel trainLineModel(const std::vector<TrainingPage> &pages, int epochs, double penalty, int networks)
{
    const auto count = static_cast<std::size_t>(networks);
    std::vector<std::future<LineModel>> trained;
    trained.reserve(count);
    for (int number = 0; number < networks; ++number) {
        trained.push_back(std::async(std::launch::async, trainOne, std::cref(pages), epochs, penalty,
                                     static_cast<quint32>(7 + number)));
    }
    std::vector<LineModel> models;
    models.reserve(count);
    for (auto &model : trained)
        models.push_back(model.get());
    return LineModel::united(models);
}

} // namespace banmian::training
