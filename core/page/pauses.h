#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Cuts lines at the blanks inside them where two units may stand on one printed line: extractors that follow
/// the content order print the last line of one block and the first of the next as one where both lie on one
/// baseline (two headlines side by side, a headline and the text beside it). Whether the parts belong
/// together the line model decides; Line::cutAt lets the blank come back where they do.
///
/// Lines whose blanks are known to be data stay whole: bylines, credits, datelines, page furniture, lists of
/// names.
QList<Line> cutAtPauses(const QList<Line> &lines);

/// The texts of some lines of a page, to be joined: a line that was cut off the one before it begins with the
/// blank.
QList<TracedText> textsOf(const QList<int> &numbers, const QList<Line> &lines);

} // namespace banmian
