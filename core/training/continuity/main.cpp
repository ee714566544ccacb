#include "articles.h"
#include "edge_trainer.h"
#include "measure.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QTextStream>

#include <stdexcept>

using namespace banmian;

namespace {

int train(const QString &modelPath, const QStringList &articlePaths, const QString &except)
{
    constexpr double epochs = 8;
    const training::SymbolText text(training::readArticles(articlePaths, except));
    const training::EdgeVocabulary vocabulary(text);
    QSaveFile file(modelPath);
    if (!file.open(QIODevice::WriteOnly) ||
        file.write(training::trainEdgeVectors(text, vocabulary, epochs)) < 0 || !file.commit())
        throw std::runtime_error(qPrintable(modelPath + QLatin1String(": ") + file.errorString()));
    QTextStream(stdout) << text.symbols().size() << " symbols, " << vocabulary.rows().size() << " vectors\n";
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
    parser.addOption({QStringLiteral("except"),
                      QStringLiteral("Leave out the articles that stand on the gold pages of FOLDER."),
                      QStringLiteral("FOLDER")});
    parser.addPositionalArgument(QStringLiteral("MODEL"), QStringLiteral("The file to write."));
    parser.addPositionalArgument(QStringLiteral("ARTICLES"),
                                 QStringLiteral("JSON Lines with \"paragraphs\"."),
                                 QStringLiteral("ARTICLES…"));
    parser.process(application);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.size() < 2)
        parser.showHelp(2);
    try {
        return parser.isSet(QStringLiteral("measure"))
                   ? measure(arguments.first(), arguments.mid(1))
                   : train(arguments.first(), arguments.mid(1), parser.value(QStringLiteral("except")));
    } catch (const std::runtime_error &error) {
        QTextStream(stderr) << "banmian-train-continuity: " << error.what() << "\n";
        return 1;
    }
}
