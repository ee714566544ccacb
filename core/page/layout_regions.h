#pragma once

#include "source/source_page.h"

#include <QList>
#include <QString>

namespace banmian {

/// Lines of one size stacked in one column without a break.
struct Region
{
    LayoutKind kind = LayoutKind::Text;
    QList<int> lines; ///< indices into SourcePage::lines, from top to bottom
    Box box;
    double left = 0; ///< the column's edges, which a single short line does not reach
    double right = 0;
    double size = 0;      ///< of the font
    double sizeRatio = 1; ///< as Layout::sizeRatio
    double pitch = 0;     ///< baseline to baseline; 0 for a single line
    bool upright = true;  ///< neither turned nor set downwards

    [[nodiscard]] double width() const { return right - left; }
    /// The whole width of its column, over its own height.
    [[nodiscard]] Box column() const { return {box.page, left, box.y0, right, box.y1}; }
};

/// Regions that make one article, as far as geometry tells, in reading order.
using Story = QList<int>;

/// More regions than a page of a newspaper has. Comparing them with each other takes too long to be worth it.
inline constexpr qsizetype regionLimit = 600;

/// How much of the narrower one lies over or under the other, 0…1.
[[nodiscard]] double shareOfWidth(const Box &a, const Box &b);

/// The points of blank between the stretches a0…a1 and b0…b1 of one axis; 0 where they meet.
[[nodiscard]] double gapBetween(double a0, double a1, double b0, double b1);

/// The regions of a page with geometry; `texts` are its lines, normalised. Also fills kind, indent,
/// shortfall, gapAbove and sizeRatio of its lines.
[[nodiscard]] QList<Region> findRegions(SourcePage &page, const QList<QString> &texts);

} // namespace banmian
