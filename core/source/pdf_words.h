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

// Directions of their own while the lines are made, for words that stand in no line of text.
inline constexpr int stackedGlyph = 4;
inline constexpr int asideWord = 5;

// In ems: how far the centres of one line's glyphs lie apart, and by which ratio their sizes.
inline constexpr double sameBaseline = 0.3;
inline constexpr double sameSize = 1.12;

/// Where the word has ink, as far as that is known.
[[nodiscard]] Box inkOf(const PrintedWord &word);

/// Han characters, full-width marks, and the quotes and dashes that Han text shares with others.
[[nodiscard]] bool isWideGlyph(QChar character);
[[nodiscard]] bool hasWide(const PrintedWord &word);

/// False for a word of one or two full-width glyphs: Han text set apart letter by letter comes in such words
/// and leaves free strips everywhere.
[[nodiscard]] bool isSetClose(const PrintedWord &word);

/// The usual size of the words that stand in lines, in points; at least 1.
[[nodiscard]] double medianEm(const QList<PrintedWord> &words);

/// The gap that is normal between the words before (`step` −1) or behind (1) the gap before row[at]; 0 where
/// there are none.
[[nodiscard]] double wordGapBeside(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at,
                                   int step);

/// The gap that is normal between the glyphs around the gap before row[at]: between Latin words that of the
/// words, else 0 unless the glyphs are set apart evenly on both sides, as far as the sides tell.
[[nodiscard]] double letterGap(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at);

} // namespace banmian
