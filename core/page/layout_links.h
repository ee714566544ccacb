#pragma once

#include "page/layout_headings.h"
#include "page/layout_regions.h"
#include "page/layout_text.h"

#include <QList>

namespace banmian {

/// The text of one body region goes on in another: in the next piece of its column, or in the column to the
/// right.
struct RegionLink
{
    int from = -1;
    int to = -1;
    double score = 0; ///< above 0 where more speaks for it than against
};

/// All links between the body regions of a page that are not out of the question, the best ones first.
///
/// Two columns follow each other if the text flows, if one heading spans both, if they begin at one height
/// and lie beside each other at the distance that is normal on the page; pieces of one column if nothing but
/// a picture of the column lies between them. What differs in size, leading or face hardly does.
[[nodiscard]] QList<RegionLink> possibleLinks(const QList<Region> &regions, const RegionText &text,
                                              const Headings &headings);

} // namespace banmian
