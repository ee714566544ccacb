#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Finds out on what the page sets its marks, and sets the lines' widths by it. It shows by neighbouring
/// lines of running text, which are equally wide only if marks are counted as they are set. For lines in
/// the order of the source, of a page without geometry.
void measureMarks(QList<Line> &lines);

} // namespace banmian
