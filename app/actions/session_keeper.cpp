#include "actions/session_keeper.h"

#include "jobs/page_loader.h"
#include "models/open_pages.h"
#include "views/article_panel.h"
#include "views/reading_pane.h"

#include <QScrollBar>

namespace banmian {

SessionKeeper::SessionKeeper(const OpenPages *pages, PageLoader *loader, ArticlePanel *articles,
                             ReadingPane *reading, QObject *parent)
    : QObject(parent), m_pages(pages), m_loader(loader), m_articles(articles), m_reading(reading)
{
    connect(pages, &OpenPages::added, this, &SessionKeeper::pagesAdded);
    connect(loader, &PageLoader::finished, this, &SessionKeeper::loaderFinished);
}

Session SessionKeeper::current() const
{
    Session session;
    for (const Page &page : m_pages->pages()) {
        const Session::Source source{page.source.path,
                                     page.source.path.isEmpty() ? page.source.text : QString()};
        const bool again = !source.path.isEmpty() && !session.sources.isEmpty() &&
                           session.sources.last().path == source.path;
        if (!again && source.path != QStringLiteral("-"))
            session.sources.append(source);
    }
    const ArticleRef read = m_articles->current();
    session.page = read.page;
    session.article = read.article;
    session.scroll = m_reading->verticalScrollBar()->value();
    return session;
}

void SessionKeeper::restore(const Session &session)
{
    if (session.sources.isEmpty())
        return;
    QList<PageSource> sources;
    for (const Session::Source &source : session.sources)
        sources.append({source.path, source.text});
    m_restoring = session;
    m_loader->load(sources);
}

void SessionKeeper::pagesAdded(int first)
{
    if (m_restoring) {
        if (m_pages->page({m_restoring->page, m_restoring->article}))
            showRestored();
        return;
    }
    if (m_shown)
        return;
    m_shown = true;
    const bool hasArticle = !m_pages->pages()[first].articles.isEmpty();
    m_articles->select({first, hasArticle ? 0 : ArticleRef::unplaced});
}

void SessionKeeper::loaderFinished()
{
    if (m_restoring && !m_pages->isEmpty())
        showRestored();
    m_restoring.reset();
    m_shown = false;
}

void SessionKeeper::showRestored()
{
    const Session session = *std::exchange(m_restoring, std::nullopt);
    m_shown = true;
    const ArticleRef read{session.page, session.article};
    if (m_pages->article(read) || (m_pages->page(read) && read.isUnplaced())) {
        m_articles->select(read);
        m_reading->verticalScrollBar()->setValue(session.scroll);
    } else {
        m_articles->step(0);
    }
}

} // namespace banmian
