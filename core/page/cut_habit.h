#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Where a tool cuts printed lines, as poppler's raw mode and MuPDF do: marks are set so close that what
/// stands behind them begins before they end, as a new line would.
struct CutHabit
{
    enum Places {
        Nowhere,
        BetweenMarks, ///< set close only where two meet: ）。 ”“ ：“
        AtMarks,      ///< set close everywhere: behind each that closes or stops, before each that opens
    };
    Places places = Nowhere;
    int blankLines = 0; ///< that stand before each line, cut or not

    /// Whether one printed line may have been cut here.
    [[nodiscard]] bool mayCut(const Line &above, const Line &line) const;
};

/// What the page shows of such a habit: lines that begin with a mark that no printer lets begin a line,
/// lines that end with a comma though the next one had room there, or hardly any comma inside a line.
CutHabit cutHabitOf(const QList<Line> &lines);

/// Whether most commas stand at the ends of lines, so that nearly all lines are cut at them.
bool pausesEndLines(const QList<Line> &lines);

/// Of both parts of a printed line together, in half ems: the mark between them is set close.
int joinedWidth(int width, int next, MarkWidth marks);

} // namespace banmian
