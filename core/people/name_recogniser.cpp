#include "people/name_recogniser.h"

#include "people/name_features.h"
#include "text/model_bytes.h"

namespace banmian {

namespace {

using Scores = std::array<qint32, nameLabelCount>;

class Decoder
{
public:
    Decoder(const NameModel &model, NameFeatures::Register writing)
        : m_model(model), m_register(writing), m_features(model.lexicon)
    {}

    void find(QStringView sentence, qsizetype offset, NameRecogniser::Names &names)
    {
        m_features.read(sentence, m_register);
        score();
        walkBack();
        walkForward(offset, names);
        addListed(offset, names);
    }

private:
    void score()
    {
        constexpr qint32 impossible = -(1 << 20);
        struct Keys
        {
            std::array<quint64, NameFeatures::maximum> keys;
            int count = 0;
        };
        // The keys of the next character are under way to the cache while those of this one are looked up.
        std::array<Keys, 2> buffers;
        const auto fetch = [&](qsizetype i) {
            Keys &buffer = buffers[i & 1];
            buffer.count =
                i < m_features.size() && !m_features.isPlain(i) ? m_features.at(i, buffer.keys.data()) : 0;
            for (int k = 0; k < buffer.count; ++k)
                m_model.weights.prefetch(buffer.keys[k]);
        };
        m_scores.resize(m_features.size());
        fetch(0);
        for (qsizetype i = 0; i < m_features.size(); ++i) {
            fetch(i + 1);
            const Keys &buffer = buffers[i & 1];
            Scores sum{};
            for (int label = 1; label < nameLabelCount && buffer.count == 0; ++label)
                sum[label] = impossible;
            for (int k = 0; k < buffer.count; ++k) {
                const char *weights = m_model.weights.find(buffer.keys[k]);
                if (!weights)
                    continue;
                for (int label = 1; label < nameLabelCount; ++label)
                    sum[label] += static_cast<signed char>(weights[label - 1]);
            }
            m_scores[i] = sum;
        }
    }

    /// The best score of what follows each label at each position, and with which label it goes on.
    void walkBack()
    {
        const qsizetype size = m_features.size();
        m_behind.resize(size);
        m_next.resize(size);
        for (int label = 0; label < nameLabelCount && size > 0; ++label)
            m_behind[size - 1][label] = mayFollow(NameLabel(label), NameLabel::Outside) ? 0 : never;
        for (qsizetype i = size - 1; i-- > 0;) {
            for (int from = 0; from < nameLabelCount; ++from) {
                m_behind[i][from] = 2 * never;
                for (int to = 0; to < nameLabelCount; ++to) {
                    const qint32 score =
                        m_model.transitions[from][to] + m_scores[i + 1][to] + m_behind[i + 1][to];
                    if (mayFollow(NameLabel(from), NameLabel(to)) && score > m_behind[i][from]) {
                        m_behind[i][from] = score;
                        m_next[i][from] = static_cast<quint8>(to);
                    }
                }
            }
        }
    }

    void walkForward(qsizetype offset, NameRecogniser::Names &names) const
    {
        Scores before{}; // the best score up to each label here
        before.fill(never);
        qint32 best = 0;
        qsizetype free = 0; // the end of the last sure name
        for (qsizetype i = 0; i < m_features.size(); ++i) {
            Scores here;
            for (int to = 0; to < nameLabelCount; ++to) {
                qint32 score = i == 0 && mayFollow(NameLabel::Outside, NameLabel(to))
                                   ? m_model.transitions[0][to]
                                   : never;
                for (int from = 0; i > 0 && from < nameLabelCount; ++from) {
                    if (mayFollow(NameLabel(from), NameLabel(to)))
                        score = qMax(score, before[from] + m_model.transitions[from][to]);
                }
                here[to] = score + m_scores[i][to];
            }
            before = here;
            Scores whole;
            for (int label = 0; label < nameLabelCount; ++label)
                whole[label] = here[label] + m_behind[i][label];
            if (i == 0)
                best = *std::max_element(whole.begin(), whole.end());
            for (const NameLabel start : {NameLabel::Begin, NameLabel::Single}) {
                const qint32 margin = whole[int(start)] - best;
                if (margin < -doubt)
                    continue;
                const TextSpan span{offset + i, lengthFrom(i, start)};
                if (margin == 0 && whole[0] < best && i >= free) {
                    names.sure.append(span);
                    free = i + span.length;
                } else {
                    names.doubtful.append(span);
                }
            }
        }
    }

    /// Names the word list knows well are at least doubtful, whatever the weights say.
    void addListed(qsizetype offset, NameRecogniser::Names &names) const
    {
        for (const auto &[begin, word] : m_features.words()) {
            if (isWellKnownName(word))
                names.doubtful.append({offset + begin, word.length});
        }
    }

    [[nodiscard]] qsizetype lengthFrom(qsizetype start, NameLabel label) const
    {
        qsizetype end = start;
        while (label == NameLabel::Begin || label == NameLabel::Middle)
            label = NameLabel(m_next[end++][int(label)]);
        return end - start + 1;
    }

    static constexpr qint32 never = -(1 << 28);
    static constexpr qint32 doubt = 60; ///< how much worse than the best reading a doubtful name makes it

    const NameModel &m_model;
    NameFeatures::Register m_register;
    NameFeatures m_features;
    std::vector<Scores> m_scores;
    std::vector<Scores> m_behind;
    std::vector<std::array<quint8, nameLabelCount>> m_next;
};

} // namespace

TextSpan nextSentence(QStringView text, qsizetype from)
{
    constexpr qsizetype longest = 400;
    qsizetype end = from;
    const qsizetype limit = qMin(text.size(), from + longest);
    while (end < limit) {
        const char16_t character = text[end++].unicode();
        if (character == u'。' || character == u'！' || character == u'？' || character == u'；' ||
            character == u'\n')
            break;
    }
    return {from, end - from};
}

/// No name begins or ends in the middle of a character beyond the basic plane.
static void coverSurrogates(QStringView text, QList<TextSpan> &spans)
{
    for (TextSpan &span : spans) {
        if (text[span.start].isLowSurrogate() && span.start > 0) {
            --span.start;
            ++span.length;
        }
        if (text[span.end() - 1].isHighSurrogate() && span.end() < text.size())
            ++span.length;
    }
}

NameRecogniser::NameRecogniser(QByteArrayView model) : m_model(NameModel::fromBytes(model)) {}

NameRecogniser NameRecogniser::builtIn()
{
    return NameRecogniser(modelBytes(QStringLiteral("people.bin")));
}

NameRecogniser::Names NameRecogniser::find(QStringView text) const
{
    Names names;
    Decoder decoder(m_model, NameFeatures::registerOf(text));
    for (qsizetype from = 0; from < text.size();) {
        const TextSpan sentence = nextSentence(text, from);
        decoder.find(text.sliced(sentence.start, sentence.length), sentence.start, names);
        from = sentence.end();
    }
    coverSurrogates(text, names.sure);
    coverSurrogates(text, names.doubtful);
    return names;
}

} // namespace banmian
