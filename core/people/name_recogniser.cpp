#include "people/name_recogniser.h"

#include "people/name_features.h"

#include <QResource>

namespace banmian {

namespace {

using Scores = std::array<qint32, nameLabelCount>;

class Decoder
{
public:
    Decoder(const NameModel &model, NameFeatures::Register writing)
        : m_model(model)
        , m_register(writing)
        , m_features(model.lexicon)
    {
    }

    void find(QStringView sentence, qsizetype offset, QList<TextSpan> &names)
    {
        m_features.read(sentence, m_register);
        score();
        walk();
        collect(offset, names);
    }

private:
    void score()
    {
        m_scores.resize(m_features.size());
        std::array<quint64, NameFeatures::maximum> keys;
        for (qsizetype i = 0; i < m_features.size(); ++i) {
            const int count = m_features.at(i, keys.data());
            for (int k = 0; k < count; ++k)
                m_model.weights.prefetch(keys[k]);
            Scores sum{};
            for (int k = 0; k < count; ++k) {
                const char *weights = m_model.weights.find(keys[k]);
                if (!weights)
                    continue;
                for (int label = 1; label < nameLabelCount; ++label)
                    sum[label] += static_cast<signed char>(weights[label - 1]);
            }
            m_scores[i] = sum;
        }
    }

    void walk()
    {
        constexpr qint32 never = -(1 << 28);
        m_from.resize(m_features.size());
        Scores best{};
        best.fill(never);
        best[0] = 0;
        for (qsizetype i = 0; i < m_features.size(); ++i) {
            Scores next;
            next.fill(never);
            for (int to = 0; to < nameLabelCount; ++to) {
                for (int from = 0; from < nameLabelCount; ++from) {
                    const qint32 score = best[from] + m_model.transitions[from][to];
                    if (mayFollow(NameLabel(from), NameLabel(to)) && score > next[to]) {
                        next[to] = score;
                        m_from[i][to] = static_cast<quint8>(from);
                    }
                }
                next[to] += m_scores[i][to];
            }
            best = next;
        }
        m_labels.resize(m_features.size());
        int label = 0;
        for (const int closed : {int(NameLabel::End), int(NameLabel::Single)})
            label = best[closed] > best[label] ? closed : label;
        for (qsizetype i = m_features.size() - 1; i >= 0; --i) {
            m_labels[i] = NameLabel(label);
            label = m_from[i][label];
        }
    }

    void collect(qsizetype offset, QList<TextSpan> &names) const
    {
        for (qsizetype i = 0; i < m_features.size(); ++i) {
            const qsizetype begin = i;
            if (m_labels[i] == NameLabel::Outside)
                continue;
            while (m_labels[i] == NameLabel::Begin || m_labels[i] == NameLabel::Middle)
                ++i;
            names.append({offset + begin, i + 1 - begin});
        }
    }

    const NameModel &m_model;
    NameFeatures::Register m_register;
    NameFeatures m_features;
    std::vector<Scores> m_scores;
    std::vector<std::array<quint8, nameLabelCount>> m_from;
    std::vector<NameLabel> m_labels;
};

} // namespace

TextSpan nextSentence(QStringView text, qsizetype from)
{
    constexpr qsizetype longest = 400;
    qsizetype end = from;
    const qsizetype limit = qMin(text.size(), from + longest);
    while (end < limit) {
        const char16_t character = text[end++].unicode();
        if (character == u'。' || character == u'！' || character == u'？' || character == u'；' || character == u'\n')
            break;
    }
    return {from, end - from};
}

NameRecogniser::NameRecogniser(QByteArrayView model)
    : m_model(NameModel::fromBytes(model))
{
}

NameRecogniser NameRecogniser::builtIn()
{
    const QResource resource(QStringLiteral(":/banmian/models/people.bin"));
    return NameRecogniser(QByteArrayView(resource.data(), resource.size()));
}

QList<TextSpan> NameRecogniser::find(QStringView text) const
{
    QList<TextSpan> names;
    Decoder decoder(m_model, NameFeatures::registerOf(text));
    for (qsizetype from = 0; from < text.size();) {
        const TextSpan sentence = nextSentence(text, from);
        decoder.find(text.sliced(sentence.start, sentence.length), sentence.start, names);
        from = sentence.end();
    }
    return names;
}

} // namespace banmian
