#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Puts printed lines together again that a tool has cut at marks of punctuation, where the page shows such
/// a habit (CutHabit). How they were printed is decided for the whole page at once: each line fills its
/// column, less an indent where a paragraph begins, unless its text ends a paragraph. Other pages come back
/// as they are.
QList<Line> mergeCutLines(QList<Line> lines);

} // namespace banmian
