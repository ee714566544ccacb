#pragma once

#include "page/fragment_join.h"
#include "text/line.h"

#include <QList>
#include <functional>

namespace banmian {

/// Whether two lines are one that a tool has cut, where a paragraph may end between them.
using FragmentDecision = std::function<bool(const Line &above, const Line &line, const FragmentJoin &join)>;

/// Puts printed lines together again that a tool has cut between two marks of punctuation set close (）。 ”“
/// ：“), as poppler's raw mode does. Only where the page shows the habit: lines that begin with a mark that
/// no printer lets begin a line. Behind the end of a sentence, where a paragraph might lose its end, by the
/// odds of FragmentJoin, or as `isOneLine` says. Other pages come back as they are.
QList<Line> mergeFragments(const QList<Line> &lines);
QList<Line> mergeFragments(const QList<Line> &lines, const FragmentDecision &isOneLine);

/// Puts together lines that were opened up so far that their characters came out one by one, perhaps with a
/// solid end (numbers and Latin words are not opened up): two lone characters begin such a line, and what
/// fits into the column belongs to it. For lines in reading order.
QList<Line> mergeLoneCharacters(const QList<Line> &lines);

} // namespace banmian
