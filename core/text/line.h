#pragma once

#include "source/source_page.h"
#include "text/scripts.h"
#include "text/traced_text.h"

#include <QList>

namespace banmian {

/// One printed line, normalised: NFKC, radicals and ligatures resolved, invisible characters gone,
/// letter-spacing closed up, trimmed, runs of other blanks one space each. Whether such a space stays is
/// decided later, by what the line turns out to be (a heading pauses, running text does not).
struct Line
{
    TracedText text;
    int sourceLine = 0;        ///< index into SourcePage::lines
    qint32 sourceBegin = 0;    ///< the code point at which that line begins, blanks included
    int width = 0;             ///< set width in half ems: a Han character is 2, a Latin letter or digit 1
    int blankLinesBefore = 0;  ///< as in the source
    bool letterSpaced = false; ///< was set with a space between all characters, or most of them
    bool indented = false;     ///< begins with white space in the source
    MarkWidth markWidth = MarkWidth::Em; ///< of its marks, as the page sets them
    bool isRepeat = false;               ///< stands on the page already, or across its text
    qint32 cutAt = notCut;               ///< where it was cut off the line before it: that blank's code point
    Sparse<Layout> layout = {};
    static constexpr qint32 notCut = -1;
    friend bool operator==(const Line &, const Line &) = default;
};

/// Whether the page's geometry is known, which has put the lines in order.
bool hasGeometry(const QList<Line> &lines);

/// The lines of a page, in the order of SourcePage::lines; no line is empty.
QList<Line> readLines(const SourcePage &source);

/// How many blank lines stand before most lines: 0, 1, or 2 for more.
int usualBlankLines(const QList<Line> &lines);

/// UTF-16 units [begin, end) of a line. What stood before the line stood before its first part alone.
Line partOf(const Line &line, qsizetype begin, qsizetype end);

} // namespace banmian
