#pragma once

#include "page/column_weights.h"
#include "page/repeats.h"
#include "source/source_page.h"

namespace banmian {

/// The lines of a page without geometry as they were printed, in the order of the source: what the page
/// prints again set apart, stray blanks closed, marks measured, what a tool cut at its marks put together.
/// Columns are separated next.
PrintedOnce printedLines(const SourcePage &source);

/// Puts the lines of a page in reading order: fragments merged, interleaved columns separated.
QList<Line> readingOrder(const SourcePage &source, const ColumnWeights &weights = {});

} // namespace banmian
