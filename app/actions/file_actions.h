#pragma once

#include "jobs/page_loader.h"
#include "models/open_pages.h"

#include <QObject>

class QMenu;
class QMimeData;
class QWidget;

namespace banmian {

class ActionCollection;
class LockedFiles;
class Settings;

/// Brings pages in: dialog, clipboard, sample, recent files, whatever is dropped on the window.
class FileActions : public QObject
{
    Q_OBJECT

public:
    FileActions(const ActionCollection &actions, OpenPages *pages, PageLoader *loader, Settings *settings,
                QWidget *window);

    /// Files that are open already are not opened twice.
    void openFiles(const QStringList &paths);
    void openText(const QString &text);
    void openSample();
    /// True where there is something to open in it.
    static bool canOpen(const QMimeData *data);
    void open(const QMimeData *data);

    [[nodiscard]] QStringList recentFiles() const;
    [[nodiscard]] QMenu *recentMenu() const { return m_recentMenu; }
    /// Of encrypted files, as given since the window opened.
    [[nodiscard]] QStringList passwords() const;

Q_SIGNALS:
    void opening(const QString &path); ///< the first of the files that will be read now
    void message(const QString &text);
    void recentFilesChanged();

private:
    void chooseFiles();
    void openClipboard();
    void load(const QStringList &paths);
    void fileRead(const QList<Page> &pages);
    void fileEnded(const LoadReport &report);
    void remember(const QString &path);
    void fillRecentMenu();

    OpenPages *m_pages;
    PageLoader *m_loader;
    Settings *m_settings;
    QWidget *m_window;
    QMenu *m_recentMenu;
    LockedFiles *m_locked;
};

} // namespace banmian
