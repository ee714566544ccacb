#include "silver_text.h"

#include "people/mention_finder.h"

#include <QSet>

namespace banmian::training {

namespace {

std::vector<NameLabel> labelsOf(const QString &passage, const QList<TextSpan> &spans)
{
    std::vector<NameLabel> labels(passage.size(), NameLabel::Outside);
    for (const TextSpan &span : spans) {
        std::fill_n(labels.begin() + span.start, span.length, NameLabel::Middle);
        labels[span.start] = span.length == 1 ? NameLabel::Single : NameLabel::Begin;
        if (span.length > 1)
            labels[span.end() - 1] = NameLabel::End;
    }
    return labels;
}

} // namespace

SilverText labelByModel(const std::vector<QStringList> &articles, const QByteArray &model)
{
    constexpr int severalArticles = 2, severalTimes = 3;
    // Sentences without a name teach little: one in twelve is enough.
    constexpr size_t oneWithoutName = 12, oneArticle = 2;
    const NameRecogniser recogniser{QByteArrayView(model)};
    MentionFinder finder(recogniser);
    SilverText silver;
    QHash<QString, int> articlesWith, counts;
    size_t withoutName = 0;
    for (size_t a = 0; a < articles.size(); ++a) {
        const QList<QStringView> passages(articles[a].begin(), articles[a].end());
        const auto found = finder.find(passages);
        QSet<QString> names;
        for (qsizetype p = 0; p < passages.size(); ++p) {
            for (const TextSpan &span : found[p]) {
                names.insert(articles[a][p].mid(span.start, span.length));
                ++counts[articles[a][p].mid(span.start, span.length)];
            }
        }
        for (const QString &name : std::as_const(names))
            ++articlesWith[name];
        for (qsizetype p = 0; p < passages.size() && a % oneArticle == 0; ++p) {
            const std::vector<NameLabel> labels = labelsOf(articles[a][p], found[p]);
            for (qsizetype from = 0; from < passages[p].size();) {
                const TextSpan part = nextSentence(passages[p], from);
                from = part.end();
                std::vector<NameLabel> own(labels.begin() + part.start, labels.begin() + part.end());
                const bool named = std::any_of(own.begin(), own.end(),
                                               [](NameLabel label) { return label != NameLabel::Outside; });
                if (named || ++withoutName % oneWithoutName == 0)
                    silver.sentences.push_back({articles[a][p].mid(part.start, part.length), std::move(own)});
            }
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() >= severalTimes && articlesWith[it.key()] >= severalArticles)
            silver.names.insert(it.key(), it.value());
    }
    return silver;
}

} // namespace banmian::training
