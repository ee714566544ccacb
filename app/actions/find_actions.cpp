#include "actions/find_actions.h"

#include "actions/action_collection.h"
#include "settings/settings.h"
#include "views/article_panel.h"
#include "views/find_bar.h"
#include "views/hit_delegate.h"
#include "views/reading_pane.h"

#include <QListView>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QtConcurrentRun>

namespace banmian {

FindActions::FindActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                         ReadingPane *reading, FindBar *bar, QListView *hits, Settings *settings)
    : QObject(bar), m_pages(pages), m_articles(articles), m_reading(reading), m_bar(bar), m_list(hits),
      m_hits(new SearchHitModel(this)), m_delegate(new HitDelegate(this)), m_settings(settings)
{
    m_list->setModel(m_hits);
    m_list->setItemDelegate(m_delegate);
    m_list->hide();
    m_bar->setSearchesAll(settings->value(Setting::SearchAllArticles).toBool());
    m_pause.setSingleShot(true);
    m_pause.setInterval(120);

    connect(actions[ActionId::Find], &QAction::triggered, this, &FindActions::open);
    connect(actions[ActionId::FindNext], &QAction::triggered, this, [this] { step(1); });
    connect(actions[ActionId::FindPrevious], &QAction::triggered, this, [this] { step(-1); });
    // Escape closes the bar from the text and the hits too, wherever F3 left the keyboard.
    auto *escape = new QShortcut(Qt::Key_Escape, m_bar->parentWidget(), m_bar, &FindBar::dismiss,
                                 Qt::WidgetWithChildrenShortcut);
    escape->setAutoRepeat(false);
    connect(m_bar, &FindBar::queryChanged, this, &FindActions::search);
    connect(m_bar, &FindBar::stepWanted, this, &FindActions::step);
    connect(m_bar, &FindBar::closed, this, &FindActions::close);
    connect(m_reading, &ReadingPane::shown, this, &FindActions::articleShown);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { goToHit(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { goToHit(index.row()); });
    connect(&m_pause, &QTimer::timeout, this, &FindActions::searchAll);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (*m_cancelled)
            return;
        m_hits->setHits(m_watcher.result());
        m_hit = -1;
        show();
    });
    connect(pages, &OpenPages::reset, this, &FindActions::search);
    connect(pages, &OpenPages::added, this, &FindActions::search);
}

FindActions::~FindActions()
{
    stopSearch();
    m_watcher.waitForFinished();
}

void FindActions::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    m_bar->setTheme(theme);
}

int FindActions::matchCount() const
{
    return static_cast<int>(m_bar->searchesAll() ? m_hits->hits().size() : m_spans.size());
}

void FindActions::open()
{
    const QString selected = m_reading->textCursor().selectedText();
    m_bar->open(selected.contains(QChar::ParagraphSeparator) ? QString() : selected);
}

void FindActions::close()
{
    stopSearch();
    m_spans.clear();
    m_hits->setHits({});
    m_list->hide();
    m_reading->setFound({}, -1);
    m_reading->setFocus();
}

void FindActions::search()
{
    if (!m_bar->isVisible())
        return;
    m_settings->setValue(Setting::SearchAllArticles, m_bar->searchesAll());
    stopSearch();
    m_hits->setHits({});
    m_hit = -1;
    searchArticle();
    if (m_bar->searchesAll())
        m_pause.start();
    else if (!m_spans.isEmpty())
        m_reading->goTo(m_spans[m_span]);
    show();
}

/// The first match from the cursor on becomes the current one.
void FindActions::searchArticle()
{
    m_spans = m_reading->find(m_bar->query());
    m_span = m_spans.isEmpty() ? -1 : 0;
    for (int i = 0; i < m_spans.size(); ++i) {
        if (m_spans[i].start >= m_reading->textCursor().selectionStart()) {
            m_span = i;
            break;
        }
    }
}

void FindActions::searchAll()
{
    stopSearch();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const auto cancelled = [flag = m_cancelled] { return flag->load(); };
    m_watcher.setFuture(QtConcurrent::run(findInPages, m_pages->pages(), m_bar->query(), cancelled));
}

void FindActions::stopSearch()
{
    m_pause.stop();
    if (m_cancelled)
        *m_cancelled = true;
}

void FindActions::step(int by)
{
    if (!m_bar->isVisible()) {
        open();
        return;
    }
    const int count = matchCount();
    if (count == 0)
        return;
    if (m_bar->searchesAll()) {
        goToHit(m_hit < 0 ? (by > 0 ? 0 : count - 1) : (m_hit + by + count) % count);
        return;
    }
    m_span = (m_span + by + count) % count;
    m_reading->goTo(m_spans[m_span]);
    show();
}

void FindActions::goToHit(int index)
{
    const QScopedValueRollback moving(m_moving, true);
    const SearchHit &hit = m_hits->hits()[index];
    m_hit = index;
    if (m_articles->current() != hit.article)
        m_articles->select(hit.article);
    m_spans = m_reading->find(m_bar->query());
    m_span = hit.ordinal < m_spans.size() ? hit.ordinal : -1;
    if (m_span >= 0)
        m_reading->goTo(m_spans[m_span]);
    show();
}

void FindActions::articleShown()
{
    if (!m_bar->isVisible() || m_moving)
        return;
    searchArticle();
    show();
}

void FindActions::show()
{
    const bool all = m_bar->searchesAll();
    m_reading->setFound(m_spans, all && m_hit < 0 ? -1 : m_span);
    m_bar->setCount(all ? m_hit : m_span, matchCount());
    m_list->setVisible(all && !m_hits->hits().isEmpty());
    if (m_hit >= 0)
        m_list->setCurrentIndex(m_hits->index(m_hit));
}

} // namespace banmian
