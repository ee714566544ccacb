#pragma once

#include "text/line.h"

namespace banmian {

/// Puts printed lines together again that a tool has cut between two marks of punctuation set close (）。 ”“
/// ：“), as poppler's raw mode does. Only where the page shows the habit: lines that begin with a mark that
/// no printer lets begin a line. Other pages come back as they are.
QList<Line> mergeFragments(const QList<Line> &lines);

} // namespace banmian
