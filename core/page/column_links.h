#pragma once

#include "page/column_evidence.h"
#include "page/column_search.h"

#include <vector>

namespace banmian {

/// Finds the columns that the pieces were dealt out from by linking each piece to the one below it, all at
/// once, so that an irregular row spoils only itself. How far off that one stands is learned from the page:
/// where five columns stand side by side most links are five pieces long. Then cuts the columns where the
/// blocks of the page end (cutBlocks). The counterpart of findColumns(), which goes through the page once
/// from top to bottom.
std::vector<ColumnPlace> linkColumns(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence);

} // namespace banmian
