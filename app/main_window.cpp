#include "main_window.h"

#include "actions/correction_actions.h"
#include "actions/export_actions.h"
#include "actions/file_actions.h"
#include "actions/find_actions.h"
#include "actions/mention_actions.h"
#include "actions/session_keeper.h"
#include "actions/source_actions.h"
#include "actions/view_actions.h"
#include "views/article_panel.h"
#include "views/find_bar.h"
#include "views/job_bar.h"
#include "views/message_bar.h"
#include "views/reading_pane.h"
#include "views/source_panel.h"
#include "views/subject_panel.h"
#include "views/welcome.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDropEvent>
#include <QListView>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolTip>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace banmian {

MainWindow::MainWindow(Settings *settings, QWidget *parent) : QMainWindow(parent), m_settings(settings)
{
    setWindowTitle(tr("Banmian"));
    setAcceptDrops(true);
    resize(1280, 820);
    m_view = new ViewActions(m_actions, m_settings, this);
    m_files = new FileActions(m_actions, &m_pages, &m_loader, m_settings, this);
    buildPanes();
    m_exports = new ExportActions(m_actions, &m_pages, m_articles, m_reading, m_settings, this);
    m_find = new FindActions(m_actions, &m_pages, m_articles, m_reading, m_findBar, m_hits, m_settings);
    m_mentions = new MentionActions(m_actions, &m_pages, m_reading, m_subjects);
    m_corrections = new CorrectionActions(m_actions, &m_pages, m_articles, m_subjects,
                                          m_settings->dataFolder() + QStringLiteral("/corrections"));
    m_sources = new SourceActions(m_actions, &m_pages, m_articles, m_reading, m_source, m_settings);
    m_session = new SessionKeeper(&m_pages, &m_loader, m_articles, m_reading, this);
    buildMenus();
    buildToolBar();
    connectGroups();
    applyTheme();
    m_reading->setZoom(m_view->zoom());
    m_reading->setMentionsMarked(m_actions[ActionId::MarkMentions]->isChecked());
    m_welcome->setRecentFiles(m_files->recentFiles());
    pagesChanged();
    restoreGeometry(m_settings->value(Setting::WindowGeometry).toByteArray());
    m_panes->restoreState(m_settings->value(Setting::PaneSizes).toByteArray());
}

void MainWindow::buildPanes()
{
    m_messages = new MessageBar;
    m_articles = new ArticlePanel(&m_pages);
    m_findBar = new FindBar;
    m_reading = new ReadingPane;
    m_hits = new QListView;
    m_hits->setAccessibleName(tr("Matches in all open articles"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_source = new SourcePanel({m_actions[ActionId::PageZoomOut], m_actions[ActionId::PageFitWidth],
                                m_actions[ActionId::PageZoomIn], m_actions[ActionId::SourceAsText]},
                               [this] { return m_files->passwords(); });
    m_subjects = new SubjectPanel;
    m_jobs = new JobBar;
    m_welcome = new Welcome(
        {m_actions[ActionId::NewFromClipboard], m_actions[ActionId::Open], m_actions[ActionId::OpenSample]});

    auto *textAndHits = new QSplitter(Qt::Vertical);
    textAndHits->setHandleWidth(1);
    textAndHits->addWidget(m_reading);
    textAndHits->addWidget(m_hits);
    textAndHits->setSizes({500, 180});
    textAndHits->setCollapsible(0, false);
    auto *column = new QWidget;
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins({});
    columnLayout->setSpacing(0);
    columnLayout->addWidget(m_findBar);
    columnLayout->addWidget(textAndHits);

    m_panes = new QSplitter;
    m_panes->setHandleWidth(1);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_articles, column, m_source, m_subjects})
        m_panes->addWidget(pane);
    m_source->setMinimumWidth(300);
    m_panes->setSizes({236, 452, 372, 220});
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 3);
    m_panes->setStretchFactor(2, 2);
    m_panes->setStretchFactor(3, 0);
    m_panes->setCollapsible(1, false);

    m_center = new QStackedWidget;
    m_center->addWidget(m_welcome);
    m_center->addWidget(m_panes);
    auto *all = new QWidget;
    auto *layout = new QVBoxLayout(all);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_messages);
    layout->addWidget(m_center);
    layout->addWidget(m_jobs);
    setCentralWidget(all);
}

