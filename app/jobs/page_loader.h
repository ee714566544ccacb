#pragma once

#include "article/article.h"
#include "source/result.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <deque>
#include <optional>

namespace banmian {

/// What is to be read: a file, or text without one (the clipboard).
struct PageSource
{
    QString path; ///< empty for text
    QString text;
};

/// How far a load is: which file of those asked for since the loader was last idle, which page of it.
struct LoadProgress
{
    int file = 0, files = 0; ///< files that are read, of all
    QString path;            ///< of the file that is being read
    int page = 0, pages = 0; ///< pages of it that are read, of all; 0 of 0 before the first
};

/// How the reading of a file ended.
struct LoadReport
{
    QString path;               ///< empty for text
    int pages = 0;              ///< that the file has; 0 where none was read
    int read = 0;               ///< of them, those without text too
    QList<int> textless;        ///< 0-based pages that have no text: pictures
    QList<int> mixed;           ///< 0-based pages whose columns could not be told apart
    std::optional<Error> error; ///< none where all pages were read
};

/// Reads files off the GUI thread, page by page. Pages are handed over as soon as they are read, in the order
/// of the files asked for.
class PageLoader : public QObject
{
    Q_OBJECT

public:
    explicit PageLoader(QObject *parent = nullptr);
    ~PageLoader() override;

    /// Joins a queue; returns at once. Encrypted files are tried with each of the passwords.
    void load(const QList<PageSource> &sources, const QStringList &passwords = {});
    /// Drops what has not been handed over; a file of which some pages were is reported. finished() still
    /// comes.
    void cancel();
    /// The same for one file.
    void cancel(const QString &path);
    [[nodiscard]] bool isRunning() const { return !m_jobs.empty(); }

Q_SIGNALS:
    void loaded(const QList<banmian::Page> &pages); ///< pages of one file, each with text
    void ended(const banmian::LoadReport &report);
    void progress(const banmian::LoadProgress &progress);
    void finished(); ///< the loader is idle

private:
    /// One page, or why there are no more.
    struct Step
    {
        Page page;
        std::optional<Error> error;
    };
    struct Job
    {
        QFuture<Step> future;
        LoadReport report;
        int handedOver = 0; ///< steps
    };

    static void read(QPromise<Step> &promise, const PageSource &source, const QStringList &passwords);
    static std::optional<Error> readFile(QPromise<Step> &promise, const QString &path,
                                         const QStringList &passwords);
    void handOver();
    void endJob();
    void reportProgress();

    QThreadPool m_pool;
    QFutureWatcher<Step> m_watcher; ///< of the first job
    std::deque<Job> m_jobs;
    int m_ended = 0; ///< jobs since the loader was last idle
};

} // namespace banmian
