// Learns the weights of the line model (resources/models/lines.bin) from pages whose articles are known.
//
//   banmian-train-lines --output lines.bin [--epochs N] [--penalty P] [--networks N] FOLDER…
//   banmian-train-lines --test FOLDER [--predictions DIR] [--only PATTERN] [--show NAME] [FOLDER…]
//
// A FOLDER holds pages, and may hold articles and models of texts that do not know them (PageFolder).
// --test measures on pages that are not learned from, by extractor, and with --predictions writes their
// articles there for the scorer. Without a FOLDER to learn from it tests the model that is shipped, or with
// --model the one in that file.
// --oracle tests with the true tags, to see what the rooms behind the model lose.
// --made N learns from N pages more that the program sets itself from the folders' articles, as many from
// each, but not from articles that stand on the tested pages.
// --without PATTERN leaves out the features whose names match, to see what they bring.
// --readings FILE tests with the weights of readings that FILE names (ReadingModel).
// --columns FILE separates columns with the weights that FILE names (ColumnWeights; lines of name and
// number). --print-columns prints all of them in that form and does nothing else.
// --show NAME prints the lines of the tested pages whose names contain it, with true and predicted tags.

#include "article/reading_model.h"
#include "article/reconstruct.h"
#include "crf_trainer.h"
#include "export/json.h"
#include "gold_page.h"
#include "model_file.h"
#include "page/certainties.h"
#include "page/reading_order.h"
#include "page_folder.h"
#include "source/input.h"
#include "text/named_numbers.h"
#include "training/articles/gold_headlines.h"
#include "typesetter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTextStream>

#include <optional>

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
    SourcePage source;
};

Prepared prepare(const GoldPage &page, const PageFolder &folder, const ColumnWeights &columns)
{
    Prepared result{page.name, readingOrder(page.source, columns), {}, {}, page.source};
    const GoldTags gold = goldTags(result.lines, page.gold);
    const std::vector<LineFacts> facts = lineFacts(result.lines, folder.models());
    result.page = {lineFeatures(result.lines, facts), {}, gold.tags};
    addCertainties(result.page.evidence, result.lines, facts);
    result.known = gold.known;
    return result;
}

void show(QTextStream &out, const Prepared &page, const std::vector<LineTag> *predicted = nullptr)
{
    for (std::size_t i = 0; i < page.page.tags.size(); ++i) {
        const auto tag = static_cast<std::size_t>(page.page.tags[i]);
        out << (page.known[i] ? tagNames[tag] : "?");
        if (predicted) {
            out << ' ' << tagNames[static_cast<std::size_t>((*predicted)[i])]
                << (page.page.tags[i] != (*predicted)[i] ? " <<" : "   ");
        }
        out << '\t' << page.lines[static_cast<qsizetype>(i)].text.text << '\n';
    }
}

/// What a model makes of pages it has not learned from.
class Measure
{
public:
    void add(const Prepared &page, const Tagging &tagging)
    {
        auto &count = m_counts[page.name.section(QLatin1Char('-'),
                                                 page.name.startsWith(QLatin1String("press")) ? 3 : 2)];
        for (std::size_t k = 0; k < tagging.tags.size(); ++k) {
            ++count[3];
            if (!page.known[k])
                continue;
            const LineTag truth = page.page.tags[k], tag = tagging.tags[k];
            const bool wrongBoundary = isContinuation(tag) != isContinuation(truth);
            ++count[0];
            count[1] += tag != truth;
            count[2] += wrongBoundary;
            ++m_confusion[static_cast<std::size_t>(truth)][static_cast<std::size_t>(tag)];
            auto &bin = m_reliability[static_cast<int>(tagging.boundaryConfidence[k] * 20)];
            ++bin[0];
            bin[1] += !wrongBoundary;
        }
    }

    void print(QTextStream &out) const
    {
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it) {
            out << it.key() << ": " << it.value()[0] << " lines, wrong tags "
                << 100.0 * it.value()[1] / it.value()[0] << " %, wrong boundaries "
                << 100.0 * it.value()[2] / it.value()[0] << " %, not in the gold "
                << 100.0 * (it.value()[3] - it.value()[0]) / it.value()[3] << " %\n";
        }
        for (std::size_t truth = 0; truth < lineTagCount; ++truth) {
            out << tagNames[truth] << '\t';
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                out << m_confusion[truth][tag] << '\t';
            out << '\n';
        }
        out << "confidence of a boundary: from, boundaries, share that is right\n";
        for (auto it = m_reliability.cbegin(); it != m_reliability.cend(); ++it) {
            out << it.key() * 0.05 << '\t' << it.value()[0] << '\t'
                << static_cast<double>(it.value()[1]) / it.value()[0] << '\n';
        }
    }

