#pragma once

#include "page/band_assignment.h"
#include "page/column_evidence.h"

#include <vector>

namespace banmian {

/// Divides pieces into blocks, within each of which columns stand side by side, and takes the links away that
/// cross from one block into another: there no column goes on, though another may begin right below it.
///
/// `followers`: for each piece the one below it in its column, −1 for none; `gains`: what each gains by its
/// link. Chosen is the division with which the page reads best: down each column, from its foot to the head
/// of the next one of its block. The sum of what all these steps gain is the greatest (dynamic programming
/// over the blocks' ends).
void cutBlocks(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
               const FollowerGains &gains, std::vector<int> &followers);

} // namespace banmian
