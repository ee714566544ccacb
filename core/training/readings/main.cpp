// Learns how to choose among the readings of a page (resources/models/readings.txt) from pages whose articles
// are known. The line model must not have learned from their articles, or it would never be in doubt.
//
//   banmian-train-readings --model lines.bin --output readings.txt FOLDER…
//
// A FOLDER holds pages, and models of texts that do not know their articles (PageFolder).

#include "article/assemble.h"
#include "article/reconstruct.h"
#include "article/rereading.h"
#include "goodness.h"
#include "page/block.h"
#include "page/reading_order.h"
#include "reading_trainer.h"
#include "training/page/gold_page.h"
#include "training/page/model_file.h"
#include "training/page/page_folder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

using namespace banmian;
using namespace banmian::training;

namespace {

/// What counts against a reading besides the articles that it gives: a right decision on a page where others
/// are still wrong may show in no article.
double faultOf(const Tagging &tagging, const GoldTags &gold)
{
    constexpr double each = 0.3;
    double wrong = 0;
    for (std::size_t line = 0; line < tagging.tags.size(); ++line)
        wrong += gold.known[line] && tagging.tags[line] != gold.tags[line];
    return each * wrong;
}

std::vector<JudgedReading> judge(const GoldPage &page, const PageModels &models)
{
    const QList<Line> lines = readingOrder(page.source);
    const GoldTags gold = goldTags(lines, page.gold);
    const Goodness goodness(page.gold);
    const std::vector<LineModel::Scores> scores = scoreLines(lines, models);
    const Rereading rereading(lines, models, scores, models.lines.tag(scores));
    std::vector<JudgedReading> judged;
    const auto add = [&](const Reading &reading) {
        const Page read = assemble(lines, groupLines(reading.tagging), models.texts.subjects);
        judged.push_back({reading.facts, goodness.of(read) - faultOf(reading.tagging, gold)});
    };
    add(rereading.first());
    for (const Reading &reading : rereading.others(rereading.first()))
        add(reading);
    return judged;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions(
        {{QStringLiteral("output"), {}, QStringLiteral("file"), QStringLiteral("readings.txt")},
         {QStringLiteral("model"), {}, QStringLiteral("file")},
         {QStringLiteral("penalty"), {}, QStringLiteral("p"), QStringLiteral("40")}});
    options.process(application);
    QTextStream out(stdout);
    const auto model = readLineModel(options.value(QStringLiteral("model")), out);
    if (!model)
        return 1;
    std::vector<std::vector<JudgedReading>> pages;
    for (const QString &path : options.positionalArguments()) {
        const PageFolder folder(path);
        for (const GoldPage &page : folder.pages())
            pages.push_back(judge(page, {*model, ReadingModel::shipped(), folder.models()}));
    }
    const QByteArray text =
        trainReadingModel(pages, options.value(QStringLiteral("penalty")).toDouble()).toText();
    out << text;
    return writeFile(options.value(QStringLiteral("output")), text) ? 0 : 1;
}