private:
    QMap<QString, std::array<int, 4>>
        m_counts; ///< by extractor: known lines, wrong tags, wrong boundaries, all lines
    std::array<std::array<int, lineTagCount>, lineTagCount> m_confusion{};
    QMap<int, std::array<int, 2>> m_reliability; ///< by twentieths of confidence: boundaries, right ones
};

/// The true tags as a model would give them that never errs.
Tagging oracle(const Prepared &page)
{
    const auto count = page.page.tags.size();
    Tagging tagging{page.page.tags, std::vector<double>(count, 1), std::vector<double>(count, 1), {}, {}};
    for (const LineTag tag : page.page.tags)
        tagging.articleStart.push_back(tag == LineTag::ArticleStart ? 1 : 0);
    return tagging;
}

void test(QTextStream &out, const std::vector<Prepared> &pages, const PageModels &models,
          const QString &named, const QString &predictions, bool withOracle)
{
    Measure measure;
    for (const Prepared &page : pages) {
        const Tagging tagging = withOracle ? oracle(page) : tagLines(page.lines, models);
        measure.add(page, tagging);
        if (!named.isEmpty() && page.name.contains(named))
            show(out, page, &tagging.tags);
        if (!predictions.isEmpty()) {
            writeFile(predictions + u'/' + page.name + QStringLiteral(".json"),
                      toJson({reconstruct(page.source, page.lines, tagging, models.texts.subjects)}));
        }
    }
    measure.print(out);
}

/// Too many lines are not in the gold as they stand: the columns were not told apart, or letters not read.
bool isMuddled(const Prepared &page)
{
    constexpr double most = 0.02;
    const auto unknown = std::count(page.known.begin(), page.known.end(), false);
    return static_cast<double>(unknown) > most * static_cast<double>(page.known.size());
}

std::vector<Prepared> prepareFolder(const PageFolder &folder, const QRegularExpression &only,
                                    const ColumnWeights &columns)
{
    std::vector<Prepared> pages;
    for (const GoldPage &page : folder.pages()) {
        if (only.match(page.name).hasMatch())
            pages.push_back(prepare(page, folder, columns));
    }
    return pages;
}

/// Learns from pages as a folder holds them and as they are set from its articles.
class Lessons
{
public:
    /// `dropped`: features that are not looked at.
    Lessons(const ColumnWeights &columns, std::vector<bool> dropped)
        : m_columns(columns), m_dropped(std::move(dropped))
    {}

    void addPages(const PageFolder &folder)
    {
        for (Prepared &page : prepareFolder(folder, {}, m_columns))
            add(page);
    }

    void addMade(const PageFolder &folder, int count, const QSet<QString> &tested)
    {
        constexpr quint32 firstSeed = 2025;
        Typesetter typesetter(readArticles(folder.articles(), tested), firstSeed + m_typesetters++);
        for (int number = 0; number < count; ++number) {
            Prepared page = prepare(typesetter.setPage(number), folder, m_columns);
            add(page);
        }
    }

    [[nodiscard]] const std::vector<TrainingPage> &pages() const { return m_pages; }

private:
    void add(Prepared &page)
    {
        if (isMuddled(page))
            return;
        for (LineFeatures &features : page.page.features) {
            std::erase_if(features.held,
                          [&](int feature) { return m_dropped[static_cast<std::size_t>(feature)]; });
        }
        m_pages.push_back(std::move(page.page));
    }

    const ColumnWeights &m_columns;
    std::vector<bool> m_dropped;
    std::vector<TrainingPage> m_pages;
    quint32 m_typesetters = 0;
};

/// `made` pages are set from the articles of all folders together.
void learnFrom(const QStringList &paths, int made, const QSet<QString> &tested, Lessons &lessons)
{
    const std::vector<PageFolder> folders(paths.begin(), paths.end());
    std::vector<const PageFolder *> withArticles;
    for (const PageFolder &folder : folders) {
        lessons.addPages(folder);
        if (!folder.articles().isEmpty())
            withArticles.push_back(&folder);
    }
    for (const PageFolder *folder : withArticles)
        lessons.addMade(*folder, made / static_cast<int>(withArticles.size()), tested);
}

