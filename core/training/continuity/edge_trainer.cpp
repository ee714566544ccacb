#include "edge_trainer.h"

#include "page/wide_vectors.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <random>

namespace banmian::training {
namespace {

using Vector = EdgeVectors::Vector;
using Side = EdgeVectors::Side;

constexpr std::size_t together = 16; // boundaries that are learned from at once, each the others' rivals
// How near to each other these are, in symbols: on a page rivals are about the same things.
constexpr std::size_t nearby = 3000;
constexpr double leftOut = 0.1; // share of an edge's n-grams that are not looked at, at each turn

/// Weights that learn at a pace that falls with what they have learned: Adagrad (Duchi, Hazan and Singer
/// 2011), with one pace for a vector.
struct Learned
{
    Vector vector{};
    float squares = 1e-3F;

    void learn(const Vector &gradient, float square, float rate)
    {
        squares += square;
        addScaled(vector, gradient, -rate / std::sqrt(squares));
    }
};

class Trainer
{
public:
    Trainer(const SymbolText &text, const EdgeVocabulary &vocabulary)
        : m_text(text), m_vocabulary(vocabulary), m_random(7), m_rows(vocabulary.rows().size())
    {
        for (Learned &row : m_rows) {
            for (float &number : row.vector)
                number = static_cast<float>(share() * 0.2 - 0.1);
        }
    }

    void run(double epochs)
    {
        constexpr double fullRate = 0.1, lastShare = 0.05;
        const auto steps = static_cast<std::size_t>(epochs * static_cast<double>(m_text.boundaryCount()) /
                                                    static_cast<double>(together));
        for (std::size_t step = 0; step < steps; ++step) {
            const double done = static_cast<double>(step) / static_cast<double>(steps);
            learn(static_cast<float>(fullRate * (1 - (1 - lastShare) * done)));
        }
    }

    [[nodiscard]] QByteArray packed() const;

private:
    struct Edge
    {
        std::vector<quint32> rows;
        Vector sum{}, gradient{};
    };
    using Edges = std::array<Edge, together>;

    double share() { return static_cast<double>(m_random()) / 4294967296.0; }

    void read(Edge &edge, Side side, std::size_t boundary)
    {
        m_vocabulary.find(side, m_text.edge(side, boundary), edge.rows);
        std::erase_if(edge.rows, [this](quint32) { return share() < leftOut; });
        edge.sum = {};
        edge.gradient = {};
        for (const quint32 row : edge.rows)
            addScaled(edge.sum, m_rows[row].vector, 1);
    }

    /// Logistic regression that tells the true right edge of each left one from those of the other
    /// boundaries: its log odds are the log ratio that EdgeVectors::join gives.
    void learn(float rate)
    {
        const std::size_t around = std::min(nearby, m_text.boundaryCount());
        const std::size_t first = m_random() % (m_text.boundaryCount() - around + 1);
        for (std::size_t i = 0; i < together; ++i) {
            const std::size_t boundary = first + m_random() % around;
            read(m_left[i], Side::Left, boundary);
            read(m_right[i], Side::Right, boundary);
        }
        float ofBias = 0;
        for (std::size_t i = 0; i < together; ++i) {
            for (std::size_t k = 0; k < together; ++k) {
                const float odds = m_bias + laneProduct(m_left[i].sum, m_right[k].sum);
                const float wrong = (1 / (1 + std::exp(-odds)) - (i == k ? 1.0F : 0.0F)) *
                                    (i == k ? 1.0F : 1.0F / (together - 1));
                ofBias += wrong;
                addScaled(m_left[i].gradient, m_right[k].sum, wrong);
                addScaled(m_right[k].gradient, m_left[i].sum, wrong);
            }
        }
        m_biasSquares += ofBias * ofBias;
        m_bias -= rate * ofBias / std::sqrt(m_biasSquares);
        for (std::size_t i = 0; i < together; ++i) {
            apply(m_left[i], rate);
            apply(m_right[i], rate);
        }
    }

    void apply(const Edge &edge, float rate)
    {
        const float square =
            laneProduct(edge.gradient, edge.gradient) / static_cast<float>(EdgeVectors::dimensions);
        for (const quint32 row : edge.rows)
            m_rows[row].learn(edge.gradient, square, rate);
    }

    const SymbolText &m_text;
    const EdgeVocabulary &m_vocabulary;
    std::mt19937 m_random;
    std::vector<Learned> m_rows;
    float m_bias = 0, m_biasSquares = 1e-3F;
    Edges m_left, m_right;
};

template <typename Number>
void append(QByteArray &bytes, Number number)
{
    number = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char *>(&number), sizeof number);
}

QByteArray Trainer::packed() const
{
    constexpr float mostSteps = 127;
    float farthest = 0;
    std::vector<std::pair<quint32, std::size_t>> order; // hash and row; of two with one hash the first stays
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        order.emplace_back(EdgeVectors::hash(m_vocabulary.rows()[row].key), row);
        for (const float number : m_rows[row].vector)
            farthest = std::max(farthest, std::abs(number));
    }
    std::sort(order.begin(), order.end());
    order.erase(std::unique(order.begin(), order.end(),
                            [](const auto &a, const auto &b) { return a.first == b.first; }),
                order.end());
    const float step = farthest / mostSteps;
    QByteArray bytes("BMEV");
    append(bytes, static_cast<quint32>(EdgeVectors::dimensions));
    append(bytes, static_cast<quint32>(order.size()));
    append(bytes, step);
    append(bytes, m_bias);
    for (const auto &[hash, row] : order)
        append(bytes, hash);
    for (const auto &[hash, row] : order) {
        const double rarity = -std::log(m_vocabulary.rows()[row].probability) / EdgeVectors::rarityStep;
        bytes.append(static_cast<char>(static_cast<uchar>(std::clamp(std::round(rarity), 0.0, 255.0))));
    }
    for (const auto &[hash, row] : order) {
        for (const float number : m_rows[row].vector)
            bytes.append(static_cast<char>(static_cast<qint8>(std::lround(number / step))));
    }
    return bytes;
}

} // namespace

QByteArray trainEdgeVectors(const SymbolText &text, const EdgeVocabulary &vocabulary, double epochs)
{
    Trainer trainer(text, vocabulary);
    trainer.run(epochs);
    return trainer.packed();
}

} // namespace banmian::training
