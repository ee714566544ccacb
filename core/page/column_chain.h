#pragma once

#include "page/columns.h"

namespace banmian {

/// The lines of a page whose columns have been put one after the other, and each column's foot before what
/// goes on from it, wherever on the page that stands. Runs of lines (RunFacts) keep their order where the
/// network (RunNetwork) is not sure of another.
QList<Line> chained(ColumnOrder order, const Continuity &continuity, const ColumnWeights &weights = {});

} // namespace banmian
