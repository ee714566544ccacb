#include "page/reading_order.h"

#include "page/column_chain.h"
#include "page/columns.h"
#include "page/cut_lines.h"
#include "page/lone_characters.h"
#include "page/mark_widths.h"
#include "page/pauses.h"
#include "page/run_ons.h"
#include "page/stray_blanks.h"

#include <utility>

namespace banmian {

static PrintedOnce asPrinted(QList<Line> lines)
{
    PrintedOnce printed = takeRepeats(std::move(lines));
    printed.lines = closeStrayBlanks(std::move(printed.lines));
    measureMarks(printed.lines);
    printed.lines = mergeCutLines(std::move(printed.lines));
    return printed;
}

PrintedOnce printedLines(const SourcePage &source)
{
    return asPrinted(readLines(source));
}

QList<Line> readingOrder(const SourcePage &source, const ColumnWeights &weights)
{
    QList<Line> lines = readLines(source);
    // Geometry has put lines together and columns apart already.
    if (hasGeometry(lines))
        return lines;
    PrintedOnce printed = asPrinted(std::move(lines));
    ColumnOrder order = separateColumns(std::move(printed.lines), Continuity::shipped(), weights);
    lines =
        order.changed ? chained(std::move(order), Continuity::shipped(), weights) : cutRunOns(order.lines);
    order = {};
    lines = mergeLoneCharacters(std::move(lines));
    lines = cutAtPauses(lines);
    lines.append(printed.repeats);
    return lines;
}

} // namespace banmian
