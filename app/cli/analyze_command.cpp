#include "analyze_command.h"

#include "analyze.h"
#include "source/text_file.h"
#include "streams.h"

#include <QCommandLineParser>
#include <QFile>

namespace banmian::cli {

namespace {

ExitStatus outputFailed()
{
    report(QStringLiteral("Standard output takes no more; the rest was left out."));
    return SomeFailed;
}

/// Each line as it comes, so that memory does not grow with the input.
ExitStatus analyzeLines(QFile &file)
{
    constexpr qsizetype enough = 1 << 16;
    QByteArray output;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        output += lineAnnotationsToJson(analyzeText(QString::fromUtf8(line))) + '\n';
        if (output.size() < enough)
            continue;
        if (!writeOutput(output))
            return outputFailed();
        output.clear();
    }
    return writeOutput(output) ? Done : outputFailed();
}

ExitStatus analyzeWhole(QFile &file, const QString &path)
{
    const auto pages = readText(file.readAll(), path);
    if (!pages) {
        reportFailure(path, pages.error());
        return SomeFailed;
    }
    QString text;
    for (const SourcePage &page : pages.value())
        text += page.text;
    if (text.endsWith(u'\n'))
        text.chop(1);
    return writeOutput(annotationsToJson(analyzeText(text)) + '\n') ? Done : outputFailed();
}

} // namespace

ExitStatus runAnalyze(const QStringList &arguments)
{
    const QCommandLineOption lines(QStringLiteral("lines"));
    QCommandLineParser parser;
    parser.addOption(lines);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 1)
        return wrongUsage(QStringLiteral("Name one file to analyze, or \"-\" for standard input."));
    QFile file(paths.first());
    const bool opened =
        paths.first() == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened) {
        reportFailure(paths.first(), Error{ErrorCode::NotFound, file.errorString()});
        return SomeFailed;
    }
    return parser.isSet(lines) ? analyzeLines(file) : analyzeWhole(file, paths.first());
}

} // namespace banmian::cli
