#pragma once

#include "models/search_hit_model.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>
#include <atomic>
#include <memory>

class QListView;

namespace banmian {

class ActionCollection;
class ArticlePanel;
class FindBar;
class HitDelegate;
class ReadingPane;
class Settings;
struct Theme;

/// The find bar at work: in the article that is read, or in all open ones with a list of hits.
class FindActions : public QObject
{
    Q_OBJECT

public:
    FindActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                ReadingPane *reading, FindBar *bar, QListView *hits, Settings *settings);
    ~FindActions() override;

    void setTheme(const Theme &theme);
    /// By one match on (1) or back (-1), around the end.
    void step(int by);
    [[nodiscard]] int matchCount() const;

private:
    void open();
    void close();
    void search();
    void searchArticle();
    void searchAll();
    void stopSearch();
    void goToHit(int hit);
    void articleShown();
    void show();

    const OpenPages *m_pages;
    ArticlePanel *m_articles;
    ReadingPane *m_reading;
    FindBar *m_bar;
    QListView *m_list;
    SearchHitModel *m_hits;
    HitDelegate *m_delegate;
    Settings *m_settings;

    QList<TextSpan> m_spans; ///< in the article that is read
    int m_span = -1;         ///< the current one
    int m_hit = -1;          ///< the current one of all articles
    bool m_moving = false;   ///< an article comes up because a hit is in it

    QTimer m_pause; ///< all articles are searched when typing pauses
    QFutureWatcher<QList<SearchHit>> m_watcher;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

} // namespace banmian
