#include "analyze_command.h"
#include "parse.h"

#include <QCoreApplication>
#include <clocale>
#include <langinfo.h>

using namespace banmian::cli;

/// File names and messages are UTF-8 even where no locale is set; Qt would switch too, but with a warning.
static void useUtf8()
{
    std::setlocale(LC_CTYPE, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

int main(int argc, char *argv[])
{
    useUtf8();
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty())
        return wrongUsage(QStringLiteral("Name a command."));
    if (arguments.contains(u"--help") || arguments.contains(u"-h"))
        return printUsage();
    if (arguments.contains(u"--version") || arguments.contains(u"-v"))
        return printVersion();
    if (arguments.first() == u"parse")
        return runParse(arguments);
    if (arguments.first() == u"analyze")
        return runAnalyze(arguments);
    return wrongUsage(QStringLiteral("There is no command \"%1\".").arg(arguments.first()));
}
