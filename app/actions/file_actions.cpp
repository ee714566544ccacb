#include "actions/file_actions.h"

#include "actions/action_collection.h"
#include "jobs/error_message.h"
#include "settings/settings.h"

#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

namespace banmian {

static constexpr qsizetype mostRecentFiles = 10;

FileActions::FileActions(const ActionCollection &actions, OpenPages *pages, PageLoader *loader,
                         Settings *settings, QWidget *window)
    : QObject(window), m_pages(pages), m_loader(loader), m_settings(settings), m_window(window),
      m_recentMenu(new QMenu(tr("Open &Recent"), window))
{
    connect(actions[ActionId::Open], &QAction::triggered, this, &FileActions::chooseFiles);
    connect(actions[ActionId::NewFromClipboard], &QAction::triggered, this, &FileActions::openClipboard);
    connect(actions[ActionId::OpenSample], &QAction::triggered, this, &FileActions::openSample);
    connect(loader, &PageLoader::loaded, this, [this](const QList<Page> &read) {
        m_pages->add(read);
        if (!read.isEmpty())
            remember(read.first().source.path);
    });
    connect(loader, &PageLoader::failed, this,
            [this](const QString &path, const Error &error) { Q_EMIT message(errorMessage(path, error)); });
    connect(m_recentMenu, &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
}

void FileActions::openFiles(const QStringList &paths)
{
    QList<PageSource> sources;
    for (const QString &path : paths) {
        const QString file = path == QStringLiteral("-") ? path : QFileInfo(path).absoluteFilePath();
        if (!m_pages->hasFile(file))
            sources.append({file, {}});
    }
    m_loader->load(sources);
}

void FileActions::openText(const QString &text)
{
    m_loader->load({{QString(), text}});
}

void FileActions::openSample()
{
    openFiles({QStringLiteral(":/banmian/sample/sample.txt")});
}

void FileActions::chooseFiles()
{
    const QString folder = m_settings->value(Setting::LastFolder).toString();
    const QStringList files = QFileDialog::getOpenFileNames(m_window, tr("Open pages"), folder,
                                                            tr("Pages (*.txt *.text *.pdf);;All files (*)"));
    if (files.isEmpty())
        return;
    m_settings->setValue(Setting::LastFolder, QFileInfo(files.first()).path());
    openFiles(files);
}

void FileActions::openClipboard()
{
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty())
        Q_EMIT message(
            tr("The clipboard holds no text. Select all of a page in your PDF viewer and copy it first."));
    else
        openText(text);
}

bool FileActions::canOpen(const QMimeData *data)
{
    return data->hasUrls() || data->hasText();
}

void FileActions::open(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    if (!files.isEmpty())
        openFiles(files);
    else if (data->hasText())
        openText(data->text());
}

QStringList FileActions::recentFiles() const
{
    return m_settings->value(Setting::RecentFiles).toStringList();
}

void FileActions::remember(const QString &path)
{
    if (path.isEmpty() || path.startsWith(u':') || path == QStringLiteral("-"))
        return;
    QStringList files = recentFiles();
    files.removeAll(path);
    files.prepend(path);
    m_settings->setValue(Setting::RecentFiles, QStringList(files.mid(0, mostRecentFiles)));
    Q_EMIT recentFilesChanged();
}

void FileActions::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QString &file : recentFiles()) {
        QAction *action =
            m_recentMenu->addAction(QFileInfo(file).fileName(), this, [this, file] { openFiles({file}); });
        action->setToolTip(file);
    }
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("No file was read yet"))->setEnabled(false);
}

} // namespace banmian