void MainWindow::buildMenus()
{
    constexpr auto separator = static_cast<ActionId>(-1);
    const auto fill = [this](QMenu *menu, std::initializer_list<ActionId> ids) {
        for (const ActionId id : ids)
            id == separator ? menu->addSeparator() : (menu->addAction(m_actions[id]), nullptr);
    };
    QMenu *file = menuBar()->addMenu(tr("&File"));
    fill(file, {ActionId::Open, ActionId::NewFromClipboard, ActionId::OpenSample});
    file->addMenu(m_files->recentMenu());
    fill(file, {separator, ActionId::Save, separator, ActionId::CloseFile, ActionId::Quit});
    fill(menuBar()->addMenu(tr("&Edit")),
         {ActionId::Undo, ActionId::Redo, separator, ActionId::CopyText, ActionId::CopyMarkdown,
          ActionId::CopyCitation, separator, ActionId::SelectAllArticles, separator, ActionId::Find,
          ActionId::FindNext, ActionId::FindPrevious});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    fill(view, {ActionId::ShowSource, ActionId::SourceAsText, ActionId::PageZoomIn, ActionId::PageZoomOut,
                ActionId::PageFitWidth, separator, ActionId::MarkMentions, separator, ActionId::ZoomIn,
                ActionId::ZoomOut, ActionId::ZoomReset, separator});
    fill(view->addMenu(tr("&Colours")),
         {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeSepia, ActionId::ThemeDark});
    fill(menuBar()->addMenu(tr("&Go")),
         {ActionId::NextArticle, ActionId::PreviousArticle, separator, ActionId::NextMention,
          ActionId::PreviousMention, separator, ActionId::FilterArticles, ActionId::FilterSubjects});
    fill(menuBar()->addMenu(tr("&Help")), {ActionId::About});
}

void MainWindow::buildToolBar()
{
    QToolBar *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({20, 20});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->addActions({m_actions[ActionId::Open], m_actions[ActionId::NewFromClipboard],
                     m_actions[ActionId::Save], m_actions[ActionId::CopyText]});
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addActions(
        {m_actions[ActionId::Find], m_actions[ActionId::MarkMentions], m_actions[ActionId::ShowSource]});
    for (QAction *action : bar->actions()) {
        if (!action->shortcut().isEmpty()) {
            action->setToolTip(tr("%1 (%2)", "action and its keys")
                                   .arg(action->text().remove(u'&').remove(u'…'),
                                        action->shortcut().toString(QKeySequence::NativeText)));
        }
    }
}

void MainWindow::connectGroups()
{
    connect(m_articles, &ArticlePanel::currentChanged, this, &MainWindow::showArticle);
    connect(&m_pages, &OpenPages::added, this, &MainWindow::pagesChanged);
    connect(&m_pages, &OpenPages::reset, this, &MainWindow::pagesChanged);
    connect(&m_pages, &OpenPages::corrected, this, &MainWindow::pageCorrected);
    connect(m_corrections, &CorrectionActions::message, m_messages, &MessageBar::add);
    connect(&m_loader, &PageLoader::progress, m_jobs, &JobBar::setProgress);
    connect(&m_loader, &PageLoader::finished, m_jobs, &JobBar::finish);
    connect(&m_loader, &PageLoader::finished, this, &MainWindow::loadFinished);
    connect(&m_loader, &PageLoader::finished, this, &MainWindow::idle);
    connect(m_jobs, &JobBar::cancelled, &m_loader, qOverload<>(&PageLoader::cancel));
    connect(m_files, &FileActions::opening, m_sources, &SourceActions::expect);
    connect(m_source->image(), &PageImageView::expectedPageShown, this, &MainWindow::showPanes);
    connect(m_files, &FileActions::message, m_messages, &MessageBar::add);
    connect(m_exports, &ExportActions::message, m_messages, &MessageBar::add);
    connect(m_files, &FileActions::recentFilesChanged, this,
            [this] { m_welcome->setRecentFiles(m_files->recentFiles()); });
    connect(m_welcome, &Welcome::fileChosen, this, [this](const QString &path) { openFiles({path}); });
    connect(m_view, &ViewActions::themeChanged, this, &MainWindow::applyTheme);
    connect(m_view, &ViewActions::zoomChanged, m_reading, &ReadingPane::setZoom);
    connect(m_view, &ViewActions::mentionsMarkedChanged, m_reading, &ReadingPane::setMentionsMarked);

    const auto on = [this](ActionId id, auto &&reaction) {
        connect(m_actions[id], &QAction::triggered, this, reaction);
    };
    on(ActionId::CloseFile, [this] { closeFile(); });
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::SelectAllArticles, [this] { m_articles->selectAll(); });
    on(ActionId::FilterArticles, [this] { m_articles->focusFilter(); });
    on(ActionId::FilterSubjects, [this] { m_subjects->focusFilter(); });
    on(ActionId::NextArticle, [this] { m_articles->step(1); });
    on(ActionId::PreviousArticle, [this] { m_articles->step(-1); });
    on(ActionId::About, [this] { about(); });
}

