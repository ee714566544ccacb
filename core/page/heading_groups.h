#pragma once

#include "page/column_regions.h"

namespace banmian {

/// A page for the search for headings that stand side by side.
struct HeadingGroups
{
    /// Its lines, those of the groups cut wherever a column may end.
    std::vector<ColumnPiece> pieces;
    /// What may be the headings of several columns, row by row: lines one below the other, none of which ends
    /// a sentence. Where all up to a blank line may be, those behind it are of the group as well.
    std::vector<ColumnRegion> groups;
};

/// Running text that goes on from piece to piece, rows of columns and groups of fewer than three pieces are
/// left out.
HeadingGroups headingGroups(const QList<Line> &lines, const Continuity &continuity);

} // namespace banmian
