#include "parse.h"

#include "export/json.h"
#include "streams.h"
#include "walk.h"

#include <QCommandLineParser>

namespace banmian::cli {

namespace {

using Exporter = QByteArray (*)(const QList<Page> &);

QByteArray jsonLine(const QList<Page> &pages)
{
    return toJson(pages) + '\n';
}

/// Null for a format that there is not.
Exporter exporterFor(const QString &format)
{
    if (format == u"json" || format == u"jsonl")
        return jsonLine;
    return nullptr;
}

ExitStatus parseFiles(const QStringList &paths, Exporter exporter)
{
    ExitStatus status = Done;
    for (const QString &path : paths) {
        const auto pages = readPages(path);
        if (!pages) {
            reportFailure(path, pages.error());
            status = SomeFailed;
        } else if (!writeOutput(exporter(pages.value()))) {
            report(QStringLiteral("Standard output takes no more; the rest was left out."));
            return SomeFailed;
        }
    }
    return status;
}

} // namespace

ExitStatus runParse(const QStringList &arguments)
{
    const QCommandLineOption format(QStringLiteral("format"), {}, QStringLiteral("FORMAT"),
                                    QStringLiteral("json"));
    QCommandLineParser parser;
    parser.addOption(format);
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    const Exporter exporter = exporterFor(parser.value(format));
    if (!exporter)
        return wrongUsage(QStringLiteral("There is no format \"%1\".").arg(parser.value(format)));
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(QStringLiteral("Name a file to parse, or \"-\" for standard input."));
    return parseFiles(parser.positionalArguments(), exporter);
}

} // namespace banmian::cli
