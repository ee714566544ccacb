#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Where a tool cuts printed lines. What stands behind a mark that is set close begins before the mark ends,
/// as a new line would (poppler's raw mode, MuPDF); other tools begin a line at each change of the font.
struct CutHabit
{
    bool betweenMarks = false; ///< where two marks meet: ）。 ”“ ：“
    bool atMarks = false;      ///< behind each that closes or stops, before each that opens
    bool atScripts = false;    ///< between Latin words or numbers and other characters
    int blankLines = 0;        ///< that stand before each line, cut or not

    [[nodiscard]] bool isNone() const { return !betweenMarks && !atMarks && !atScripts; }
    /// Whether one printed line may have been cut here.
    [[nodiscard]] bool mayCut(const Line &above, const Line &line) const;
};

/// What the page shows of such a habit: lines that begin with a mark that no printer lets begin a line,
/// lines that end inside a sentence though the next one had room there, quotes that fill a line with the
/// sentence above, or hardly any comma inside a line.
CutHabit cutHabitOf(const QList<Line> &lines);

/// A printer lets no line begin so: it is the rest of the line above.
bool beginsWithForbiddenMark(const Line &line);

/// Whether most commas stand at the ends of lines, so that nearly all lines are cut at them.
bool pausesEndLines(const QList<Line> &lines);

/// By how much a line gets wider, in half ems, where the one below was cut off it: a mark that meets another,
/// or at which a tool cuts, is set close.
int addedWidth(const Line &above, const Line &line);

} // namespace banmian
