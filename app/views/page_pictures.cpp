#include "views/page_pictures.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace banmian {

static constexpr double longestSide = 30'000; // pixels; QPainter counts in 16 bits here and there

static QRect areaOf(QSizeF points, double scale)
{
    static constexpr double most = 1 << 28;
    const auto pixels = [scale](double side) {
        return static_cast<int>(std::ceil(std::min(side * scale - 1e-6, most)));
    };
    return {0, 0, std::max(1, pixels(points.width())), std::max(1, pixels(points.height()))};
}

/// The largest scale at which the page may be drawn whole.
static double wholeScale(QSizeF points)
{
    return std::min(std::sqrt(PagePictures::mostPixels / (points.width() * points.height())),
                    longestSide / std::max(points.width(), points.height()));
}

/// As much of the page around the visible part as may be drawn, half its size to each side at most.
static QRect widened(const QRect &visible, const QRect &page)
{
    const double room = PagePictures::mostPixels / (double(visible.width()) * visible.height());
    const double share = std::clamp((std::sqrt(room) - 1) / 2, 0.0, 0.5);
    const int x = static_cast<int>(visible.width() * share), y = static_cast<int>(visible.height() * share);
    return visible.adjusted(-x, -y, x, y) & page;
}

std::optional<PagePictures::Wanted> PagePictures::wanted(QSizeF points, double scale,
                                                         const QRect &visible) const
{
    const double most = wholeScale(points);
    if (scale <= most)
        return m_whole.scale == scale ? std::nullopt : std::optional(Wanted{scale, areaOf(points, scale)});
    if (m_whole.image.isNull())
        return Wanted{most, areaOf(points, most)};
    const QRect page = areaOf(points, scale), part = visible & page;
    if (part.isEmpty() || (m_detail.scale == scale && m_detail.area.contains(part)))
        return std::nullopt;
    return Wanted{scale, widened(part, page)};
}

void PagePictures::add(const PagePicture &picture, QSizeF points)
{
    if (picture.area == areaOf(points, picture.scale)) {
        m_whole = picture;
        m_detail = {};
    } else {
        m_detail = picture;
    }
}

void PagePictures::paint(QPainter &painter, double zoom) const
{
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const PagePicture *picture : {&m_whole, &m_detail}) {
        if (picture->image.isNull())
            continue;
        const double unit = zoom / picture->scale;
        painter.drawImage(QRectF(picture->area.x() * unit, picture->area.y() * unit,
                                 picture->area.width() * unit, picture->area.height() * unit),
                          picture->image);
    }
}

} // namespace banmian
