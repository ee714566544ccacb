#include "statistics.h"

#include "topics/candidates.h"

#include <cmath>

namespace banmian::training {

namespace {

const QString closers = QStringLiteral("的和与及是将等在为");
const QString aspects = QStringLiteral("了着过");
const QString auxiliaries = QStringLiteral("将要已不可能会正并还就也都来去应须再");

class Counter
{
public:
    explicit Counter(const TopicModel &model) : m_model(model) {}

    Counts count(const QList<Article> &articles)
    {
        for (int index = 0; index < articles.size(); ++index) {
            const QList<TokenizedText> texts = tokenizeArticle(articles[index], m_model);
            for (const TokenizedText &text : texts) {
                for (qsizetype first = 0; first < text.tokens.size(); ++first)
                    countFrom(text, first, index);
            }
        }
        return std::move(m_counts);
    }

private:
    void countFrom(const TokenizedText &text, qsizetype first, int article)
    {
        const qint32 begin = text.tokens[first].start;
        TopicModel::Node node = TopicModel::root;
        for (qsizetype last = first; last < text.tokens.size(); ++last) {
            const Token &token = text.tokens[last];
            for (qint32 at = token.start; at < token.start + token.length && node != TopicModel::missing;
                 ++at)
                node = m_model.child(node, text.text[at].unicode());
            if (node == TopicModel::missing)
                return;
            const WordClass wordClass = m_model.entry(node).wordClass;
            if (wordClass == WordClass::Phrase || (wordClass != WordClass::None && last == first)) {
                note(m_counts[text.text.mid(begin, token.start + token.length - begin)], text, first, last,
                     article);
            }
        }
    }

    // Headlines come before paragraphs, so a body can ask whether its headline had the word.
    static void note(Count &count, const TokenizedText &text, qsizetype first, qsizetype last, int article)
    {
        ++count.places;
        count.articles += count.lastArticle != article;
        count.lastArticle = article;
        if (text.place != Mention::Place::Paragraph) {
            count.lastHeadline = article;
        } else if (count.lastBody != article) {
            count.lastBody = article;
            ++count.bodies;
            count.headlines += count.lastHeadline == article;
        }
        const auto has = [&](qsizetype at, const QString &set) {
            const Token &token = text.tokens[at];
            return token.length == 1 && set.contains(text.text[token.start]);
        };
        const bool end = last + 1 == text.tokens.size();
        count.closings +=
            end || text.tokens[last + 1].entry.wordClass == WordClass::Punctuation || has(last + 1, closers);
        const bool adverb = first > 0 && (has(first - 1, auxiliaries) || isAdverb(text, first - 1));
        count.verbal += adverb || (!end && has(last + 1, aspects));
    }

    static bool isAdverb(const TokenizedText &text, qsizetype at)
    {
        static const QStringList adverbs =
            QStringLiteral("进一步 不断 积极 全面 大力 着力 深入 正式 必须 需要 正在 已经 可以 "
                           "能够 应该 共同 继续 扎实 切实 努力 认真 更好 持续 先后 分别 立即")
                .split(u' ');
        const Token &token = text.tokens[at];
        return token.length > 1 && adverbs.contains(QStringView(text.text).mid(token.start, token.length));
    }

    const TopicModel &m_model;
    Counts m_counts;
};

quint8 sixteenth(double value)
{
    return quint8(std::clamp(std::lround(value), 0L, 15L));
}

/// How much likelier than `average` a headline takes up what a body has, on a logarithmic scale.
quint8 keynessOf(const Count &count, double average)
{
    if (count.bodies == 0)
        return 0;
    const double rate = (count.headlines + 4 * average) / (count.bodies + 4.0);
    return quint8(std::clamp(std::lround(8 + 2 * std::log2(rate / average)), 1L, 15L));
}

} // namespace

Counts countEntries(const QList<Article> &articles, const TopicModel &model)
{
    return Counter(model).count(articles);
}

void applyCounts(Entries &entries, const Counts &counts)
{
    double bodies = 0, headlines = 0;
    for (const Count &count : counts) {
        bodies += count.bodies;
        headlines += count.headlines;
    }
    const double average = headlines / bodies;
    for (auto entry = entries.begin(); entry != entries.end(); ++entry) {
        const auto count = counts.constFind(entry.key());
        if (count == counts.cend())
            continue;
        entry->documents = quint8(std::min(63L, std::lround(1 + 4 * std::log2(double(count->articles)))));
        entry->keyness = keynessOf(*count, average);
        entry->closing = sixteenth(15 * (count->closings + 1.0) / (count->places + 3.0));
        entry->verbal = sixteenth(30 * (count->verbal + 0.1) / (count->places + 2.0));
    }
}

} // namespace banmian::training
