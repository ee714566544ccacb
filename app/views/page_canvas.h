#pragma once

#include "look/theme.h"
#include "views/page_pictures.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace banmian {

/// A printed page that can be zoomed and moved, with boxes marked on it. Places and boxes are in points,
/// origin at the top left of the page.
class PageCanvas : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageCanvas(QWidget *parent = nullptr);

    /// Another page; nothing is marked on it. Shows the top of it.
    void setPage(QSizeF points);
    /// No page, but words about it; empty for none.
    void setMessage(const QString &message);
    [[nodiscard]] const QString &message() const { return m_message; }
    void addPicture(const PagePicture &picture);
    void setTheme(const Theme &theme);

    void setArticleBoxes(const QList<QRectF> &boxes);
    void setHoveredBoxes(const QList<QRectF> &boxes);
    /// The boxes of the chosen passage, and the line of it where the cursor is.
    void setChosenBoxes(const QList<QRectF> &boxes, const QRectF &line);
    [[nodiscard]] const QList<QRectF> &articleBoxes() const { return m_article; }
    [[nodiscard]] const QList<QRectF> &hoveredBoxes() const { return m_hovered; }
    [[nodiscard]] const QList<QRectF> &chosenBoxes() const { return m_chosen; }

    /// Scrolls as little as brings the box well into view.
    void showBox(const QRectF &box);
    /// On the viewport.
    [[nodiscard]] QRectF toScreen(const QRectF &box) const;
    [[nodiscard]] QPointF toPage(QPointF position) const;

    /// By steps of a quarter; around the middle.
    void zoomBy(int steps);
    /// 0: as wide as the pane, whatever its width.
    void setZoomPercent(int percent);
    [[nodiscard]] int zoomPercent() const; ///< as set; 0 for fit width
    [[nodiscard]] int shownPercent() const;

Q_SIGNALS:
    void pictureWanted(double scale, const QRect &area);
    void clicked(QPointF place);
    void hovered(QPointF place); ///< far outside of the page when the pointer has left
    /// Asked for when the pointer rests on the page; the receiver fills `text`.
    void toolTipWanted(QPointF place, QString *text);
    void zoomChanged();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] bool hasPage() const { return m_points.isValid(); }
    [[nodiscard]] double zoom() const; ///< units of the viewport a point
    [[nodiscard]] QPointF origin() const;
    void zoomTo(double zoom, QPointF around);
    void layOut();
    void askForPicture();
    void paintBoxes(QPainter &painter) const;
    void paintMessage(QPainter &painter, const QRectF &area, const QString &message) const;

    QSizeF m_points; ///< invalid: no page
    QString m_message;
    PagePictures m_pictures;
    QList<QRectF> m_article, m_hovered, m_chosen;
    QRectF m_line;
    Theme m_theme;
    double m_zoom = 0; ///< as zoom(); 0: fit width
    QTimer m_patience; ///< a picture that takes longer is excused
    QTimer m_pause;    ///< pictures are asked for when scrolling and zooming pause
    QPoint m_pressed;  ///< where the button went down
    QPoint m_scrolled; ///< the scroll bars then
    bool m_dragging = false;
};

} // namespace banmian
