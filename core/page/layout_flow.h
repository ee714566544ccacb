#pragma once

#include "page/layout_regions.h"

#include <QList>
#include <QString>

namespace banmian {

/// Follows the text from column to column and gives each run of columns its heading and captions. The stories
/// come in the order of the page: from top to bottom, and from left to right where they lie beside each
/// other.
///
/// The walk: headings and the columns under them (Headings), which column may follow which (possibleLinks)
/// and which does (RegionChains), cut where the columns of another heading begin (storiesOf), and what is
/// left.
[[nodiscard]] QList<Story> followStories(const SourcePage &page, const QList<QString> &texts,
                                         const QList<Region> &regions);

} // namespace banmian
