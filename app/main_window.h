#pragma once

#include "actions/action_collection.h"
#include "jobs/page_loader.h"
#include "models/open_pages.h"
#include "settings/settings.h"

#include <QMainWindow>

class QListView;
class QSplitter;
class QStackedWidget;

namespace banmian {

class ArticlePanel;
class CorrectionActions;
class ExportActions;
class FileActions;
class FindActions;
class FindBar;
class JobBar;
class MentionActions;
class MessageBar;
class ReadingPane;
class SessionKeeper;
class SourceActions;
class SourcePanel;
class SubjectPanel;
class ViewActions;
class Welcome;
struct Session;

/// The window. Puts panes and action groups together; what they do is in them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Settings *settings, QWidget *parent = nullptr);

    void openFiles(const QStringList &paths);
    /// The pages, the article and the place of an earlier session.
    void restoreSession(const Session &session);
    [[nodiscard]] Session session() const;
    /// True while files are being read.
    [[nodiscard]] bool isBusy() const { return m_loader.isRunning(); }
    /// True while the picture of a page is drawn.
    [[nodiscard]] bool isDrawing() const;

    [[nodiscard]] OpenPages &pages() { return m_pages; }
    [[nodiscard]] QAction *action(ActionId id) const { return m_actions[id]; }

Q_SIGNALS:
    void idle(); ///< all files asked for are read
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void buildPanes();
    void buildMenus();
    void buildToolBar();
    void connectGroups();
    void showArticle(ArticleRef ref);
    void pageCorrected(int page);
    void pagesChanged();
    void showPanes();
    void loadFinished();
    void closeFile();
    void applyTheme();
    void about();

    Settings *m_settings;
    OpenPages m_pages;
    PageLoader m_loader;
    ActionCollection m_actions;

    MessageBar *m_messages;
    QStackedWidget *m_center;
    QSplitter *m_panes;
    ArticlePanel *m_articles;
    FindBar *m_findBar;
    ReadingPane *m_reading;
    QListView *m_hits;
    SourcePanel *m_source;
    SubjectPanel *m_subjects;
    JobBar *m_jobs;
    Welcome *m_welcome;

    CorrectionActions *m_corrections;
    FileActions *m_files;
    ExportActions *m_exports;
    FindActions *m_find;
    MentionActions *m_mentions;
    SourceActions *m_sources;
    ViewActions *m_view;
    SessionKeeper *m_session;
};

} // namespace banmian
