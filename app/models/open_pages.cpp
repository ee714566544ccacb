#include "models/open_pages.h"

#include <QFileInfo>
#include <algorithm>

namespace banmian {

const Page *OpenPages::page(ArticleRef ref) const
{
    return ref.page >= 0 && ref.page < m_pages.size() ? &m_pages[ref.page] : nullptr;
}

const Article *OpenPages::article(ArticleRef ref) const
{
    const Page *of = page(ref);
    return of && ref.article >= 0 && ref.article < of->articles.size() ? &of->articles[ref.article] : nullptr;
}

bool OpenPages::hasFile(const QString &path) const
{
    return !path.isEmpty() && std::any_of(m_pages.begin(), m_pages.end(),
                                          [&](const Page &page) { return page.source.path == path; });
}

static bool names(const Article &article, const QString &name)
{
    const auto isPerson = [&](const Person &person) { return person.name == name; };
    const auto isTopic = [&](const Topic &topic) { return topic.text == name; };
    return std::any_of(article.people.begin(), article.people.end(), isPerson) ||
           std::any_of(article.topics.begin(), article.topics.end(), isTopic);
}

int OpenPages::articlesNaming(const QString &name) const
{
    int count = 0;
    for (const Page &page : m_pages) {
        for (const Article &article : page.articles)
            count += names(article, name);
    }
    return count;
}

QList<Page> OpenPages::selection(const QList<ArticleRef> &refs) const
{
    QList<Page> result;
    for (int index = 0; index < m_pages.size(); ++index) {
        Page page = m_pages[index];
        page.articles.clear();
        for (int article = 0; article < m_pages[index].articles.size(); ++article) {
            if (refs.contains(ArticleRef{index, article}))
                page.articles.append(m_pages[index].articles[article]);
        }
        const bool withUnplaced = refs.contains(ArticleRef{index, ArticleRef::unplaced});
        if (!withUnplaced)
            page.unplaced.clear();
        if (withUnplaced || !page.articles.isEmpty())
            result.append(page);
    }
    return result;
}

void OpenPages::add(const QList<Page> &pages)
{
    if (pages.isEmpty())
        return;
    const auto first = static_cast<int>(m_pages.size());
    m_pages += pages;
    m_corrections.resize(m_pages.size());
    m_found.resize(m_pages.size());
    Q_EMIT added(first, static_cast<int>(pages.size()));
}

void OpenPages::setCorrections(int page, const PageCorrections &corrections)
{
    if (page < 0 || page >= m_pages.size() || corrections == m_corrections[page])
        return;
    if (m_corrections[page].isEmpty())
        m_found[page] = m_pages[page].articles;
    m_corrections[page] = corrections;
    m_pages[page].articles = m_found[page];
    for (Article &article : m_pages[page].articles)
        correct(article, corrections.value(articleKey(article)));
    if (corrections.isEmpty())
        m_found[page].clear();
    Q_EMIT corrected(page);
}

void OpenPages::removeAt(qsizetype page)
{
    m_pages.removeAt(page);
    m_corrections.removeAt(page);
    m_found.removeAt(page);
}

void OpenPages::closeFileOf(ArticleRef ref)
{
    const Page *of = page(ref);
    if (!of)
        return;
    if (const QString path = of->source.path; path.isEmpty()) {
        removeAt(ref.page);
    } else {
        for (qsizetype page = m_pages.size() - 1; page >= 0; --page) {
            if (m_pages[page].source.path == path)
                removeAt(page);
        }
    }
    Q_EMIT reset();
}

QString OpenPages::title(const Page &page) const
{
    if (page.source.path.isEmpty())
        return tr("From the clipboard");
    const QString file = page.source.path == QStringLiteral("-")
                             ? tr("Standard input")
                             : QFileInfo(page.source.path).completeBaseName();
    const int of = page.source.pageCount;
    return of > 1 ? tr("%1, page %2").arg(file).arg(page.source.pageIndex + 1) : file;
}

} // namespace banmian
