#include "reading_view.h"

#include "text/scripts.h"

#include <QTextBoundaryFinder>
#include <algorithm>
#include <sys/ioctl.h>
#include <unistd.h>

namespace banmian::cli {

namespace {

/// Longer lines are hard to follow: 40 Han characters.
constexpr int widestText = 80;
constexpr int narrowestText = 20;

/// Lines of at most `columns` cells, broken where UAX #14 allows; `first` and `rest` stand before them.
QString wrapped(const QString &text, int columns, const QString &first, const QString &rest)
{
    QString lines = first;
    int room = columns - setWidth(first);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    for (qsizetype begin = 0, end; (end = finder.toNextBoundary()) > 0; begin = end) {
        const QString piece = text.sliced(begin, end - begin);
        const int width = setWidth(QStringView(piece).trimmed());
        if (width > room && room < columns - setWidth(rest)) {
            while (lines.endsWith(u' '))
                lines.chop(1);
            lines += u'\n' + rest;
            room = columns - setWidth(rest);
        }
        lines += piece;
        room -= setWidth(piece);
    }
    return lines.trimmed().isEmpty() ? QString() : lines + u'\n';
}

QString credits(const QList<Credit> &byline)
{
    QStringList names;
    for (const Credit &credit : byline)
        names.append(credit.name);
    return names.join(u'、');
}

/// 新华社 · 北京 · 9月4日 · 曹嘉玥、黄扬
QString bylineOf(const Article &article)
{
    QStringList parts;
    if (const auto &dateline = article.dateline) {
        parts << dateline->agency << dateline->place;
        if (dateline->month > 0)
            parts << QStringLiteral("%1月%2日").arg(dateline->month).arg(dateline->day);
    }
    parts << credits(article.byline);
    if (article.byline.isEmpty())
        parts << article.bylineText.text;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString headingOf(const Article &article, int columns)
{
    QString heading;
    for (const QString &line :
         {article.kicker.text, article.headline.text, article.subheadline.text, bylineOf(article)})
        heading += wrapped(line, columns, {}, {});
    return heading;
}

QString listOf(const QString &label, const QStringList &entries, int columns)
{
    if (entries.isEmpty())
        return {};
    const QString first = label.leftJustified(8);
    return wrapped(entries.join(QStringLiteral(" · ")), columns, first, QString(8, u' '));
}

QString annotationsOf(const Article &article, int columns)
{
    QStringList people, credited, topics;
    for (const Person &person : article.people) {
        const QString titles =
            person.titles.isEmpty() ? QString() : QStringLiteral("（%1）").arg(person.titles.join(u'、'));
        (person.role == Role::Person ? people : credited).append(person.name + titles);
    }
    for (const Topic &topic : article.topics)
        topics.append(topic.text);
    return listOf(QStringLiteral("People"), people, columns) +
           listOf(QStringLiteral("Credits"), credited, columns) +
           listOf(QStringLiteral("Topics"), topics, columns);
}

QString articleView(const Article &article, int columns)
{
    QString body, captions;
    for (const Passage &paragraph : article.paragraphs)
        body += wrapped(paragraph.text(), columns, QStringLiteral("    "), {});
    for (const Caption &caption : article.captions)
        captions += wrapped(caption.passage.text(), columns, QStringLiteral("  | "), QStringLiteral("  | "));
    QStringList blocks{headingOf(article, columns), body, captions, annotationsOf(article, columns)};
    blocks.removeAll(QString());
    return blocks.join(u'\n');
}

} // namespace

QString readingView(const QList<Page> &pages, int columns)
{
    const int width = std::clamp(columns, narrowestText, widestText);
    const QString rule = QString(width, u'-') + u'\n';
    QStringList blocks;
    for (const Page &page : pages) {
        for (const Article &article : page.articles)
            blocks.append(articleView(article, width));
        QString unplaced;
        for (const Passage &passage : page.unplaced)
            unplaced += wrapped(passage.text(), width, {}, QStringLiteral("  "));
        if (!unplaced.isEmpty())
            blocks.append(QStringLiteral("Unplaced\n") + unplaced);
    }
    return blocks.join(u'\n' + rule + u'\n');
}

int terminalColumns()
{
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0)
        return 0;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : widestText;
}

} // namespace banmian::cli
