#pragma once

#include "page/column_evidence.h"

#include <vector>

namespace banmian {

/// Pieces that follow each other in one column without a doubt.
struct ColumnRun
{
    size_t first = 0; ///< piece
    size_t last = 0;  ///< piece
};

/// Puts runs behind those that they clearly go on from: the foot of a column goes on at the head of the next
/// one of its article, wherever that stands. Gives the runs' indices in their new order; runs with no such
/// link keep theirs.
std::vector<size_t> chained(const std::vector<ColumnRun> &runs, const ColumnEvidence &evidence);

} // namespace banmian
