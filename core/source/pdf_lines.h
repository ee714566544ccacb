#pragma once

#include "source/source_page.h"

#include <QList>
#include <QString>

namespace banmian {

/// A word as Poppler prints it: glyphs that follow each other without a gap worth a space.
struct PrintedWord
{
    QString text;
    Box box;
    double blankBefore = 0; ///< of the box, where a full-width mark such as 《 begins it, in points
    double blankAfter = 0;  ///< the same at its end
    double em = 0;          ///< the set width of a full-width character, in points
    double letterGap = 0;   ///< what stands between two glyphs of the word, in points; 0 for a single glyph
    QString fontName;
    bool bold = false;
    bool spaceAfter = false;            ///< Poppler sees a space before the next word of the line
    LayoutKind kind = LayoutKind::Text; ///< Watermark and Hidden words stand outside the lines of the text
    int rotation = 0; ///< quarter turns of the writing direction, clockwise; 1 also for vertical writing
};

/// Puts the words of one page together to lines and fills `text` and `lines` of the page.
///
/// A line holds words of one baseline between two gutters; a gutter is a gap that stays free over several
/// rows. Columns side by side are therefore never one line. `text` holds the lines in the order in which
/// Poppler gives their first words; `lines` keeps that order, each line with its box, size and font. Nothing
/// is dropped.
void setLines(SourcePage &page, const QList<PrintedWord> &words);

} // namespace banmian
