#include "views/page_canvas.h"

#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleHints>
#include <QToolTip>
#include <algorithm>
#include <cmath>

namespace banmian {

static constexpr int margin = 12;
static constexpr double zoomStep = 1.25, leastZoom = 0.05, mostZoom = 12;
/// Units of the viewport a point at 100 %: as CSS has it.
static constexpr double naturalZoom = 96.0 / 72;
static constexpr double longestPage = 1e6; // units of the viewport, for the scroll bars
static constexpr QPointF nowhere(-1e6, -1e6);

PageCanvas::PageCanvas(QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(Theme::named(Theme::Name::Light, {}))
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else a fit width could make it come and go
    setCornerWidget(new QWidget); // else the style's own, which keeps the system's colour
    setAccessibleName(tr("Printed page"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(80);
    connect(&m_pause, &QTimer::timeout, this, &PageCanvas::askForPicture);
    m_patience.setSingleShot(true);
    m_patience.setInterval(400);
    connect(&m_patience, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
}

void PageCanvas::setPage(QSizeF points)
{
    m_points = points;
    m_message.clear();
    m_pictures.clear();
    m_article.clear();
    m_hovered.clear();
    m_chosen.clear();
    m_line = {};
    m_patience.start();
    layOut();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    askForPicture();
}

void PageCanvas::setMessage(const QString &message)
{
    setPage({});
    m_message = message;
}

void PageCanvas::addPicture(const PagePicture &picture)
{
    m_pictures.add(picture, m_points);
    viewport()->update();
    askForPicture();
}

void PageCanvas::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Base, theme.side);
    setPalette(quiet);
    viewport()->update();
}

void PageCanvas::setArticleBoxes(const QList<QRectF> &boxes)
{
    m_article = boxes;
    viewport()->update();
}

void PageCanvas::setHoveredBoxes(const QList<QRectF> &boxes)
{
    m_hovered = boxes;
    viewport()->update();
}

void PageCanvas::setChosenBoxes(const QList<QRectF> &boxes, const QRectF &line)
{
    m_chosen = boxes;
    m_line = line;
    viewport()->update();
}

double PageCanvas::zoom() const
{
    if (!hasPage())
        return naturalZoom;
    const double most = std::min(mostZoom, longestPage / std::max(m_points.width(), m_points.height()));
    const double wanted =
        m_zoom > 0 ? m_zoom : std::max(1, viewport()->width() - 2 * margin) / m_points.width();
    return std::min(wanted, most);
}

QPointF PageCanvas::origin() const
{
    const double spare = (viewport()->width() - m_points.width() * zoom()) / 2;
    return {std::max<double>(margin, std::floor(spare)) - horizontalScrollBar()->value(),
            static_cast<double>(margin - verticalScrollBar()->value())};
}

QRectF PageCanvas::toScreen(const QRectF &box) const
{
    return {origin() + box.topLeft() * zoom(), box.size() * zoom()};
}

QPointF PageCanvas::toPage(QPointF position) const
{
    return (position - origin()) / zoom();
}

void PageCanvas::layOut()
{
    const QSize view = viewport()->size();
    const QSizeF page = hasPage() ? m_points * zoom() + QSizeF(2 * margin, 2 * margin) : QSizeF(0, 0);
    horizontalScrollBar()->setRange(0, std::max(0, qFloor(page.width()) - view.width()));
    horizontalScrollBar()->setPageStep(view.width());
    horizontalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setRange(0, std::max(0, qCeil(page.height()) - view.height()));
    verticalScrollBar()->setPageStep(view.height());
    verticalScrollBar()->setSingleStep(24);
    viewport()->update();
}

void PageCanvas::askForPicture()
{
    if (!hasPage() || !isVisible())
        return;
    const double dots = viewport()->devicePixelRatioF();
    const QRectF view(-origin() * dots, QSizeF(viewport()->size()) * dots);
    if (const auto wanted = m_pictures.wanted(m_points, zoom() * dots, view.toAlignedRect()))
        Q_EMIT pictureWanted(wanted->scale, wanted->area);
}

void PageCanvas::showBox(const QRectF &box)
{
    const auto reveal = [](QScrollBar *bar, double begin, double end, int length) {
        const int edge = std::min(64, length / 6);
        if (begin < edge || end > length - edge)
            bar->setValue(bar->value() + qRound((begin + std::min(end, begin + length)) / 2 - length / 2.0));
    };
    const QRectF place = toScreen(box);
    reveal(verticalScrollBar(), place.top(), place.bottom(), viewport()->height());
    if (horizontalScrollBar()->maximum() > 0)
        reveal(horizontalScrollBar(), place.left(), place.right(), viewport()->width());
}

void PageCanvas::zoomTo(double zoom, QPointF around)
{
    const QPointF place = toPage(around);
    m_zoom = zoom;
    layOut();
    const QPointF moved = toScreen(QRectF(place, QSizeF())).topLeft() - around;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + qRound(moved.x()));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(moved.y()));
    m_pause.start();
    Q_EMIT zoomChanged();
}

