#pragma once

#include "text/line.h"

namespace banmian {

/// Puts printed lines together again that a tool has cut between two marks of punctuation set close (）。 ”“
/// ：“), as poppler's raw mode does. Only where the page shows the habit: lines that begin with a mark that
/// no printer lets begin a line. Behind the end of a sentence only what fills the line belongs to it, or a
/// paragraph would lose its end. Other pages come back as they are.
QList<Line> mergeFragments(const QList<Line> &lines);

/// Puts together lines that were opened up so far that their characters came out one by one, perhaps with a
/// solid end (numbers and Latin words are not opened up): two lone characters begin such a line, and what
/// fits into the column belongs to it. For lines in reading order.
QList<Line> mergeLoneCharacters(const QList<Line> &lines);

} // namespace banmian
