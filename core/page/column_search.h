#pragma once

#include "page/column_evidence.h"

#include <vector>

namespace banmian {

/// Where a piece stands: columns are numbered in reading order.
struct ColumnPlace
{
    int column = 0;
    bool continuesLine = false; ///< of one column with the piece before it in its line
};

/// Finds the columns that the pieces were dealt out from, row by row and from left to right in each row.
///
/// A beam search over the columns open at each piece: a piece continues the next column of the row, or passes
/// over some, or opens a column there, or closes all and opens the first of a new block. Promises of what
/// would continue an open column make a wrong turn costly at once.
std::vector<ColumnPlace> findColumns(const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
                                     const ColumnWeights &weights);

} // namespace banmian
