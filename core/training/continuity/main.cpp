#include "articles.h"
#include "count_table.h"
#include "measure.h"
#include "ngram_writer.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <stdexcept>

using namespace banmian;

namespace {

constexpr qsizetype modelBytes = 6'000'000;

int train(const QString &modelPath, const QStringList &articlePaths)
{
    const auto table =
        training::countNgrams(training::readArticles(articlePaths), training::ngramCapacity(modelBytes));
    QFile file(modelPath);
    if (!file.open(QIODevice::WriteOnly) || file.write(training::packed(table)) < 0)
        throw std::runtime_error(qPrintable(modelPath + QLatin1String(": ") + file.errorString()));
    QTextStream(stdout) << table.symbols << " symbols, " << table.counts.size() << " n-grams kept, "
                        << file.size() << " bytes\n";
    return 0;
}

int measure(const QString &modelPath, const QStringList &articlePaths)
{
    QFile file(modelPath);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(qPrintable(modelPath + QLatin1String(": ") + file.errorString()));
    const QByteArray model = file.readAll();
    const auto result = training::measure(Continuity(model), training::readArticles(articlePaths));
    QTextStream(stdout) << "join: area " << result.area << ", beats one line " << result.accuracy
                        << ", beats ten lines " << result.bestOfTen << "\nparagraph start: area "
                        << result.startArea << "\nparagraph end: area " << result.endArea << "\n"
                        << result.nanoseconds << " ns a join\n";
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Learns how Chinese running text continues over a line's end."));
    parser.addHelpOption();
    parser.addOption(
        {QStringLiteral("measure"), QStringLiteral("Measure MODEL on the articles, write nothing.")});
    parser.addPositionalArgument(QStringLiteral("MODEL"), QStringLiteral("The file to write."));
    parser.addPositionalArgument(QStringLiteral("ARTICLES"),
                                 QStringLiteral("JSON Lines with \"paragraphs\"."),
                                 QStringLiteral("ARTICLES…"));
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 2)
        parser.showHelp(2);
    try {
        const auto &work = parser.isSet(QStringLiteral("measure")) ? measure : train;
        return work(arguments.first(), arguments.mid(1));
    } catch (const std::runtime_error &error) {
        QTextStream(stderr) << "banmian-train-continuity: " << error.what() << "\n";
        return 1;
    }
}
