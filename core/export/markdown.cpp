#include "export/markdown.h"

namespace banmian {

static QString escaped(const QString &text)
{
    static const QString markup = QStringLiteral("\\`*_[]<>&#|~");
    QString result;
    result.reserve(text.size());
    for (const QChar character : text) {
        if (markup.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

/// A line that begins like a list item or a heading underline would be read as one.
static QString escapedLine(const QString &text)
{
    QString line = escaped(text);
    qsizetype digits = 0;
    while (digits < line.size() && line[digits] >= u'0' && line[digits] <= u'9')
        ++digits;
    const bool bullet = !line.isEmpty() && (line[0] == u'-' || line[0] == u'+' || line[0] == u'=');
    const bool number = digits > 0 && digits < line.size() && (line[digits] == u'.' || line[digits] == u')');
    if (bullet || number)
        line.insert(bullet ? 0 : digits, u'\\');
    return line;
}

static void appendBlock(QString &document, const QString &before, const TracedText &text,
                        const QString &after = {})
{
    if (text.isEmpty())
        return;
    if (!document.isEmpty())
        document += u'\n';
    document += before + (before.isEmpty() ? escapedLine(text.text) : escaped(text.text)) + after + u'\n';
}

QString toMarkdown(const Article &article)
{
    const QString emphasis = QStringLiteral("*");
    QString document;
    appendBlock(document, emphasis, article.kicker, emphasis);
    appendBlock(document, QStringLiteral("# "), article.headline);
    appendBlock(document, emphasis, article.subheadline, emphasis);
    appendBlock(document, {}, article.bylineText);
    for (const Passage &paragraph : article.paragraphs)
        appendBlock(document, {}, paragraph.content);
    for (const Caption &caption : article.captions)
        appendBlock(document, QStringLiteral("> "), caption.passage.content);
    return document;
}

QString toMarkdown(const QList<Page> &pages)
{
    QStringList documents;
    for (const Page &page : pages) {
        for (const Article &article : page.articles)
            documents.append(toMarkdown(article));
        QString unplaced;
        for (const Passage &passage : page.unplaced)
            appendBlock(unplaced, {}, passage.content);
        documents.append(unplaced);
    }
    documents.removeAll(QString());
    return documents.join(QStringLiteral("\n---\n\n"));
}

} // namespace banmian
