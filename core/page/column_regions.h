#pragma once

#include "page/column_pieces.h"
#include "page/column_weights.h"
#include "page/continuity.h"

#include <vector>

namespace banmian {

/// Pieces from `begin` to before `end`.
struct ColumnRegion
{
    size_t begin = 0, end = 0;
};

/// The pieces of a region.
std::vector<ColumnPiece> piecesOf(const ColumnRegion &region, const std::vector<ColumnPiece> &pieces);

/// What the columns of a page are dealt out in: groups of lines where an extractor keeps such together, else
/// lines, or the parts of lines that hold several columns.
std::vector<ColumnPiece> columnPieces(const QList<Line> &lines, const Continuity &continuity,
                                      const ColumnWeights &weights);

/// The stretches where piece after piece does not go on from the one before, with a margin. Looking no
/// further than the next piece, this spares most pages the search for columns.
std::vector<ColumnRegion> doubtfulRegions(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                                          const Continuity &continuity, const ColumnWeights &weights);

} // namespace banmian
