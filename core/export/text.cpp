#include "export/text.h"

#include "article/reflowed.h"

namespace banmian {

static const QString lineEnd = QStringLiteral("\n");
static const QString articleGap = QStringLiteral("\n\n");
static const QString pageGap = QStringLiteral("\f\n");

static void appendLine(QString &block, ReflowedLine kind, const QString &text)
{
    if (!text.isEmpty())
        block.append(indentOf(kind)).append(text).append(lineEnd);
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
    appendLine(heading, ReflowedLine::Kicker, article.kicker.text);
    appendLine(heading, ReflowedLine::Headline, article.headline.text);
    appendLine(heading, ReflowedLine::Subheadline, article.subheadline.text);
    appendLine(heading, ReflowedLine::Byline, article.bylineText.text);
    if (!heading.isEmpty())
        heading += lineEnd;
    for (const Passage &paragraph : article.paragraphs)
        appendLine(body, ReflowedLine::Paragraph, paragraph.text());
    for (const Caption &caption : article.captions)
        appendLine(captions, ReflowedLine::Caption, caption.passage.text());
    return heading + joinBlocks({body, captions}, lineEnd);
}

static QString toText(const Page &page)
{
    QStringList blocks;
    for (const Article &article : page.articles)
        blocks.append(toText(article));
    QString unplaced;
    for (const Passage &passage : page.unplaced)
        appendLine(unplaced, ReflowedLine::Unplaced, passage.text());
    blocks.append(unplaced);
    return joinBlocks(blocks, articleGap);
}

QString toText(const QList<Page> &pages)
{
    QStringList texts;
    for (const Page &page : pages)
        texts.append(toText(page));
    return joinBlocks(texts, pageGap);
}

} // namespace banmian
