#pragma once

#include "source/result.h"

#include <QFutureWatcher>
#include <QImage>
#include <QObject>
#include <QRect>
#include <QSizeF>
#include <QStringList>
#include <QThreadPool>
#include <memory>
#include <optional>

namespace banmian {

/// What is to be drawn of which page.
struct PictureRequest
{
    QString path;
    int page = 0;     ///< 0-based
    double scale = 0; ///< pixels a point; 0: only the size of the page is wanted
    QRect area = {};  ///< in pixels of the whole page at that scale
    friend bool operator==(const PictureRequest &, const PictureRequest &) = default;
};

/// Draws pages of PDF files off the GUI thread, one picture at a time: a new request drops the one before,
/// even halfway. The file of the last request stays open.
class PageRenderer : public QObject
{
    Q_OBJECT

public:
    /// No picture may have more pixels; what is asked for beyond is a failure (TooLarge).
    static constexpr qint64 mostPixels = 16LL << 20;

    explicit PageRenderer(QObject *parent = nullptr);
    ~PageRenderer() override;

    /// What is being drawn already goes on. Encrypted files are tried with each of the passwords.
    void request(const PictureRequest &request, const QStringList &passwords = {});
    void cancel();
    /// Until the last request is answered.
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void sized(const banmian::PictureRequest &request, QSizeF points);
    void drawn(const banmian::PictureRequest &request, const QImage &picture);
    void failed(const banmian::PictureRequest &request, const banmian::Error &error);

private:
    struct Outcome
    {
        PictureRequest request;
        QSizeF size;
        QImage picture;
        std::optional<Error> error;
    };
    class File; ///< touched by the worker alone

    static void draw(QPromise<Outcome> &promise, const std::shared_ptr<File> &file,
                     const PictureRequest &request, const QStringList &passwords);
    void report();

    QThreadPool m_pool;
    QFutureWatcher<Outcome> m_watcher;
    std::shared_ptr<File> m_file;
    PictureRequest m_request; ///< the last one
    bool m_running = false;
};

} // namespace banmian
