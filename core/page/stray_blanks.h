#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Closes blanks that stand inside words (公 安机关): a tool that takes the widths of a font's characters
/// wrongly sees gaps where none are printed. Only where the page shows the habit, for its text goes on over
/// most of its blanks (Continuity). Nor does letter-spacing tell anything of a line (Line::letterSpaced)
/// there, or where most lines have it. Where the page sets most numbers and Latin words apart from
/// ideographs (3 月 9 日), it closes those blanks alone. Other pages come back as they are.
QList<Line> closeStrayBlanks(QList<Line> lines);

/// Whether the source sets most numbers and Latin words apart from ideographs, as TeX and word processors do.
bool setsScriptsApart(const QList<Line> &lines);

} // namespace banmian
