#pragma once

#include "page/column_weights.h"
#include "page/continuity.h"
#include "text/line.h"

#include <QList>

namespace banmian {

/// Takes headings apart that an extractor gave row by row: the first row of both, the rest of one, that of
/// the other. Every character but the blanks between headings is kept once. Tells whether there were such;
/// other lines stay as they are. Time grows linearly with the lines.
bool unweaveHeadings(QList<Line> &lines, const Continuity &continuity, const ColumnWeights &weights = {});

} // namespace banmian
