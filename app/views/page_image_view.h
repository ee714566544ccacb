#pragma once

#include "jobs/page_renderer.h"
#include "models/page_regions.h"
#include "views/source_view.h"

#include <functional>

namespace banmian {

class PageCanvas;

/// The printed page of a PDF file, with the regions of its articles.
class PageImageView : public SourceView
{
    Q_OBJECT

public:
    /// `passwords` tells those known for encrypted files.
    explicit PageImageView(std::function<QStringList()> passwords, QWidget *parent = nullptr);

    [[nodiscard]] bool canShow(const Page &page) const override;
    void showPage(const Page &page) override;
    [[nodiscard]] QString title() const override;
    void showNothing() override;
    void showPlace(qint32 codePoint) override;
    [[nodiscard]] SourceRange rangeAt(qint32 codePoint) const override;
    void setTheme(const Theme &theme) override;

    /// Shows a page before it is read: its picture, without regions. An unreadable file shows nothing.
    void expectPage(const QString &path, int page);

    [[nodiscard]] PageCanvas *canvas() const { return m_canvas; }
    /// True while a picture is drawn.
    [[nodiscard]] bool isDrawing() const { return m_renderer.isRunning(); }

Q_SIGNALS:
    void expectedPageShown();
    void pictureShown(); ///< a picture is there

private:
    void draw(const QString &path, int page);
    void setSize(const PictureRequest &request, QSizeF points);
    void addPicture(const PictureRequest &request, const QImage &picture);
    /// Returns the line that was marked.
    const PageRegions::Line *mark(qint32 codePoint);
    void report(const Error &error);
    void hover(QPointF place);
    void choose(QPointF place);
    [[nodiscard]] const PageRegions::Region *regionAt(QPointF place) const;
    [[nodiscard]] QString describe(QPointF place) const;

    std::function<QStringList()> m_passwords;
    PageRenderer m_renderer;
    PageCanvas *m_canvas;
    QString m_path; ///< of the page that is drawn; empty: none
    int m_index = -1;
    std::optional<Page> m_page; ///< none while a page is expected
    PageRegions m_regions;
    std::optional<qint32> m_place; ///< that is marked
};

} // namespace banmian
