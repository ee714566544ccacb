#include "command_line.h"

#include <QCommandLineParser>
#include <algorithm>
#include <array>

namespace banmian {

bool CommandLine::isQuestion(QByteArrayView argument)
{
    constexpr std::array<QByteArrayView, 5> questions{"-h", "--help", "--help-all", "-v", "--version"};
    return std::ranges::find(questions, argument) != questions.end();
}

CommandLine CommandLine::parse(const QStringList &arguments)
{
    const auto option = [](const char *name, const char *description, const char *value) {
        return QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(description),
                                  QString::fromLatin1(value));
    };
    const QCommandLineOption screenshot =
        option("screenshot", "Write a picture of the window with the pages open, then end.", "file");
    const QCommandLineOption size = option("size", "Size of the window in pixels.", "WxH");
    const QCommandLineOption theme = option("theme", "Colours for this run: light, sepia or dark.", "name");
    const QCommandLineOption language = option("language", "Language for this run: en or zh_CN.", "code");
    const QCommandLineOption source = option("source", "Show the source beside the article.", "");

    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Reads newspaper pages as articles."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({screenshot, size, theme, language, source});
    parser.addPositionalArgument(QStringLiteral("files"), QStringLiteral("Pages to open."),
                                 QStringLiteral("[FILE…]"));
    parser.process(arguments);
    const QStringList sides = parser.value(size).split(u'x');
    return {.files = parser.positionalArguments(),
            .screenshot = parser.value(screenshot),
            .size = sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(),
            .theme = parser.value(theme),
            .language = parser.value(language),
            .showSource = parser.isSet(source)};
}

} // namespace banmian
