#include "export/html.h"

namespace banmian {

static void appendElement(QString &html, const QString &tag, const QString &attributes,
                          const TracedText &text)
{
    if (!text.isEmpty()) {
        html += u'<' + tag + attributes + u'>' + text.text.toHtmlEscaped() + QStringLiteral("</") + tag +
                QStringLiteral(">\n");
    }
}

static QString ofClass(const QString &name)
{
    return QStringLiteral(" class=\"%1\"").arg(name);
}

QString toHtml(const Article &article)
{
    const QString p = QStringLiteral("p");
    QString html = QStringLiteral("<article>\n<header>\n");
    appendElement(html, p, ofClass(QStringLiteral("kicker")), article.kicker);
    appendElement(html, QStringLiteral("h1"), {}, article.headline);
    appendElement(html, p, ofClass(QStringLiteral("subheadline")), article.subheadline);
    appendElement(html, p, ofClass(QStringLiteral("byline")), article.bylineText);
    html += QStringLiteral("</header>\n");
    for (const Passage &paragraph : article.paragraphs)
        appendElement(html, p, {}, paragraph.content);
    for (const Caption &caption : article.captions) {
        html += QStringLiteral("<figure>");
        appendElement(html, QStringLiteral("figcaption"), {}, caption.passage.content);
        html += QStringLiteral("</figure>\n");
    }
    return html + QStringLiteral("</article>\n");
}

static const QString style = QStringLiteral(R"(
body { max-width: 38em; margin: 2em auto; padding: 0 1em; line-height: 1.75; color: #1f2328; background: #fbfaf7;
       font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
article + article, aside { margin-top: 3em; border-top: 1px solid #d8d5cc; padding-top: 2em; }
header p, figcaption, aside { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6em; line-height: 1.35; margin: 0.2em 0; }
header p, aside { color: #676c72; margin: 0.2em 0; }
article > p { text-indent: 2em; text-align: justify; margin: 0; }
figure { margin: 1.2em 0; padding: 0.6em 1em; background: #f1eee6; font-size: 0.88em; }
)");

static QString title(const QList<Page> &pages)
{
    for (const Page &page : pages) {
        for (const Article &article : page.articles) {
            if (!article.headline.isEmpty())
                return article.headline.text;
        }
    }
    return QStringLiteral("Banmian");
}

QString toHtml(const QList<Page> &pages)
{
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n<title>") +
        title(pages).toHtmlEscaped() + QStringLiteral("</title>\n<style>") + style +
        QStringLiteral("</style>\n</head>\n<body>\n");
    for (const Page &page : pages) {
        for (const Article &article : page.articles)
            html += toHtml(article);
        if (page.unplaced.isEmpty())
            continue;
        html += QStringLiteral("<aside>\n");
        for (const Passage &passage : page.unplaced)
            appendElement(html, QStringLiteral("p"), {}, passage.content);
        html += QStringLiteral("</aside>\n");
    }
    return html + QStringLiteral("</body>\n</html>\n");
}

} // namespace banmian
