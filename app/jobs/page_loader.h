#pragma once

#include "article/article.h"
#include "source/result.h"

#include <QFutureWatcher>
#include <QList>
#include <QObject>
#include <QThreadPool>
#include <atomic>
#include <optional>

namespace banmian {

/// What is to be read: a file, or text without one (the clipboard).
struct PageSource
{
    QString path; ///< empty for text
    QString text;
};

/// Reads pages off the GUI thread, several at a time, and hands them over in the order in which they were
/// asked for.
class PageLoader : public QObject
{
    Q_OBJECT

public:
    explicit PageLoader(QObject *parent = nullptr);
    ~PageLoader() override;

    /// Joins a queue; returns at once.
    void load(const QList<PageSource> &sources);
    /// Drops what has not been handed over. finished() still comes.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void loaded(const QList<banmian::Page> &pages);
    void failed(const QString &path, const banmian::Error &error);
    void progress(int done, int total); ///< of all that was asked for since the loader was last idle
    void finished();                    ///< the loader is idle

private:
    /// A future's results must have a default; it is never handed over.
    using Pages = std::optional<Result<QList<Page>>>;

    void startBatch();
    void handOver();
    void endBatch();

    QThreadPool m_pool;
    QFutureWatcher<Pages> m_watcher;
    QList<PageSource> m_queue;
    QList<PageSource> m_batch;
    int m_handedOver = 0; ///< of m_batch
    int m_doneBefore = 0; ///< in earlier batches
    bool m_running = false;
    std::atomic_bool m_cancelled = false;
};

} // namespace banmian
