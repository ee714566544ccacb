#pragma once

#include "page/column_weights.h"
#include "page/continuity.h"
#include "text/line.h"

#include <QList>

namespace banmian {

/// The lines of a page, column after column.
struct ColumnOrder
{
    QList<Line> lines;
    QList<int> columns;   ///< a number for the column of each line; the lines of one stand together
    bool changed = false; ///< false: the lines are those given, in the order given
};

/// Undoes the interleaving of columns: extractors that go down the page row by row give a line of the first
/// column, one of the second, … or set them all into one line. Headings come first (unweaveHeadings), then
/// the columns below them. Lines of several columns are cut. Every character of the lines but the blanks
/// between columns is kept once. Time grows linearly with the lines.
ColumnOrder separateColumns(QList<Line> lines, const Continuity &continuity,
                            const ColumnWeights &weights = {});

} // namespace banmian
