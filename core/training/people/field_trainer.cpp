#include "field_trainer.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian::training {

namespace {

constexpr float never = -1e9F;
constexpr std::array<float, nameLabelCount> plainScores{0, -25, -25, -25, -25};

quint64 nextRandom(quint64 &state)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

} // namespace

bool FieldTrainer::dropped()
{
    return static_cast<float>(nextRandom(m_random) >> 40) < m_settings.drop * static_cast<float>(1 << 24);
}

void FieldTrainer::countFeatures(const std::vector<LabelledSentence> &sentences)
{
    m_index = FeatureIndex(1 << 26);
    const auto enough = static_cast<quint32>(m_settings.atLeast);
    NameFeatures features(m_lexicon);
    std::array<quint64, NameFeatures::maximum> keys;
    for (const LabelledSentence &sentence : sentences) {
        for (const auto names : {NameFeatures::Names::Known, NameFeatures::Names::Hidden}) {
            if (names == NameFeatures::Names::Hidden && !features.knowsNames())
                continue;
            features.read(sentence.text, sentence.writing, names);
            for (qsizetype i = 0; i < features.size(); ++i) {
                const int count = features.isPlain(i) ? 0 : features.at(i, keys.data());
                for (int k = 0; k < count; ++k)
                    m_index.prefetch(keys[k]);
                for (int k = 0; k < count; ++k)
                    m_index.count(keys[k]);
            }
        }
    }
    m_keys = m_index.number(enough);
    m_features.assign(m_keys.size(), Feature{});
}

FieldTrainer::Encoded FieldTrainer::encode(QStringView sentence, NameFeatures::Register writing,
                                           NameFeatures::Names names) const
{
    Encoded encoded;
    NameFeatures features(m_lexicon);
    std::array<quint64, NameFeatures::maximum> keys;
    features.read(sentence, writing, names);
    encoded.knowsNames = features.knowsNames();
    for (qsizetype i = 0; i < features.size(); ++i) {
        const int count = features.isPlain(i) ? 0 : features.at(i, keys.data());
        encoded.plain.push_back(features.isPlain(i));
        for (int k = 0; k < count; ++k)
            m_index.prefetch(keys[k]);
        for (int k = 0; k < count; ++k) {
            if (const quint32 found = m_index.numberOf(keys[k]); found != FeatureIndex::none)
                encoded.features.push_back(found);
        }
        encoded.ends.push_back(static_cast<quint32>(encoded.features.size()));
    }
    return encoded;
}

void FieldTrainer::train(const std::vector<LabelledSentence> &sentences)
{
    countFeatures(sentences);
    std::vector<Encoded> known, hidden;
    for (const LabelledSentence &sentence : sentences) {
        known.push_back(encode(sentence.text, sentence.writing, NameFeatures::Names::Known));
        hidden.push_back(known.back().knowsNames
                             ? encode(sentence.text, sentence.writing, NameFeatures::Names::Hidden)
                             : Encoded());
    }
    for (int from = 0; from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to)
            m_transitions[from][to] = mayFollow(NameLabel(from), NameLabel(to)) ? 0 : never;
    }
    std::vector<size_t> order(sentences.size());
    std::iota(order.begin(), order.end(), 0);
    for (int epoch = 0; epoch < m_settings.epochs; ++epoch) {
        for (size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[nextRandom(m_random) % i]);
        for (const size_t index : order) {
            const bool hide = known[index].knowsNames && nextRandom(m_random) >> 63;
            learn(hide ? hidden[index] : known[index], sentences[index]);
        }
        if (epoch >= m_settings.settled)
            addToMean();
    }
    takeMean();
}

void FieldTrainer::addToMean()
{
    m_mean.resize(m_features.size());
    for (size_t f = 0; f < m_features.size(); ++f) {
        for (size_t label = 0; label < m_mean[f].size(); ++label)
            m_mean[f][label] += m_features[f].weight[label];
    }
    for (int from = 0; from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to)
            m_transitionMean[from][to] += m_transitions[from][to];
    }
    ++m_meanOf;
}

