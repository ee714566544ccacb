#pragma once

#include "page/layout_regions.h"
#include "page/layout_text.h"

#include <QList>

namespace banmian {

/// Headings printed directly one over the other, or set downwards side by side: kicker, headline,
/// subheadline.
struct HeadingUnit
{
    QList<int> regions; ///< in reading order
    Box box;
    bool vertical = false; ///< set downwards
    QList<int> bodies;     ///< the body regions directly under it, from left to right; else one beside it
};

/// The headings of a page and the columns that they head.
///
/// A heading heads the columns that have it above them with nothing but captions between. One with no columns
/// under it stands beside them: to the left or to the right, set downwards or in a column of its own.
class Headings
{
public:
    /// The regions must outlive it.
    Headings(const QList<Region> &regions, const RegionText &text);

    [[nodiscard]] const QList<HeadingUnit> &units() const { return m_units; }
    /// The heading that has this region among its bodies; null for none.
    [[nodiscard]] const HeadingUnit *headingOf(int body) const;
    /// Does one heading stand over both columns, `left` being the one to the left?
    [[nodiscard]] bool spans(int left, int right) const;
    /// Does a column beside `below`, which begins at its height, have a heading that stands lower than
    /// `above`?
    [[nodiscard]] bool headsRowBetween(int above, int below) const;

private:
    [[nodiscard]] QList<int> bodyBeside(const HeadingUnit &heading, const RegionText &text) const;

    const QList<Region> &m_regions;
    QList<HeadingUnit> m_units;
};

} // namespace banmian
