#pragma once

#include "settings/session.h"

#include <QObject>
#include <optional>

namespace banmian {

class ArticlePanel;
class OpenPages;
class PageLoader;
class ReadingPane;

/// Decides which article is read after pages came in: the one of the last session, or the first new one.
class SessionKeeper : public QObject
{
    Q_OBJECT

public:
    SessionKeeper(const OpenPages *pages, PageLoader *loader, ArticlePanel *articles, ReadingPane *reading,
                  QObject *parent);

    [[nodiscard]] Session current() const;
    /// Opens what the session had open; its article and place come back as soon as their page is read.
    void restore(const Session &session);

private:
    void pagesAdded(int first);
    void loaderFinished();
    void showRestored();

    const OpenPages *m_pages;
    PageLoader *m_loader;
    ArticlePanel *m_articles;
    ReadingPane *m_reading;
    std::optional<Session> m_restoring;
    bool m_shown = false; ///< an article of the running load is read already
};

} // namespace banmian