/// The weights with those that a file names; nothing where it cannot be read or names one that is not known.
std::optional<ColumnWeights> readColumnWeights(const QString &path)
{
    ColumnWeights weights;
    if (path.isEmpty())
        return weights;
    const auto bytes = readBytes(path);
    if (!bytes)
        return std::nullopt;
    QMap<QByteArray, double> named = namedNumbers(bytes.value());
    ColumnWeights::forEach(weights, [&](const char *name, double &weight) {
        if (named.contains(name))
            weight = named.take(name);
    });
    return named.isEmpty() ? std::optional(weights) : std::nullopt;
}

/// The shipped model, or the one in a file if it names one; nothing where that cannot be read.
template <typename Model>
std::optional<Model> shippedOr(const QString &path,
                               std::optional<Model> (*read)(const QString &, QTextStream &), QTextStream &out)
{
    return path.isEmpty() ? std::optional(Model::shipped()) : read(path, out);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{QStringLiteral("output"), {}, QStringLiteral("file")},
                        {QStringLiteral("model"), {}, QStringLiteral("file")},
                        {QStringLiteral("test"), {}, QStringLiteral("folder")},
                        {QStringLiteral("predictions"), {}, QStringLiteral("folder")},
                        {QStringLiteral("oracle"), QStringLiteral("test with the true tags")},
                        {QStringLiteral("show"), {}, QStringLiteral("name")},
                        {QStringLiteral("epochs"), {}, QStringLiteral("n"), QStringLiteral("3")},
                        {QStringLiteral("penalty"), {}, QStringLiteral("p"), QStringLiteral("0.003")},
                        {QStringLiteral("networks"), {}, QStringLiteral("n"), QStringLiteral("3")},
                        {QStringLiteral("only"), {}, QStringLiteral("pattern")},
                        {QStringLiteral("readings"), {}, QStringLiteral("file")},
                        {QStringLiteral("columns"), {}, QStringLiteral("file")},
                        {QStringLiteral("print-columns"), QStringLiteral("print the weights of columns")},
                        {QStringLiteral("without"), {}, QStringLiteral("pattern"), QStringLiteral("^$")},
                        {QStringLiteral("made"), {}, QStringLiteral("n"), QStringLiteral("0")}});
    options.process(application);
    QTextStream out(stdout);
    const auto columns = readColumnWeights(options.value(QStringLiteral("columns")));
    if (!columns) {
        out << "no weights of columns in " << options.value(QStringLiteral("columns")) << '\n';
        return 1;
    }
    if (options.isSet(QStringLiteral("print-columns"))) {
        ColumnWeights::forEach(
            *columns, [&](const char *name, double weight) { out << name << ' ' << weight << '\n'; });
        return 0;
    }
    const QRegularExpression without(options.value(QStringLiteral("without")));
    std::vector<bool> dropped;
    dropped.reserve(lineFeatureCount());
    for (int feature = 0; feature < lineFeatureCount(); ++feature)
        dropped.push_back(without.match(QString::fromLatin1(lineFeatureName(feature))).hasMatch());
    Lessons lessons(*columns, std::move(dropped));
    const QString tested = options.value(QStringLiteral("test"));
    learnFrom(options.positionalArguments(), options.value(QStringLiteral("made")).toInt(),
              headlinesOn(tested), lessons);

    auto readings = shippedOr(options.value(QStringLiteral("readings")), readReadingModel, out);
    auto model = shippedOr(options.value(QStringLiteral("model")), readLineModel, out);
    if (!readings || !model)
        return 1;
    if (!lessons.pages().empty()) {
        *model = trainLineModel(lessons.pages(), options.value(QStringLiteral("epochs")).toInt(),
                                options.value(QStringLiteral("penalty")).toDouble(),
                                options.value(QStringLiteral("networks")).toInt());
    }
    if (options.isSet(QStringLiteral("output")) &&
        !writeFile(options.value(QStringLiteral("output")), model->toBytes()))
        return 1;
    if (!tested.isEmpty()) {
        const PageFolder folder(tested);
        test(out, prepareFolder(folder, QRegularExpression(options.value(QStringLiteral("only"))), *columns),
             {*model, *readings, folder.models()}, options.value(QStringLiteral("show")),
             options.value(QStringLiteral("predictions")), options.isSet(QStringLiteral("oracle")));
    }
    return 0;
}
