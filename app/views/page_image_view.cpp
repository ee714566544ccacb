#include "views/page_image_view.h"

#include "messages/error_text.h"
#include "models/article_text.h"
#include "views/page_canvas.h"

#include <QVBoxLayout>

namespace banmian {

PageImageView::PageImageView(std::function<QStringList()> passwords, QWidget *parent)
    : SourceView(parent), m_passwords(std::move(passwords)), m_canvas(new PageCanvas)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_canvas);
    setFocusProxy(m_canvas);

    connect(m_canvas, &PageCanvas::pictureWanted, this, [this](double scale, const QRect &area) {
        m_renderer.request({m_path, m_index, scale, area}, m_passwords());
    });
    connect(m_canvas, &PageCanvas::hovered, this, &PageImageView::hover);
    connect(m_canvas, &PageCanvas::clicked, this, &PageImageView::choose);
    connect(m_canvas, &PageCanvas::toolTipWanted, this,
            [this](QPointF place, QString *text) { *text = describe(place); });
    connect(&m_renderer, &PageRenderer::sized, this, &PageImageView::setSize);
    connect(&m_renderer, &PageRenderer::drawn, this, &PageImageView::addPicture);
    connect(&m_renderer, &PageRenderer::failed, this,
            [this](const PictureRequest &, const Error &error) { report(error); });
}

bool PageImageView::canShow(const Page &page) const
{
    const SourcePage &source = page.source;
    return source.encoding == u"PDF" && !source.path.isEmpty() && source.path != u"-";
}

void PageImageView::draw(const QString &path, int page)
{
    if (path == m_path && page == m_index)
        return;
    m_path = path;
    m_index = page;
    m_canvas->setMessage({});
    m_renderer.request({.path = path, .page = page}, m_passwords());
}

void PageImageView::expectPage(const QString &path, int page)
{
    m_page.reset();
    m_regions = {};
    m_place.reset();
    draw(path, page);
}

void PageImageView::showPage(const Page &page)
{
    if (m_page && m_page->source == page.source)
        return;
    draw(page.source.path, page.source.pageIndex);
    m_page = page;
    m_regions = PageRegions(page);
    m_place.reset();
}

void PageImageView::showNothing()
{
    m_renderer.cancel();
    m_path.clear();
    m_index = -1;
    m_page.reset();
    m_regions = {};
    m_place.reset();
    m_canvas->setMessage({});
}

void PageImageView::setSize(const PictureRequest &request, QSizeF points)
{
    if (request.scale > 0)
        return;
    m_canvas->setPage(points);
    if (m_place)
        showPlace(*m_place);
    if (!m_page)
        Q_EMIT expectedPageShown();
}

void PageImageView::addPicture(const PictureRequest &request, const QImage &picture)
{
    m_canvas->addPicture({request.scale, request.area, picture});
    Q_EMIT pictureShown();
}

QString PageImageView::title() const
{
    if (!m_page)
        return {};
    const SourcePage &source = m_page->source;
    return source.pageCount > 1 ? tr("Page %1 of %n", nullptr, source.pageCount).arg(source.pageIndex + 1)
                                : tr("Printed page");
}

void PageImageView::report(const Error &error)
{
    m_path.clear(); // another look may find the file again, or know its password
    if (m_page)     // else whoever reads the file says what is wrong with it
        m_canvas->setMessage(tr("The page cannot be shown.") + u'\n' + ErrorText::cause(error));
}

const PageRegions::Line *PageImageView::mark(qint32 codePoint)
{
    const PageRegions::Line *line = m_regions.lineOf(codePoint);
    if (!line || line->region < 0)
        return nullptr;
    m_place = codePoint;
    const PageRegions::Region &region = m_regions.regions()[line->region];
    m_canvas->setArticleBoxes(m_regions.boxesOf(region.article));
    m_canvas->setChosenBoxes(region.boxes, line->box);
    return line;
}

void PageImageView::showPlace(qint32 codePoint)
{
    if (const PageRegions::Line *line = mark(codePoint))
        m_canvas->showBox(line->box);
}

SourceRange PageImageView::rangeAt(qint32 codePoint) const
{
    const PageRegions::Line *line = m_regions.lineOf(codePoint);
    return line ? line->range : SourceRange{};
}

const PageRegions::Region *PageImageView::regionAt(QPointF place) const
{
    const PageRegions::Line *line = m_regions.lineAt(place);
    return line && line->region >= 0 ? &m_regions.regions()[line->region] : nullptr;
}

void PageImageView::hover(QPointF place)
{
    const PageRegions::Region *region = regionAt(place);
    m_canvas->setHoveredBoxes(region ? m_regions.boxesOf(region->article) : QList<QRectF>());
    m_canvas->viewport()->setCursor(region ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void PageImageView::choose(QPointF place)
{
    if (const PageRegions::Line *line = m_regions.lineAt(place)) {
        mark(line->range.begin);
        Q_EMIT placeChosen(line->range.begin);
    }
}

QString PageImageView::describe(QPointF place) const
{
    const PageRegions::Region *region = regionAt(place);
    if (!region)
        return {};
    if (region->article == ArticleRef::unplaced)
        return tr("Unplaced");
    const Article &article = m_page->articles[region->article];
    const QString detail = detailLine(article);
    const QString headline = article.headline.isEmpty() ? firstWords(article) : article.headline.text;
    return detail.isEmpty() ? headline : headline + u'\n' + detail;
}

void PageImageView::setTheme(const Theme &theme)
{
    m_canvas->setTheme(theme);
}

} // namespace banmian
