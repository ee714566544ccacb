#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Lines, and what the page prints again (Line::isRepeat).
struct PrintedOnce
{
    QList<Line> lines, repeats;
};

/// Takes from the lines what stands on the page once but comes several times, or across its text:
///
/// - bold letters that were made by printing a line twice, a little aside: each character doubled
///   (标标题题), or up to three lines that come twice in a row;
/// - a watermark: a line that comes three times and more, over which the text goes on (Continuity).
PrintedOnce takeRepeats(QList<Line> lines);

} // namespace banmian
