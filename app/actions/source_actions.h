#pragma once

#include "models/open_pages.h"

#include <QObject>

namespace banmian {

class ActionCollection;
class ArticlePanel;
class ReadingPane;
class Settings;
class SourcePanel;

/// Show source: the article and what it came from side by side, each following the cursor of the other.
class SourceActions : public QObject
{
    Q_OBJECT

public:
    SourceActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                  ReadingPane *reading, SourcePanel *view, Settings *settings);

    /// Shows the first page of a file that is about to be read, as long as no other is open.
    void expect(const QString &path);
    void pageShown();

private:
    void connectPageZoom(const ActionCollection &actions);
    void setShown(bool shown);
    void followArticle();
    void followSource(qint32 codePoint);
    /// The article of the page that was made of some of this range; invalid where it is nowhere.
    [[nodiscard]] ArticleRef articleFrom(int page, SourceRange range) const;

    const OpenPages *m_pages;
    ArticlePanel *m_articles;
    ReadingPane *m_reading;
    SourcePanel *m_view;
    Settings *m_settings;
    bool m_following = false; ///< the article moves because the source did
};

} // namespace banmian
