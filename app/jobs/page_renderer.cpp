#include "jobs/page_renderer.h"

#include "source/pdf_complaints.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>
#include <cmath>
#include <poppler-qt6.h>

namespace banmian {

static constexpr double pointsPerInch = 72;

/// The document that was last drawn from.
class PageRenderer::File
{
public:
    std::optional<Error> open(const QString &path, const QStringList &passwords);
    [[nodiscard]] std::unique_ptr<Poppler::Page> page(int index) const { return m_document->page(index); }

private:
    QString m_path;
    QDateTime m_modified; ///< a file that was written again is opened again
    std::unique_ptr<Poppler::Document> m_document;
};

std::optional<Error> PageRenderer::File::open(const QString &path, const QStringList &passwords)
{
    const QFileInfo info(path);
    if (m_document && path == m_path && info.lastModified() == m_modified)
        return std::nullopt;
    m_document.reset();
    if (!info.exists())
        return Error{ErrorCode::NotFound, {}};
    const PdfComplaints complaints;
    auto document = Poppler::Document::load(path);
    for (const QString &password : passwords) {
        if (!document || !document->isLocked())
            break;
        document->unlock(password.toUtf8(), password.toUtf8());
    }
    if (!document)
        return Error{ErrorCode::PdfDamaged, complaints.text()};
    if (document->isLocked())
        return Error{ErrorCode::PdfLocked, {}};
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    m_document = std::move(document);
    m_path = path;
    m_modified = info.lastModified();
    return std::nullopt;
}

PageRenderer::PageRenderer(QObject *parent) : QObject(parent), m_file(std::make_shared<File>())
{
    Poppler::setDebugErrorFunction(
        [](const QString &message, const QVariant &) { PdfComplaints::hear(message); }, {});
    m_pool.setMaxThreadCount(1);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &PageRenderer::report);
}

PageRenderer::~PageRenderer()
{
    m_watcher.disconnect(this);
    cancel();
    m_pool.waitForDone();
}

void PageRenderer::request(const PictureRequest &request, const QStringList &passwords)
{
    if (m_running && request == m_request)
        return;
    cancel();
    m_request = request;
    m_running = true;
    m_watcher.setFuture(QtConcurrent::run(&m_pool, &PageRenderer::draw, m_file, request, passwords));
}

void PageRenderer::cancel()
{
    m_watcher.cancel();
    m_running = false;
}

static bool isDrawable(QSizeF size)
{
    return std::isfinite(size.width()) && std::isfinite(size.height()) && size.width() > 0 &&
           size.height() > 0;
}

void PageRenderer::draw(QPromise<Outcome> &promise, const std::shared_ptr<File> &file,
                        const PictureRequest &request, const QStringList &passwords)
{
    Outcome outcome{
        .request = request, .size = {}, .picture = {}, .error = file->open(request.path, passwords)};
    const auto page = outcome.error ? nullptr : file->page(request.page);
    if (page)
        outcome.size = page->pageSizeF();
    if (!outcome.error && !isDrawable(outcome.size)) {
        outcome.error = Error{ErrorCode::PdfDamaged, {}};
    } else if (qint64(request.area.width()) * request.area.height() > mostPixels) {
        outcome.error = Error{ErrorCode::TooLarge, {}};
    }

    if (!outcome.error && request.scale > 0) {
        const auto stopped = [](const QVariant &task) {
            return static_cast<const QPromise<Outcome> *>(task.value<void *>())->isCanceled();
        };
        const QRect &area = request.area;
        outcome.picture =
            page->renderToImage(request.scale * pointsPerInch, request.scale * pointsPerInch, area.x(),
                                area.y(), area.width(), area.height(), Poppler::Page::Rotate0, nullptr,
                                nullptr, stopped, QVariant::fromValue(static_cast<void *>(&promise)));
        if (outcome.picture.isNull())
            outcome.error = Error{ErrorCode::PdfDamaged, {}};
    }
    promise.addResult(outcome);
}

void PageRenderer::report()
{
    const auto future = m_watcher.future();
    m_running = false;
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const Outcome outcome = future.result();
    if (outcome.error) {
        Q_EMIT failed(outcome.request, *outcome.error);
        return;
    }
    Q_EMIT sized(outcome.request, outcome.size);
    if (!outcome.picture.isNull())
        Q_EMIT drawn(outcome.request, outcome.picture);
}

} // namespace banmian
