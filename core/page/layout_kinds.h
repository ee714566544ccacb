#pragma once

#include "page/layout_regions.h"

#include <QList>
#include <QString>

namespace banmian {

/// Marks the lines of the page's margin: a date or a folio at the edge of the page makes its whole row
/// margin, paper name and section included.
void findMargins(SourcePage &page, const QList<QString> &texts);

/// Decides what each region is and fills `kind` of the regions and of their lines, and `sizeRatio` of the
/// lines.
///
/// The size tells headings from text. A row at the edge of the page with a date or a folio in it is margin.
/// Small type, type of another face and photo credits are captions where they touch a blank that a picture
/// fills. Short lines that touch a heading and are set unlike the text belong to it.
void findKinds(SourcePage &page, const QList<QString> &texts, QList<Region> &regions);

} // namespace banmian