void FieldTrainer::takeMean()
{
    const float part = 1.0F / static_cast<float>(std::max(m_meanOf, 1));
    for (size_t f = 0; f < m_mean.size(); ++f) {
        for (size_t label = 0; label < m_mean[f].size(); ++label)
            m_features[f].weight[label] = part * m_mean[f][label];
    }
    for (int from = 0; m_meanOf > 0 && from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to)
            m_transitions[from][to] = part * m_transitionMean[from][to];
    }
}

void FieldTrainer::scoreCharacters(const Encoded &encoded, bool drop)
{
    const float scale = drop ? 1 / (1 - m_settings.drop) : 1;
    m_scores.assign(encoded.ends.size(), Row{});
    m_dropped.assign(encoded.features.size(), false);
    size_t f = 0;
    for (size_t i = 0; i < encoded.ends.size(); ++i) {
        if (encoded.plain[i])
            m_scores[i] = plainScores;
        for (; f < encoded.ends[i]; ++f) {
            if (drop && dropped()) {
                m_dropped[f] = true;
                continue;
            }
            const auto &weight = m_features[encoded.features[f]].weight;
            for (size_t label = 0; label < weight.size(); ++label)
                m_scores[i][label + 1] += scale * weight[label];
        }
    }
}

void FieldTrainer::forwardBackward(const std::vector<Row> &scores, const Lattice &transitions,
                                   std::vector<Row> &marginals, Lattice &pairs)
{
    const size_t size = scores.size();
    static_assert(nameLabelCount == 5);
    Lattice factor;
    for (int from = 0; from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to) {
            factor[from][to] =
                mayFollow(NameLabel(from), NameLabel(to)) ? std::exp(transitions[from][to]) : 0;
        }
    }
    const auto scaled = [](Row &row) {
        const float sum = std::accumulate(row.begin(), row.end(), 0.0F);
        for (float &value : row)
            value /= sum;
    };
    std::vector<Row> local(size), forward(size), backward(size);
    for (size_t i = 0; i < size; ++i) {
        const float highest = *std::max_element(scores[i].begin(), scores[i].end());
        for (int to = 0; to < nameLabelCount; ++to) {
            local[i][to] = std::exp(std::max(scores[i][to] - highest, -30.0F));
            float sum = i == 0 ? factor[0][to] : 0;
            for (int from = 0; i > 0 && from < nameLabelCount; ++from)
                sum += forward[i - 1][from] * factor[from][to];
            forward[i][to] = sum * local[i][to];
        }
        scaled(forward[i]);
    }
    for (size_t i = size; i-- > 0;) {
        for (int from = 0; from < nameLabelCount; ++from) {
            float sum = i + 1 == size && mayFollow(NameLabel(from), NameLabel::Outside) ? 1 : 0;
            for (int to = 0; i + 1 < size && to < nameLabelCount; ++to)
                sum += factor[from][to] * local[i + 1][to] * backward[i + 1][to];
            backward[i][from] = sum;
        }
        scaled(backward[i]);
    }
    marginals.assign(size, Row{});
    pairs = {};
    for (size_t i = 0; i < size; ++i) {
        for (int label = 0; label < nameLabelCount; ++label)
            marginals[i][label] = forward[i][label] * backward[i][label];
        scaled(marginals[i]);
        if (i == 0)
            continue;
        Lattice joint;
        float total = 0;
        for (int from = 0; from < nameLabelCount; ++from) {
            for (int to = 0; to < nameLabelCount; ++to) {
                joint[from][to] = forward[i - 1][from] * factor[from][to] * local[i][to] * backward[i][to];
                total += joint[from][to];
            }
        }
        for (int from = 0; from < nameLabelCount; ++from) {
            for (int to = 0; to < nameLabelCount; ++to)
                pairs[from][to] += joint[from][to] / total;
        }
    }
}

