#include "jobs/page_loader.h"

#include "source/text_file.h"
#include "walk.h"

#include <QtConcurrentMap>

namespace banmian {

PageLoader::PageLoader(QObject *parent) : QObject(parent)
{
    // One core stays free for the window.
    m_pool.setMaxThreadCount(qMax(1, QThread::idealThreadCount() - 1));
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &PageLoader::handOver);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PageLoader::endBatch);
}

PageLoader::~PageLoader()
{
    m_queue.clear();
    m_cancelled = true;
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void PageLoader::load(const QList<PageSource> &sources)
{
    m_queue += sources;
    if (!m_running && !m_queue.isEmpty()) {
        m_running = true;
        m_doneBefore = 0;
        startBatch();
    } else if (m_running) {
        handOver();
    }
}

void PageLoader::cancel()
{
    m_queue.clear();
    m_cancelled = true;
    m_watcher.cancel();
}

void PageLoader::startBatch()
{
    m_batch.swap(m_queue);
    m_queue.clear();
    m_handedOver = 0;
    m_cancelled = false;
    const auto read = [this](const PageSource &source) -> Pages {
        const auto cancelled = [this] { return m_cancelled.load(); };
        if (cancelled())
            return Error{ErrorCode::Cancelled, {}};
        if (!source.path.isEmpty())
            return readPages(source.path, cancelled);
        if (source.text.trimmed().isEmpty())
            return Error{ErrorCode::EmptyInput, {}};
        return QList<Page>{readPage(pageFromText(source.text))};
    };
    Q_EMIT progress(0, static_cast<int>(m_batch.size()));
    m_watcher.setFuture(QtConcurrent::mapped(&m_pool, m_batch, read));
}

/// Results come as they are ready; what is ready too early waits for those before it.
void PageLoader::handOver()
{
    const auto future = m_watcher.future();
    while (!m_cancelled && m_handedOver < m_batch.size() && future.isResultReadyAt(m_handedOver)) {
        const Pages result = future.resultAt(m_handedOver);
        const QString path = m_batch[m_handedOver].path;
        ++m_handedOver;
        if (result->ok())
            Q_EMIT loaded(result->value());
        else if (result->error().code != ErrorCode::Cancelled)
            Q_EMIT failed(path, result->error());
    }
    Q_EMIT progress(m_doneBefore + m_handedOver,
                    static_cast<int>(m_doneBefore + m_batch.size() + m_queue.size()));
}

void PageLoader::endBatch()
{
    handOver();
    m_doneBefore += static_cast<int>(m_batch.size());
    m_batch.clear();
    if (!m_queue.isEmpty()) {
        startBatch();
        return;
    }
    m_running = false;
    Q_EMIT finished();
}

} // namespace banmian
