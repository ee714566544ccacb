#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Puts together lines that were opened up so far that their characters came out one by one, perhaps with a
/// solid end (numbers and Latin words are not opened up): two lone characters begin such a line, and what
/// fits into the column belongs to it. For lines in reading order.
QList<Line> mergeLoneCharacters(QList<Line> lines);

} // namespace banmian