void FieldTrainer::learn(const Encoded &encoded, const LabelledSentence &sentence)
{
    constexpr float negligible = 0.002F, beta = 1;
    scoreCharacters(encoded, m_settings.drop > 0);
    Lattice pairs;
    forwardBackward(m_scores, m_transitions, m_marginals, pairs);
    for (size_t i = 1; i < sentence.labels.size(); ++i)
        pairs[int(sentence.labels[i - 1])][int(sentence.labels[i])] -= 1;
    for (int from = 0; from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to) {
            if (!mayFollow(NameLabel(from), NameLabel(to)) || pairs[from][to] == 0)
                continue;
            m_transitionSquares[from][to] += pairs[from][to] * pairs[from][to];
            m_transitions[from][to] -=
                m_settings.rate * pairs[from][to] / (beta + std::sqrt(m_transitionSquares[from][to]));
        }
    }
    size_t f = 0;
    for (size_t i = 0; i < encoded.ends.size(); ++i) {
        std::array<float, 4> gradient;
        float largest = 0;
        for (int label = 1; label < nameLabelCount; ++label) {
            gradient[label - 1] =
                sentence.weight * (m_marginals[i][label] - (int(sentence.labels[i]) == label ? 1.0F : 0.0F));
            largest = std::max(largest, std::abs(gradient[label - 1]));
        }
        if (largest < negligible) {
            f = encoded.ends[i];
            continue;
        }
        for (; f < encoded.ends[i]; ++f) {
            if (m_dropped[f])
                continue;
            Feature &feature = m_features[encoded.features[f]];
            for (size_t label = 0; label < gradient.size(); ++label) {
                const float g = gradient[label];
                const float squares = feature.squares[label] + g * g;
                const float root = std::sqrt(squares);
                const float step = (root - std::sqrt(feature.squares[label])) / m_settings.rate;
                feature.sum[label] += g - step * feature.weight[label];
                feature.squares[label] = squares;
                const float sum = feature.sum[label];
                feature.weight[label] = std::abs(sum) <= m_settings.l1
                                            ? 0
                                            : -(sum - std::copysign(m_settings.l1, sum)) /
                                                  ((beta + root) / m_settings.rate + m_settings.l2);
            }
        }
    }
}

FieldTrainer::Scored FieldTrainer::label(QStringView sentence, NameFeatures::Register writing) const
{
    const Encoded encoded = encode(sentence, writing, NameFeatures::Names::Known);
    std::vector<Row> scores(encoded.ends.size()), marginals;
    size_t f = 0;
    for (size_t i = 0; i < encoded.ends.size(); ++i) {
        if (encoded.plain[i])
            scores[i] = plainScores;
        for (; f < encoded.ends[i]; ++f) {
            for (size_t label = 0; label < 4; ++label)
                scores[i][label + 1] += m_features[encoded.features[f]].weight[label];
        }
    }
    Scored result;
    Lattice pairs;
    if (scores.empty())
        return result;
    forwardBackward(scores, m_transitions, marginals, pairs);
    std::vector<Row> best(scores.size());
    std::vector<std::array<int, nameLabelCount>> origin(scores.size());
    for (size_t i = 0; i < scores.size(); ++i) {
        for (int to = 0; to < nameLabelCount; ++to) {
            best[i][to] = never;
            for (int from = 0; from < nameLabelCount; ++from) {
                const float before =
                    (i > 0 ? best[i - 1][from] : (from == 0 ? 0 : never)) + m_transitions[from][to];
                if (mayFollow(NameLabel(from), NameLabel(to)) && before + scores[i][to] > best[i][to]) {
                    best[i][to] = before + scores[i][to];
                    origin[i][to] = from;
                }
            }
        }
    }
    int label = 0;
    for (int end = 0; end < nameLabelCount; ++end) {
        if (mayFollow(NameLabel(end), NameLabel::Outside) && best.back()[end] > best.back()[label])
            label = end;
    }
    result.labels.resize(scores.size());
    result.doubt.resize(scores.size());
    for (size_t i = scores.size(); i-- > 0; label = origin[i][label]) {
        result.labels[i] = NameLabel(label);
        result.doubt[i] = 1 - marginals[i][label];
    }
    return result;
}

std::vector<FieldTrainer::Weights> FieldTrainer::weights() const
{
    std::vector<Weights> list;
    for (size_t f = 0; f < m_features.size(); ++f) {
        if (m_features[f].weight != std::array<float, 4>{})
            list.push_back({m_keys[f], m_features[f].weight});
    }
    const auto heft = [](const Weights &w) {
        return std::accumulate(w.values.begin(), w.values.end(), 0.0F,
                               [](float sum, float v) { return std::max(sum, std::abs(v)); });
    };
    std::stable_sort(list.begin(), list.end(),
                     [&heft](const Weights &a, const Weights &b) { return heft(a) > heft(b); });
    return list;
}

} // namespace banmian::training
