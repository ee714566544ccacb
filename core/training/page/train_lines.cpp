// Learns the weights of the line model (resources/models/lines.txt) from pages whose articles are known.
//
// With --articles FILE (JSON Lines) and --made N it also learns from N pages that it sets itself from those
// articles, but for the articles that stand on the pages of the folders, so that a cross-validation stays
// honest.
//
// --without PATTERN leaves out the features whose names match, to see what they bring.
//
//   banmian-train-lines [--epochs N] [--penalty P] --output lines.txt FOLDER…
//   banmian-train-lines --show NAME FOLDER…            prints the true tags of a page
//   banmian-train-lines --folds K FOLDER…              trains K times without a K-th of the pages and tests
//   on it;
//                                                      with --output DIR the pages' articles are written
//                                                      there

#include "article/reconstruct.h"
#include "crf_trainer.h"
#include "export/json.h"
#include "gold_page.h"
#include "page/block.h"
#include "typesetter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTextStream>

using namespace banmian;
using namespace banmian::training;

namespace {

constexpr std::array<const char *, lineTagCount> tagNames{"A", "P", ".", "K", "k", "H", "h",
                                                          "S", "s", "G", "g", "Y", "F"};

struct Prepared
{
    QString name;
    QList<Line> lines;
    TrainingPage page;
    std::vector<bool> known;
    bool made = false; ///< set by ourselves
    SourcePage source;
};

Prepared prepare(const GoldPage &page)
{
    Prepared result{
        page.name,  readingOrder(page.source), {}, {}, page.name.startsWith(QLatin1String("set-")),
        page.source};
    const GoldTags gold = goldTags(result.lines, page.gold);
    result.page = {lineFeatures(result.lines), gold.tags};
    result.known = gold.known;
    return result;
}

void show(QTextStream &out, const Prepared &page, const std::vector<LineTag> *predicted = nullptr)
{
    for (std::size_t i = 0; i < page.page.tags.size(); ++i) {
        const auto tag = static_cast<std::size_t>(page.page.tags[i]);
        out << (page.known[i] ? tagNames[tag] : "?");
        if (predicted)
            out << ' ' << tagNames[static_cast<std::size_t>((*predicted)[i])]
                << (page.page.tags[i] != (*predicted)[i] ? " <<" : "   ");
        out << '\t' << page.lines[static_cast<qsizetype>(i)].text.text << '\n';
    }
}

std::vector<TrainingPage> pagesOf(const std::vector<Prepared> &all, int folds, int without)
{
    constexpr int weightOfPrinted = 3; // against the pages that we set ourselves
    std::vector<TrainingPage> pages;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (folds == 0 || all[i].made || static_cast<int>(i) % folds != without)
            pages.insert(pages.end(), all[i].made ? 1 : weightOfPrinted, all[i].page);
    return pages;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void crossValidate(QTextStream &out, const std::vector<Prepared> &all, int folds, int epochs, double penalty,
                   const QString &showErrors, const QString &predictions)
{
    QMap<QString, std::array<int, 3>> counts; // by extractor: lines, wrong tags, wrong boundaries
    std::array<std::array<int, lineTagCount>, lineTagCount> confusion{};
    for (int fold = 0; fold < folds; ++fold) {
        const LineModel model = trainLineModel(pagesOf(all, folds, fold), epochs, penalty);
        for (std::size_t i = static_cast<std::size_t>(fold); i < all.size();
             i += static_cast<std::size_t>(folds)) {
            if (all[i].made)
                continue;
            if (!predictions.isEmpty())
                write(predictions + u'/' + all[i].name + QStringLiteral(".json"),
                      toJson({reconstruct(all[i].source, model)}));
            const std::vector<LineTag> tags = model.tag(all[i].page.features).tags;
            auto &count = counts[all[i].name.section(QLatin1Char('-'), 2)];
            int wrong = 0;
            for (std::size_t k = 0; k < tags.size(); ++k) {
                if (!all[i].known[k])
                    continue;
                ++count[0];
                wrong += tags[k] != all[i].page.tags[k];
                count[2] += isContinuation(tags[k]) != isContinuation(all[i].page.tags[k]);
                ++confusion[static_cast<std::size_t>(all[i].page.tags[k])][static_cast<std::size_t>(tags[k])];
            }
            count[1] += wrong;
            if (all[i].name.contains(showErrors) && !showErrors.isEmpty())
                show(out, all[i], &tags);
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        out << it.key() << ": " << it.value()[0] << " lines, wrong tags "
            << 100.0 * it.value()[1] / it.value()[0] << " %, wrong boundaries "
            << 100.0 * it.value()[2] / it.value()[0] << " %\n";
    for (std::size_t truth = 0; truth < lineTagCount; ++truth) {
        out << tagNames[truth] << '\t';
        for (std::size_t tag = 0; tag < lineTagCount; ++tag)
            out << confusion[truth][tag] << '\t';
        out << '\n';
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{QStringLiteral("output"), {}, QStringLiteral("file")},
                        {QStringLiteral("show"), {}, QStringLiteral("name")},
                        {QStringLiteral("folds"), {}, QStringLiteral("k"), QStringLiteral("0")},
                        {QStringLiteral("epochs"), {}, QStringLiteral("n"), QStringLiteral("20")},
                        {QStringLiteral("penalty"), {}, QStringLiteral("p"), QStringLiteral("0.0001")},
                        {QStringLiteral("only"), {}, QStringLiteral("pattern")},
                        {QStringLiteral("without"), {}, QStringLiteral("pattern"), QStringLiteral("^$")},
                        {QStringLiteral("articles"), {}, QStringLiteral("file")},
                        {QStringLiteral("made"), {}, QStringLiteral("n"), QStringLiteral("0")}});
    options.process(application);
    QTextStream out(stdout);
    const QString name = options.value(QStringLiteral("show"));
    const int folds = options.value(QStringLiteral("folds")).toInt();
    const int epochs = options.value(QStringLiteral("epochs")).toInt();
    const double penalty = options.value(QStringLiteral("penalty")).toDouble();
    const QRegularExpression only(options.value(QStringLiteral("only")));

    std::vector<Prepared> all;
    QSet<QString> headlines;
    for (const QString &folder : options.positionalArguments())
        for (const GoldPage &page : readGoldPages(folder)) {
            for (const auto &article : page.gold[QLatin1String("articles")].toArray())
                headlines.insert(article[QLatin1String("headline")].toString());
            if (only.match(page.name).hasMatch())
                all.push_back(prepare(page));
        }
    if (const int made = options.value(QStringLiteral("made")).toInt(); made > 0) {
        Typesetter typesetter(readArticles(options.value(QStringLiteral("articles")), headlines), 2025);
        for (int number = 0; number < made; ++number)
            all.push_back(prepare(typesetter.setPage(number)));
    }
    const QRegularExpression without(options.value(QStringLiteral("without")));
    std::vector<bool> dropped;
    for (int feature = 0; feature < lineFeatureCount(); ++feature)
        dropped.push_back(without.match(QString::fromLatin1(lineFeatureName(feature))).hasMatch());
    for (Prepared &page : all)
        for (FeatureList &features : page.page.features)
            std::erase_if(features, [&](int feature) { return dropped[static_cast<std::size_t>(feature)]; });
    if (folds > 0) {
        crossValidate(out, all, folds, epochs, penalty, name, options.value(QStringLiteral("output")));
        return 0;
    }
    if (!name.isEmpty()) {
        for (const Prepared &page : all)
            if (page.name.contains(name))
                show(out, page);
        return 0;
    }
    const LineModel model = trainLineModel(pagesOf(all, 0, 0), epochs, penalty);
    return write(options.value(QStringLiteral("output")), model.toText()) ? 0 : 1;
}
