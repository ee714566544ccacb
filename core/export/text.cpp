#include "export/text.h"

namespace banmian {

static const QChar lineEnd = u'\n';

static void appendLine(QString &block, const QString &line)
{
    if (!line.isEmpty())
        block += line + lineEnd;
}

/// Blocks with ink, `gap` between them.
static QString joinBlocks(QStringList blocks, const QString &gap)
{
    blocks.removeAll(QString());
    return blocks.join(gap);
}

QString toText(const Article &article)
{
    QString heading, body, captions;
    for (const TracedText *line :
         {&article.kicker, &article.headline, &article.subheadline, &article.bylineText})
        appendLine(heading, line->text);
    for (const Passage &paragraph : article.paragraphs)
        appendLine(body, paragraph.text());
    for (const Caption &caption : article.captions)
        appendLine(captions, caption.passage.text());
    return joinBlocks({heading, body, captions}, lineEnd);
}

QString toText(const QList<Page> &pages)
{
    QStringList blocks;
    for (const Page &page : pages) {
        for (const Article &article : page.articles)
            blocks.append(toText(article));
        QString unplaced;
        for (const Passage &passage : page.unplaced)
            appendLine(unplaced, passage.text());
        blocks.append(unplaced);
    }
    return joinBlocks(blocks, QStringLiteral("\n\n"));
}

} // namespace banmian
