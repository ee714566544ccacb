// Learns resources/models/topics.model: banmian-train-topics DATA LABELS MODEL
// DATA holds articles/, words/, topics/ and people/ as word_list.h and articles.h say, LABELS topics listed
// by hand (see readLabels).

#include "articles.h"
#include "model_writer.h"
#include "phrase_miner.h"
#include "ranker.h"
#include "statistics.h"
#include "topics/features.h"
#include "word_list.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cmath>
#include <cstdio>

namespace banmian::training {

namespace {

constexpr double rareUnseen = 20; // count in the word list below which a word that no article has is left out

void report(const char *what, qsizetype number)
{
    static QElapsedTimer timer;
    if (!timer.isValid())
        timer.start();
    std::fprintf(stderr, "%7.1f s  %s: %lld\n", double(timer.elapsed()) / 1000, what,
                 static_cast<long long>(number));
}

quint8 costOf(double count, double all)
{
    return quint8(std::clamp(std::lround(-std::log(count / all) / TopicModel::costStep), 1L, 63L));
}

Entries toEntries(const WordList &words)
{
    double all = 0;
    for (const Word &word : words)
        all += word.count;
    Entries entries;
    for (auto word = words.cbegin(); word != words.cend(); ++word)
        entries.insert(word.key(), {.wordClass = word->wordClass, .cost = costOf(word->count + 0.5, all)});
    return entries;
}

/// Leaves out rare words that no article has; sets the costs by both counts.
WordList keepUseful(const WordList &words, const Counts &counts)
{
    double listed = 0, seen = 0;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        listed += word->count;
        seen += counts.value(word.key()).places;
    }
    WordList kept;
    for (auto word = words.cbegin(); word != words.cend(); ++word) {
        const int places = counts.value(word.key()).places;
        if (places > 0 || word->count >= rareUnseen || word.key().size() == 1)
            kept.insert(word.key(), {word->wordClass, word->count + places * listed / seen});
    }
    return kept;
}

/// Adds words that were found in the articles, on the scale of the listed ones.
void addFoundWords(WordList &words, const QMap<QString, int> &found)
{
    constexpr double listedPerPlace = 7.5;
    for (auto word = found.cbegin(); word != found.cend(); ++word)
        words.insert(word.key(), {WordClass::Noun, word.value() * listedPerPlace});
}

/// Keeps the bytes of a model alive beside it.
class OwnedModel
{
public:
    OwnedModel(const Entries &entries, quint32 articles, const QList<float> &weights = {})
        : m_bytes(writeModel(entries, articles, weights)), m_model(TopicModel::read(m_bytes).value())
    {}
    [[nodiscard]] const TopicModel &model() const { return m_model; }

private:
    QByteArray m_bytes;
    TopicModel m_model;
};

QByteArray train(const QString &data, const QString &labels)
{
    const QDir root(data);
    QStringList paths;
    for (const QString &name :
         QDir(root.filePath(QStringLiteral("articles"))).entryList(QDir::Files, QDir::Name))
        paths.append(root.filePath(QStringLiteral("articles/") + name));
    const QList<Article> articles = readArticles(paths);
    const quint32 number = quint32(articles.size());
    report("articles", articles.size());

    WordList words = readWordList(data);
    report("words listed", words.size());
    words = keepUseful(words, countEntries(articles, OwnedModel(toEntries(words), number).model()));
    report("words kept", words.size());
    addFoundWords(words, mineWords(articles, OwnedModel(toEntries(words), number).model()));
    report("words with those found", words.size());

    Entries entries = toEntries(words);
    applyCounts(entries, countEntries(articles, OwnedModel(entries, number).model()));
    const QStringList phrases = minePhrases(articles, OwnedModel(entries, number).model());
    report("phrases", phrases.size());
    for (const QString &phrase : phrases) {
        if (!entries.contains(phrase))
            entries.insert(phrase, {.wordClass = WordClass::Phrase});
    }
    applyCounts(entries, countEntries(articles, OwnedModel(entries, number).model()));

    const OwnedModel tables(entries, number);
    const QList<float> weights = trainRanker(articles, tables.model());
    report("weights", weights.size());
    const QList<LabelledArticle> labelled = readLabels(labels, paths);
    report("articles with listed topics", labelled.size());
    return writeModel(entries, number, refineRanker(weights, labelled, tables.model()));
}

} // namespace

} // namespace banmian::training

int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("usage: banmian-train-topics DATA LABELS MODEL\n", stderr);
        return 2;
    }
    const QByteArray model = banmian::training::train(QFile::decodeName(argv[1]), QFile::decodeName(argv[2]));
    QFile file(QFile::decodeName(argv[3]));
    if (!file.open(QIODevice::WriteOnly) || file.write(model) != model.size()) {
        std::fprintf(stderr, "%s: %s\n", argv[3], qPrintable(file.errorString()));
        return 1;
    }
    banmian::training::report("bytes", model.size());
    return 0;
}
