#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Cuts lines that run on into the next block. Some tools (PyPDF2) begin a new line only where the text goes
/// down the page: the last line of a column and the first one of the next, which may be another article's
/// headline, come as one. Such a line is wider than those around it, and is cut where a sentence or a note
/// in brackets ends. Only where the page shows the habit; other pages come back as they are. For lines in
/// reading order: where columns were printed beside each other, widths tell nothing.
QList<Line> cutRunOns(const QList<Line> &lines);

} // namespace banmian
