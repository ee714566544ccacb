#include "actions/file_actions.h"

#include "actions/action_collection.h"
#include "actions/locked_files.h"
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
      m_recentMenu(new QMenu(tr("Open &Recent"), window)), m_locked(new LockedFiles(window))
{
    connect(actions[ActionId::Open], &QAction::triggered, this, &FileActions::chooseFiles);
    connect(actions[ActionId::NewFromClipboard], &QAction::triggered, this, &FileActions::openClipboard);
    connect(actions[ActionId::OpenSample], &QAction::triggered, this, &FileActions::openSample);
    connect(loader, &PageLoader::loaded, this, &FileActions::fileRead);
    connect(loader, &PageLoader::ended, this, &FileActions::fileEnded);
    connect(m_locked, &LockedFiles::retry, this, &FileActions::load);
    connect(m_locked, &LockedFiles::givenUp, this, [this](const QString &path) {
        Q_EMIT message(tr("%1 was not opened: it needs a password. Open it again when you have the password.")
                           .arg(QFileInfo(path).fileName()));
    });
    connect(m_recentMenu, &QMenu::aboutToShow, this, &FileActions::fillRecentMenu);
}

void FileActions::openFiles(const QStringList &paths)
{
    QStringList files;
    for (const QString &path : paths) {
        const QString file = path == QStringLiteral("-") ? path : QFileInfo(path).absoluteFilePath();
        if (!m_pages->hasFile(file))
            files.append(file);
    }
    load(files);
}

void FileActions::load(const QStringList &paths)
{
    QList<PageSource> sources;
    for (const QString &path : paths)
        sources.append({path, {}});
    if (!paths.isEmpty() && !m_loader->isRunning())
        Q_EMIT opening(paths.first());
    m_loader->load(sources, m_locked->passwords());
}

void FileActions::fileRead(const QList<Page> &pages)
{
    m_pages->add(pages);
    remember(pages.first().source.path);
}

/// 1-based, runs drawn together: "1, 3–5".
static QString pageNumbers(const QList<int> &pages)
{
    QStringList runs;
    for (qsizetype first = 0, last = 0; first < pages.size(); first = last + 1) {
        for (last = first; last + 1 < pages.size() && pages[last + 1] == pages[last] + 1;)
            ++last;
        runs << (first == last ? QString::number(pages[first] + 1)
                               : QStringLiteral("%1–%2").arg(pages[first] + 1).arg(pages[last] + 1));
    }
    return runs.join(QStringLiteral(", "));
}

void FileActions::fileEnded(const LoadReport &report)
{
    const ErrorCode code = report.error ? report.error->code : ErrorCode::Cancelled;
    const QString name = QFileInfo(report.path).fileName();
    if (code == ErrorCode::PdfLocked || code == ErrorCode::PdfWrongPassword) {
        m_locked->add(report.path);
    } else if (code != ErrorCode::Cancelled) {
        Q_EMIT message(errorMessage(report.path, *report.error));
    } else if (report.error && report.read > 0 && m_pages->hasFile(report.path)) {
        Q_EMIT message(tr("%1: stopped after %2 of %n pages. Close it and open it again to read the rest.",
                          nullptr, report.pages)
                           .arg(name)
                           .arg(report.read));
    } else if (!report.textless.isEmpty()) {
        Q_EMIT message(tr("%1: %n pages are pictures without text and left out (page %2). An OCR program, "
                          "OCRmyPDF for instance, can add a text layer.",
                          nullptr, static_cast<int>(report.textless.size()))
                           .arg(name, pageNumbers(report.textless)));
    }
    if (!report.mixed.isEmpty()) {
        const QString pages = report.pages > 1 ? pageNumbers(report.mixed) : QString();
        Q_EMIT message(mixedColumnsMessage(report.path, pages));
    }
}

QStringList FileActions::passwords() const
{
    return m_locked->passwords();
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
    if (text.trimmed().isEmpty()) {
        Q_EMIT message(
            tr("The clipboard holds no text. Select all of a page in your PDF viewer and copy it first."));
    } else {
        openText(text);
    }
}

bool FileActions::canOpen(const QMimeData *data)
{
    return data->hasUrls() || data->hasText();
}

void FileActions::open(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (!files.isEmpty()) {
        openFiles(files);
    } else if (data->hasText()) {
        openText(data->text());
    }
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
    if (!files.isEmpty() && files.first() == path)
        return;
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
