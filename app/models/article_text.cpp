#include "models/article_text.h"

#include "export/text.h"

namespace banmian {

QString detailLine(const Article &article)
{
    QStringList parts;
    if (article.dateline) {
        const Dateline &dateline = *article.dateline;
        parts << dateline.agency << dateline.place;
        if (dateline.month > 0 && dateline.day > 0)
            parts << QStringLiteral("%1月%2日").arg(dateline.month).arg(dateline.day);
    }
    QStringList names;
    for (const Credit &credit : article.byline)
        names << credit.name;
    parts << names.join(u'、');
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString firstWords(const Article &article)
{
    constexpr qsizetype enoughForALine = 60;
    const Passage *first = !article.paragraphs.isEmpty() ? &article.paragraphs.first()
                           : !article.captions.isEmpty() ? &article.captions.first().passage
                                                         : nullptr;
    return first ? first->text().left(enoughForALine) : QString();
}

int countCharacters(const Article &article)
{
    qsizetype count = 0;
    for (const TracedText *text :
         {&article.kicker, &article.headline, &article.subheadline, &article.bylineText})
        count += text->size();
    for (const Passage &paragraph : article.paragraphs)
        count += paragraph.text().size();
    for (const Caption &caption : article.captions)
        count += caption.passage.text().size();
    return static_cast<int>(count);
}

QString allText(const Article &article)
{
    return toText(article);
}

} // namespace banmian
