#pragma once

#include <QImage>
#include <QList>
#include <QRect>
#include <QSizeF>
#include <optional>

class QPainter;

namespace banmian {

/// A part of a page as pixels.
struct PagePicture
{
    double scale = 0; ///< pixels a point
    QRect area;       ///< in pixels of the whole page at that scale
    QImage image;
};

/// The pictures that show a page, and which one is missing. Memory stays bounded however large the page is
/// and however close the reader looks: the whole page is drawn up to a number of pixels, and beyond it only
/// what is visible and a margin around it.
class PagePictures
{
public:
    /// Of one picture.
    static constexpr double mostPixels = 8 << 20;

    struct Wanted
    {
        double scale;
        QRect area;
        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    void clear() { *this = {}; }
    void add(const PagePicture &picture, QSizeF points);
    [[nodiscard]] bool isEmpty() const { return m_whole.image.isNull(); }

    /// The next picture to draw so that the page of that size looks sharp at that scale; `visible` is the
    /// part on screen, in pixels at that scale. Empty where all is there.
    [[nodiscard]] std::optional<Wanted> wanted(QSizeF points, double scale, const QRect &visible) const;

    /// The best there is, with the page's top left corner at the painter's origin, `zoom` units a point.
    void paint(QPainter &painter, double zoom) const;

private:
    PagePicture m_whole;  ///< the page, at a scale that may be too small
    PagePicture m_detail; ///< what was visible last, at the right one
};

} // namespace banmian
