#include "field_trainer.h"
#include "labelled_text.h"
#include "lexicon_builder.h"
#include "model_writer.h"
#include "silver_text.h"
#include "training/places/places.h"
#include "word_clusters.h"

#include "people/name_recogniser.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

using namespace banmian;
using namespace banmian::training;

namespace {

QElapsedTimer timer;

void report(const QString &step)
{
    qInfo("%5lld s  %s", timer.elapsed() / 1000, qPrintable(step));
}

QHash<quint32, quint8> clustersOf(const std::vector<QStringList> &articles, const LexiconBuilder &builder)
{
    const QByteArray characters = builder.characters(), words = builder.words();
    const NameLexicon lexicon(characters, words);
    NameFeatures features(lexicon);
    std::vector<std::vector<quint32>> sentences;
    for (const QStringList &article : articles) {
        for (const QString &passage : article) {
            for (qsizetype from = 0; from < passage.size();) {
                const TextSpan part = nextSentence(passage, from);
                from = part.end();
                features.read(QStringView(passage).sliced(part.start, part.length),
                              NameFeatures::Register::Print);
                std::vector<quint32> keys;
                for (const auto &[begin, word] : features.words())
                    keys.push_back(word.key);
                sentences.push_back(std::move(keys));
            }
        }
    }
    constexpr int atLeast = 6, classes = 128;
    report(QStringLiteral("clusters"));
    return clusterWords(sentences, atLeast, classes);
}

/// Counts in labelled sentences how often each word touches a name.
void markPlainWords(LexiconBuilder &builder, const std::vector<LabelledSentence> &sentences)
{
    builder.setPlainWords({}, {});
    const QByteArray characters = builder.characters(), words = builder.words();
    const NameLexicon lexicon(characters, words);
    NameFeatures features(lexicon);
    QHash<quint32, int> counts, named;
    for (const LabelledSentence &sentence : sentences) {
        features.read(sentence.text, sentence.writing, NameFeatures::Names::Hidden);
        for (const auto &[begin, word] : features.words()) {
            ++counts[word.key];
            const auto first = sentence.labels.begin() + begin;
            named[word.key] += std::any_of(first, first + word.length,
                                           [](NameLabel label) { return label != NameLabel::Outside; });
        }
    }
    builder.setPlainWords(counts, named);
}

/// What the marked names are made of: the names themselves and what stands between their dots.
QSet<QString> partsOfNames(const std::vector<LabelledSentence> &sentences)
{
    QSet<QString> parts;
    for (const LabelledSentence &sentence : sentences) {
        for (const QString &name : namesIn(sentence)) {
            for (const QString &part : name.split(u'·'))
                parts.insert(part);
        }
    }
    return parts;
}

void measure(const QString &path, const FieldTrainer &field)
{
    int right = 0, found = 0, wanted = 0;
    for (const LabelledSentence &sentence : readLabelled(path)) {
        const auto scored = field.label(sentence.text, sentence.writing);
        const auto spans = [](const std::vector<NameLabel> &labels) {
            std::vector<std::pair<size_t, size_t>> list;
            for (size_t i = 0; i < labels.size(); ++i) {
                const size_t begin = i;
                if (labels[i] == NameLabel::Outside)
                    continue;
                while (labels[i] != NameLabel::End && labels[i] != NameLabel::Single)
                    ++i;
                list.emplace_back(begin, i);
            }
            return list;
        };
        const auto ours = spans(scored.labels), theirs = spans(sentence.labels);
        found += static_cast<int>(ours.size());
        wanted += static_cast<int>(theirs.size());
        for (const auto &span : ours)
            right += std::find(theirs.begin(), theirs.end(), span) != theirs.end();
    }
    report(QStringLiteral("%1: precision %2 recall %3 F1 %4")
               .arg(path.section(u'/', -1))
               .arg(1.0 * right / found)
               .arg(1.0 * right / wanted)
               .arg(2.0 * right / (found + wanted)));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(QStringLiteral("Learns resources/models/people.bin."));
    options.addHelpOption();
    options.addPositionalArgument(QStringLiteral("data"),
                                  QStringLiteral("folder with people, articles, words and names"));
    options.addPositionalArgument(QStringLiteral("output"), QStringLiteral("file to write"));
    for (const char *name :
         {"epochs", "rate", "l1", "l2", "drop", "at-least", "features", "first-epochs", "silver"}) {
        options.addOption(QCommandLineOption(QString::fromLatin1(name), QStringLiteral("training setting"),
                                             QStringLiteral("number")));
    }
    options.addOption(QCommandLineOption(
        QStringLiteral("without"),
        QStringLiteral("learn without dictionary, names or text (running text), to see what each brings"),
        QStringLiteral("source")));
    options.process(application);
    if (options.positionalArguments().size() != 2)
        options.showHelp(2);
    const QString data = options.positionalArguments()[0];
    const auto with = [sources = options.values(QStringLiteral("without"))](QLatin1String source) {
        return !sources.contains(source);
    };
    timer.start();

    std::vector<QStringList> articles = readArticles(data + QStringLiteral("/articles/rmrb-2019.jsonl"));
    for (QStringList &article : readArticles(data + QStringLiteral("/articles/xwlb-2022-2025.jsonl")))
        articles.push_back(std::move(article));
    std::vector<LabelledSentence> sentences;
    for (const char *corpus : {"rmrb1998", "msra", "boson", "cluener"}) {
        for (LabelledSentence &sentence :
             readLabelled(data + QStringLiteral("/people/train-%1.jsonl").arg(QLatin1String(corpus))))
            sentences.push_back(std::move(sentence));
    }
    LexiconBuilder builder;
    for (const QStringList &article : articles) {
        for (const QString &passage : article)
            builder.countCharacters(passage);
    }
    if (with(QLatin1String("dictionary"))) {
        builder.readDictionary(data + QStringLiteral("/words/jieba-dict.txt"));
        builder.listWordsThatAreNoNames();
        builder.listPlaces(placesOfTheWorld(), partsOfNames(sentences));
    }
    if (with(QLatin1String("names")))
        builder.readNames(data + QStringLiteral("/names"));
    for (const LabelledSentence &sentence : sentences)
        builder.addNames(namesIn(sentence));
    report(QStringLiteral("%1 sentences, %2 articles").arg(sentences.size()).arg(articles.size()));
    if (with(QLatin1String("text")))
        builder.setClusters(clustersOf(articles, builder));
    report(QStringLiteral("clusters"));

    FieldTrainer::Settings settings;
    const auto number = [&options](const char *name, double standard) {
        const QString value = options.value(QString::fromLatin1(name));
        return value.isEmpty() ? standard : value.toDouble();
    };
    settings.epochs = static_cast<int>(number("epochs", settings.epochs));
    settings.rate = static_cast<float>(number("rate", settings.rate));
    settings.l1 = static_cast<float>(number("l1", settings.l1));
    settings.l2 = static_cast<float>(number("l2", settings.l2));
    settings.drop = static_cast<float>(number("drop", settings.drop));
    settings.atLeast = static_cast<int>(number("at-least", settings.atLeast));
    const auto limit = static_cast<size_t>(number("features", 750000));
    const auto learn = [&](const std::vector<LabelledSentence> &material, const FieldTrainer::Settings &how) {
        markPlainWords(builder, material);
        const QByteArray characters = builder.characters(), words = builder.words();
        const NameLexicon lexicon(characters, words);
        FieldTrainer field(lexicon, how);
        field.train(material);
        report(QStringLiteral("%1 sentences, %2 features").arg(material.size()).arg(field.weights().size()));
        measure(data + QStringLiteral("/people/dev-rmrb1998.jsonl"), field);
        measure(data + QStringLiteral("/people/dev-boson.jsonl"), field);
        return writeModel(builder, field, limit);
    };
    FieldTrainer::Settings first = settings;
    first.epochs = static_cast<int>(number("first-epochs", settings.epochs));
    QByteArray model = learn(sentences, first);
    if (with(QLatin1String("text"))) {
        SilverText silver = labelByModel(articles, model);
        report(QStringLiteral("%1 sentences labelled by the first model, %2 names")
                   .arg(silver.sentences.size())
                   .arg(silver.names.size()));
        builder.listNames(silver.names);
        builder.setClusters(clustersOf(articles, builder));
        for (LabelledSentence &sentence : silver.sentences) {
            sentence.weight = static_cast<float>(number("silver", 0.6));
            sentences.push_back(std::move(sentence));
        }
        model = learn(sentences, settings);
    }
    QFile file(options.positionalArguments()[1]);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write(model);
    report(QStringLiteral("%1 bytes").arg(file.size()));
}
