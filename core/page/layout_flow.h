#pragma once

#include "page/layout_regions.h"

#include <QList>
#include <QString>

namespace banmian {

/// Regions that make one article, as far as geometry tells, in reading order.
using Story = QList<int>;

/// Follows the text from column to column and gives each run of columns its heading and captions.
///
/// Two columns follow each other if the text flows (a full line goes on without an indent, a short one is
/// followed by an indented one), if one heading spans both, if they begin at one height and lie beside each
/// other at the normal distance. Where two headings claim columns of one run, it is cut between them where
/// the flow is weakest.
[[nodiscard]] QList<Story> followStories(const SourcePage &page, const QList<QString> &texts,
                                         const QList<Region> &regions);

} // namespace banmian