void MainWindow::showArticle(ArticleRef ref)
{
    const Page *page = m_pages.page(ref);
    const Article *article = m_pages.article(ref);
    const QList<Subject> subjects = article ? subjectsOf(*article) : QList<Subject>();
    m_subjects->setSubjects(subjects, article);
    if (article) {
        m_reading->showArticle(*article, subjects);
    } else if (page) {
        m_reading->showUnplaced(page->unplaced);
    } else {
        m_reading->showNothing();
    }
    setWindowTitle(page ? tr("%1 — Banmian").arg(m_pages.title(*page)) : tr("Banmian"));
}

void MainWindow::pageCorrected(int page)
{
    const Article *article = m_pages.article(m_articles->current());
    if (!article || page != m_articles->current().page)
        return;
    m_subjects->setSubjects(subjectsOf(*article), true);
    m_reading->setSubjects(m_subjects->subjects());
}

void MainWindow::pagesChanged()
{
    const bool any = !m_pages.isEmpty();
    if (any) {
        showPanes();
    } else {
        m_center->setCurrentWidget(m_welcome);
    }
    for (const ActionId id : {ActionId::CloseFile, ActionId::Find, ActionId::FindNext, ActionId::FindPrevious,
                              ActionId::ShowSource, ActionId::SelectAllArticles, ActionId::FilterArticles,
                              ActionId::FilterSubjects, ActionId::MarkMentions})
        m_actions[id]->setEnabled(any);
    if (any && !m_articles->current().isValid() && !m_loader.isRunning())
        m_articles->step(0);
}

void MainWindow::showPanes()
{
    if (m_center->currentWidget() == m_welcome)
        m_articles->setFocus();
    m_center->setCurrentWidget(m_panes);
}

void MainWindow::loadFinished()
{
    if (!m_pages.isEmpty())
        return;
    showArticle({}); // a page may have been expected that did not come
    pagesChanged();
}

void MainWindow::closeFile()
{
    const ArticleRef current = m_articles->current();
    if (const Page *page = m_pages.page(current))
        m_loader.cancel(page->source.path);
    m_pages.closeFileOf(current);
}

bool MainWindow::isDrawing() const
{
    return m_source->image()->isDrawing();
}

void MainWindow::applyTheme()
{
    const Theme theme = m_view->theme();
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
    QPalette handles = theme.palette();
    handles.setColor(QPalette::Window, theme.rule);
    m_panes->setPalette(handles);
    m_actions.setTheme(theme);
    m_articles->setTheme(theme);
    m_subjects->setTheme(theme);
    m_reading->setTheme(theme);
    m_source->setTheme(theme);
    m_messages->setTheme(theme);
    m_find->setTheme(theme);
    m_welcome->setTheme(theme);
}

void MainWindow::openFiles(const QStringList &paths)
{
    m_files->openFiles(paths);
}

void MainWindow::restoreSession(const Session &session)
{
    m_session->restore(session);
}

Session MainWindow::session() const
{
    return m_session->current();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_settings->setValue(Setting::WindowGeometry, saveGeometry());
    m_settings->setValue(Setting::PaneSizes, m_panes->saveState());
    Q_EMIT closing();
    m_loader.cancel();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (FileActions::canOpen(event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_files->open(event->mimeData());
    event->acceptProposedAction();
}

void MainWindow::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        m_view->zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    } else {
        QMainWindow::wheelEvent(event);
    }
}

void MainWindow::about()
{
    QMessageBox::about(this, tr("About Banmian"),
                       tr("<h3>Banmian %1</h3><p>Reads newspaper pages as articles.</p>"
                          "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                           .arg(QApplication::applicationVersion()));
}

} // namespace banmian