void PageCanvas::zoomBy(int steps)
{
    if (hasPage()) {
        zoomTo(std::clamp(zoom() * std::pow(zoomStep, steps), leastZoom, mostZoom),
               QRectF(viewport()->rect()).center());
    }
}

void PageCanvas::setZoomPercent(int percent)
{
    zoomTo(percent > 0 ? std::clamp(percent / 100.0 * naturalZoom, leastZoom, mostZoom) : 0,
           QRectF(viewport()->rect()).center());
}

int PageCanvas::zoomPercent() const
{
    return qRound(m_zoom / naturalZoom * 100);
}

int PageCanvas::shownPercent() const
{
    return qRound(zoom() / naturalZoom * 100);
}

/// The keys of the text zoom mean the page while the page has the focus.
static int zoomKey(const QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier))
        return 0;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_0:
        return event->key();
    default:
        return 0;
    }
}

bool PageCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && zoomKey(static_cast<QKeyEvent *>(event)))
        event->accept();
    return QAbstractScrollArea::event(event);
}

void PageCanvas::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (const int key = zoomKey(event); key == Qt::Key_0) {
        setZoomPercent(0);
    } else if (key) {
        zoomBy(key == Qt::Key_Minus ? -1 : 1);
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(bar->minimum());
    } else if (event->key() == Qt::Key_End) {
        bar->setValue(bar->maximum());
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageCanvas::wheelEvent(QWheelEvent *event)
{
    constexpr double notch = 120;
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const double steps = event->angleDelta().y() / notch;
    if (hasPage() && steps != 0)
        zoomTo(std::clamp(zoom() * std::pow(zoomStep, steps), leastZoom, mostZoom), event->position());
    event->accept();
}

void PageCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    if (m_zoom == 0)
        Q_EMIT zoomChanged();
    if (!m_line.isEmpty())
        showBox(m_line);
    if (m_pictures.isEmpty()) {
        askForPicture();
    } else {
        m_pause.start();
    }
}

void PageCanvas::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    askForPicture();
}

void PageCanvas::scrollContentsBy(int, int)
{
    viewport()->update();
    m_pause.start();
}

void PageCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_scrolled = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    m_dragging = false;
}

void PageCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton)) {
        Q_EMIT hovered(toPage(event->position()));
        return;
    }
    const QPoint way = event->position().toPoint() - m_pressed;
    if (!m_dragging && way.manhattanLength() < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_dragging = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    horizontalScrollBar()->setValue(m_scrolled.x() - way.x());
    verticalScrollBar()->setValue(m_scrolled.y() - way.y());
}

void PageCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (!m_dragging)
        Q_EMIT clicked(toPage(event->position()));
    m_dragging = false;
    Q_EMIT hovered(toPage(event->position()));
}

bool PageCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        Q_EMIT hovered(nowhere);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QString text;
    Q_EMIT toolTipWanted(toPage(help->pos()), &text);
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), text, viewport());
    }
    return true;
}

void PageCanvas::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.side);
    if (!hasPage()) {
        paintMessage(painter, viewport()->rect(), m_message);
        return;
    }
    const QRectF page = toScreen(QRectF(QPointF(), m_points));
    painter.fillRect(page, Qt::white);
    painter.save();
    painter.translate(page.topLeft());
    m_pictures.paint(painter, zoom());
    painter.restore();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    painter.fillRect(page, m_theme.print);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBoxes(painter);
    if (m_pictures.isEmpty() && !m_patience.isActive())
        paintMessage(painter, page & QRectF(viewport()->rect()), tr("Drawing the page…"));
}

/// Ink stays as dark as it is: tints are multiplied. What is chosen and what is hovered also differ by their
/// outlines, for eyes that tell no colours.
void PageCanvas::paintBoxes(QPainter &painter) const
{
    const double padding = std::clamp(2 * zoom(), 1.0, 4.0);
    const auto outline = [&](const QList<QRectF> &boxes) {
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const QRectF &box : boxes)
            path.addRoundedRect(toScreen(box).adjusted(-padding, -padding, padding, padding), 2, 2);
        return path;
    };
    const QPainterPath chosen = outline(m_chosen).simplified();
    painter.fillPath(outline(m_article).subtracted(chosen), m_theme.region);
    painter.fillPath(chosen, m_theme.regionChosen);
    if (!m_chosen.isEmpty() && !m_line.isEmpty())
        painter.fillPath(outline({m_line}), m_theme.region);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.strokePath(outline(m_hovered).simplified(), QPen(m_theme.regionEdge, 1.2, Qt::DashLine));
    painter.strokePath(chosen, QPen(m_theme.regionEdge, 1.6));
}

void PageCanvas::paintMessage(QPainter &painter, const QRectF &area, const QString &message) const
{
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(hasPage() ? m_theme.regionEdge : m_theme.muted);
    painter.setFont(interfaceFont(13));
    painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, message);
}

} // namespace banmian
