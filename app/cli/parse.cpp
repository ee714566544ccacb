#include "parse.h"

#include "export/json.h"
#include "export/markdown.h"
#include "export/text.h"
#include "reading_view.h"
#include "source/input.h"
#include "streams.h"
#include "walk.h"

#include <QCommandLineParser>
#include <algorithm>
#include <functional>

namespace banmian::cli {

namespace {

using Exporter = std::function<QByteArray(const QList<Page> &)>;

/// Empty for a format that there is not. Text is set for reading where `columns` is not 0.
Exporter exporterFor(const QString &format, int columns)
{
    if (format == u"json" || format == u"jsonl")
        return [](const QList<Page> &pages) { return toJson(pages) + '\n'; };
    if (format == u"text" && columns > 0)
        return [columns](const QList<Page> &pages) { return readingView(pages, columns).toUtf8(); };
    if (format == u"text")
        return [](const QList<Page> &pages) { return toText(pages).toUtf8(); };
    if (format == u"markdown")
        return [](const QList<Page> &pages) { return toMarkdown(pages).toUtf8(); };
    return {};
}

ExitStatus parseFiles(const QStringList &paths, const QString &password, const Exporter &exporter)
{
    ExitStatus status = Done;
    for (const QString &path : paths) {
        const auto pages = readPages(path, password);
        if (!pages) {
            reportFailure(path, pages.error());
            status = SomeFailed;
            continue;
        }
        if (std::ranges::any_of(pages.value(), &Page::columnsAreMixed))
            reportMixedColumns(path);
        if (!writeOutput(exporter(pages.value()))) {
            report(QStringLiteral("Standard output takes no more; the rest was left out."));
            return SomeFailed;
        }
    }
    return status;
}

/// The first line of the file, without its line end.
Result<QString> readPassword(const QString &path)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    QByteArray line = bytes.value().split('\n').first();
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

ExitStatus runParse(const QStringList &arguments)
{
    const QCommandLineOption format(QStringLiteral("format"), {}, QStringLiteral("FORMAT"),
                                    QStringLiteral("json"));
    const QCommandLineOption width(QStringLiteral("width"), {}, QStringLiteral("COLUMNS"),
                                   QString::number(terminalColumns()));
    const QCommandLineOption password(QStringLiteral("password"), {}, QStringLiteral("PASSWORD"));
    const QCommandLineOption passwordFile(QStringLiteral("password-file"), {}, QStringLiteral("FILE"));
    QCommandLineParser parser;
    parser.addOptions({format, width, password, passwordFile});
    if (!parser.parse(arguments))
        return wrongUsage(parser.errorText());
    bool isNumber = false;
    const int columns = parser.value(width).toInt(&isNumber);
    if (!isNumber || columns < 0)
        return wrongUsage(QStringLiteral("\"%1\" is no width in columns.").arg(parser.value(width)));
    const Exporter exporter = exporterFor(parser.value(format), columns);
    if (!exporter)
        return wrongUsage(QStringLiteral("There is no format \"%1\".").arg(parser.value(format)));
    if (parser.positionalArguments().isEmpty())
        return wrongUsage(QStringLiteral("Name a file to parse, or \"-\" for standard input."));
    if (parser.isSet(password) && parser.isSet(passwordFile))
        return wrongUsage(QStringLiteral("Give either --password or --password-file."));
    QString secret = parser.value(password);
    if (parser.isSet(passwordFile)) {
        const auto read = readPassword(parser.value(passwordFile));
        if (!read) {
            reportFailure(parser.value(passwordFile), read.error());
            return SomeFailed;
        }
        secret = read.value();
    }
    return parseFiles(parser.positionalArguments(), secret, exporter);
}

} // namespace banmian::cli
