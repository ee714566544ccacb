#include "word_clusters.h"

#include <algorithm>
#include <cmath>

namespace banmian::training {

namespace {

struct Neighbour
{
    int word;
    int count;
};

struct Vocabulary
{
    std::vector<quint32> keys; ///< most frequent first
    std::vector<int> counts;
    std::vector<std::vector<Neighbour>> after, before;
};

Vocabulary readVocabulary(const std::vector<std::vector<quint32>> &sentences, int atLeast)
{
    QHash<quint32, int> counts;
    for (const auto &sentence : sentences) {
        for (const quint32 key : sentence)
            ++counts[key];
    }
    Vocabulary vocabulary;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= atLeast && it.key())
            vocabulary.keys.push_back(it.key());
    }
    std::sort(vocabulary.keys.begin(), vocabulary.keys.end(), [&counts](quint32 a, quint32 b) {
        return std::pair(-counts[a], a) < std::pair(-counts[b], b);
    });
    QHash<quint32, int> index;
    for (const quint32 key : vocabulary.keys) {
        index[key] = static_cast<int>(index.size());
        vocabulary.counts.push_back(counts[key]);
    }
    std::vector<std::pair<int, int>> pairs;
    for (const auto &sentence : sentences) {
        for (size_t i = 1; i < sentence.size(); ++i) {
            const int first = index.value(sentence[i - 1], -1), second = index.value(sentence[i], -1);
            if (first >= 0 && second >= 0)
                pairs.emplace_back(first, second);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    vocabulary.after.resize(vocabulary.keys.size());
    vocabulary.before.resize(vocabulary.keys.size());
    for (size_t i = 0; i < pairs.size();) {
        const size_t begin = i;
        while (i < pairs.size() && pairs[i] == pairs[begin])
            ++i;
        vocabulary.after[pairs[begin].first].push_back({pairs[begin].second, static_cast<int>(i - begin)});
        vocabulary.before[pairs[begin].second].push_back({pairs[begin].first, static_cast<int>(i - begin)});
    }
    return vocabulary;
}

class Exchange
{
public:
    Exchange(const Vocabulary &vocabulary, int classes)
        : m_vocabulary(vocabulary), m_classes(classes), m_of(vocabulary.keys.size()),
          m_pairs(static_cast<size_t>(classes * classes)), m_sizes(classes), m_logs(1 << 16)
    {
        for (size_t n = 1; n < m_logs.size(); ++n)
            m_logs[n] = static_cast<double>(n) * std::log(static_cast<double>(n));
        for (size_t word = 0; word < m_of.size(); ++word) {
            m_of[word] = static_cast<int>(word % static_cast<size_t>(classes));
            m_sizes[m_of[word]] += vocabulary.counts[word];
        }
        for (size_t word = 0; word < m_of.size(); ++word) {
            for (const Neighbour &next : vocabulary.after[word])
                pairs(m_of[word], m_of[next.word]) += next.count;
        }
    }

    void pass()
    {
        for (size_t word = 0; word < m_of.size(); ++word)
            move(static_cast<int>(word));
    }
    [[nodiscard]] int classOf(size_t word) const { return m_of[word]; }

private:
    qint64 &pairs(int first, int second)
    {
        return m_pairs[static_cast<size_t>(first) * static_cast<size_t>(m_classes) +
                       static_cast<size_t>(second)];
    }
    [[nodiscard]] double entropy(qint64 n) const
    {
        const auto real = static_cast<double>(n);
        return n < static_cast<qint64>(m_logs.size()) ? m_logs[static_cast<size_t>(n)]
                                                      : real * std::log(real);
    }

    void move(int word)
    {
        std::vector<qint64> after(m_classes), before(m_classes);
        qint64 self = 0;
        for (const Neighbour &next : m_vocabulary.after[word]) {
            if (next.word == word) {
                self = next.count;
            } else {
                after[m_of[next.word]] += next.count;
            }
        }
        for (const Neighbour &previous : m_vocabulary.before[word]) {
            if (previous.word != word)
                before[m_of[previous.word]] += previous.count;
        }
        shift(word, after, before, self, -1);
        int best = 0;
        double bestGain = -1e300;
        for (int target = 0; target < m_classes; ++target) {
            const double gain = gainOf(target, m_vocabulary.counts[word], after, before, self);
            if (gain > bestGain) {
                bestGain = gain;
                best = target;
            }
        }
        m_of[word] = best;
        shift(word, after, before, self, 1);
    }

    void shift(int word, const std::vector<qint64> &after, const std::vector<qint64> &before, qint64 self,
               qint64 sign)
    {
        const int own = m_of[word];
        for (int other = 0; other < m_classes; ++other) {
            pairs(own, other) += sign * after[other];
            pairs(other, own) += sign * before[other];
        }
        pairs(own, own) += sign * self;
        m_sizes[own] += sign * m_vocabulary.counts[word];
    }

    double gainOf(int target, qint64 count, const std::vector<qint64> &after,
                  const std::vector<qint64> &before, qint64 self)
    {
        double gain = -2 * (entropy(m_sizes[target] + count) - entropy(m_sizes[target]));
        const auto added = [&](qint64 present, qint64 more) {
            gain += entropy(present + more) - entropy(present);
        };
        for (int other = 0; other < m_classes; ++other) {
            if (other == target)
                continue;
            if (after[other])
                added(pairs(target, other), after[other]);
            if (before[other])
                added(pairs(other, target), before[other]);
        }
        added(pairs(target, target), after[target] + before[target] + self);
        return gain;
    }

    const Vocabulary &m_vocabulary;
    int m_classes;
    std::vector<int> m_of;
    std::vector<qint64> m_pairs;
    std::vector<qint64> m_sizes;
    std::vector<double> m_logs;
};

} // namespace

QHash<quint32, quint8> clusterWords(const std::vector<std::vector<quint32>> &sentences, int atLeast,
                                    int classes)
{
    constexpr int passes = 5;
    const Vocabulary vocabulary = readVocabulary(sentences, atLeast);
    Exchange exchange(vocabulary, classes);
    for (int pass = 0; pass < passes; ++pass)
        exchange.pass();
    QHash<quint32, quint8> clusters;
    for (size_t word = 0; word < vocabulary.keys.size(); ++word)
        clusters[vocabulary.keys[word]] = static_cast<quint8>(exchange.classOf(word) + 1);
    return clusters;
}

} // namespace banmian::training
