#include "export/citation.h"

namespace banmian {

static QString authors(const Article &article)
{
    constexpr qsizetype most = 3;
    QStringList names;
    for (const Credit &credit : article.byline) {
        if (credit.role == Role::Reporter || credit.role == Role::Author)
            names.append(credit.name);
    }
    const bool more = names.size() > most;
    names = names.mid(0, most);
    if (more)
        names.append(QStringLiteral("等"));
    return names.join(QStringLiteral(", "));
}

QString citation(const Page &page, const Article &article)
{
    QString issue = page.date.toString(Qt::ISODate);
    if (!page.number.isEmpty())
        issue += u'(' + page.number + u')';
    QStringList where{page.paper, issue};
    where.removeAll(QString());

    QStringList parts{authors(article), article.headline.text + QStringLiteral("[N]"),
                      where.join(QStringLiteral(", "))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". ")) + u'.';
}

} // namespace banmian
