#include "jobs/page_loader.h"

#include "source/input.h"
#include "source/text_file.h"
#include "walk.h"

#include <QtConcurrentRun>

namespace banmian {

PageLoader::PageLoader(QObject *parent) : QObject(parent)
{
    // One core stays free for the window.
    m_pool.setMaxThreadCount(qMax(1, QThread::idealThreadCount() - 1));
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &PageLoader::handOver);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PageLoader::endJob);
}

PageLoader::~PageLoader()
{
    m_watcher.disconnect(this);
    for (Job &job : m_jobs)
        job.future.cancel();
    m_pool.waitForDone();
}

void PageLoader::load(const QList<PageSource> &sources, const QStringList &passwords)
{
    const bool idle = m_jobs.empty();
    for (const PageSource &source : sources) {
        Job &job = m_jobs.emplace_back();
        job.report.path = source.path;
        job.future = QtConcurrent::run(&m_pool, &PageLoader::read, source, passwords);
    }
    if (m_jobs.empty())
        return;
    if (idle) {
        m_ended = 0;
        m_watcher.setFuture(m_jobs.front().future);
    }
    reportProgress();
}

void PageLoader::cancel()
{
    if (m_jobs.empty())
        return;
    for (Job &job : m_jobs)
        job.future.cancel();
    m_jobs.erase(m_jobs.begin() + 1, m_jobs.end());
}

void PageLoader::cancel(const QString &path)
{
    for (Job &job : m_jobs) {
        if (job.report.path == path)
            job.future.cancel();
    }
}

void PageLoader::read(QPromise<Step> &promise, const PageSource &source, const QStringList &passwords)
{
    std::optional<Error> error;
    if (!source.path.isEmpty()) {
        error = readFile(promise, source.path, passwords);
    } else if (source.text.trimmed().isEmpty()) {
        error = Error{ErrorCode::EmptyInput, {}};
    } else {
        promise.addResult(Step{.page = readPage(pageFromText(source.text)), .error = {}});
    }
    if (error)
        promise.addResult(Step{.page = {}, .error = error});
}

std::optional<Error> PageLoader::readFile(QPromise<Step> &promise, const QString &path,
                                          const QStringList &passwords)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    const auto visit = [&promise](const Page &page) {
        if (!promise.isCanceled())
            promise.addResult(Step{.page = page, .error = {}});
        return !promise.isCanceled();
    };
    auto error = visitPages(bytes.value(), path, {}, visit);
    for (const QString &password : passwords) {
        if (!error || (error->code != ErrorCode::PdfLocked && error->code != ErrorCode::PdfWrongPassword))
            break;
        error = visitPages(bytes.value(), path, password, visit);
    }
    return error;
}

/// Only the first job hands over, so that the order of the files is kept.
void PageLoader::handOver()
{
    Job &job = m_jobs.front();
    QList<Page> pages;
    for (; job.future.isResultReadyAt(job.handedOver); ++job.handedOver) {
        const Step step = job.future.resultAt(job.handedOver);
        if (step.error) {
            job.report.error = step.error;
            continue;
        }
        const SourcePage &source = step.page.source;
        job.report.pages = source.pageCount;
        job.report.read = source.pageIndex + 1;
        if (source.lines.isEmpty()) {
            job.report.textless.append(source.pageIndex);
        } else {
            pages.append(step.page);
        }
        if (step.page.columnsAreMixed())
            job.report.mixed.append(source.pageIndex);
    }
    if (!pages.isEmpty())
        Q_EMIT loaded(pages);
    reportProgress();
}

void PageLoader::endJob()
{
    if (!m_jobs.front().future.isCanceled())
        handOver();
    LoadReport report = m_jobs.front().report;
    if (m_jobs.front().future.isCanceled())
        report.error = Error{ErrorCode::Cancelled, {}};
    m_jobs.pop_front();
    ++m_ended;
    Q_EMIT ended(report);
    if (m_jobs.empty()) {
        Q_EMIT finished();
        return;
    }
    m_watcher.setFuture(m_jobs.front().future);
    reportProgress();
}

void PageLoader::reportProgress()
{
    const Job &job = m_jobs.front();
    Q_EMIT progress({.file = m_ended,
                     .files = m_ended + static_cast<int>(m_jobs.size()),
                     .path = job.report.path,
                     .page = job.report.read,
                     .pages = job.report.pages});
}

} // namespace banmian
