#pragma once

#include "text/line.h"

#include <QList>
#include <QStringView>
#include <vector>

namespace banmian {

/// How far from the beginning of its line in the source a piece begins. Tools that draw the page with blanks
/// keep a column in its place, but count differently: some by characters, some by what is printed, a blank
/// for so much of a gap.
struct PieceOffset
{
    double ink = 0; ///< ems of the characters before it
    int inked = 0;  ///< how many they are
    int blanks = 0; ///< before it, those at the beginning of the line included

    static constexpr std::size_t measures = 4;
    /// In ems, by one of the ways of counting.
    [[nodiscard]] double by(std::size_t measure) const;
};

/// How far apart two pieces begin, in ems, by the way of counting that brings them closest.
double distanceAside(const PieceOffset &a, const PieceOffset &b);

/// What certainly belongs to one column: some lines that the extractor set together, or a part of a line, for
/// extractors set the columns of one height into one line, a blank between them.
struct ColumnPiece
{
    qint32 firstLine = 0; ///< index into the lines
    qint32 lastLine = 0;  ///< inclusive
    qint32 begin = 0;     ///< UTF-16 offset into the text of a single line
    qint32 length = 0;    ///< of a single line's part, without the blank behind it
    PieceOffset offset = {};
    int width = 0;              ///< as Line::width, of the widest line
    bool followsInLine = false; ///< the piece before stands before it in the same line
    bool afterBlank =
        false; ///< a blank of the normalised text stands before it, not only a change of letter-spacing
    bool afterWideGap = false; ///< several blanks of the source stand before it in its line

    static constexpr int narrowestColumn = 10; ///< in half ems; narrower pieces tell of no column

    [[nodiscard]] bool isSingleLine() const { return firstLine == lastLine; }
    [[nodiscard]] QStringView head(const QList<Line> &lines) const;
    [[nodiscard]] QStringView tail(const QList<Line> &lines) const;
};

/// The part of a line from one of its pieces to another one.
Line lineOf(const QList<Line> &lines, const ColumnPiece &first, const ColumnPiece &last);

/// Where a piece stands in its line.
struct PieceSlot
{
    int number = 0; ///< how many pieces stand before it
    int count = 1;  ///< how many the line has
    int offset = 0; ///< half ems of what stands before it
};

/// Of each piece.
std::vector<PieceSlot> slotsOf(const std::vector<ColumnPiece> &pieces);

/// Whether the blanks of the lines draw the page, so that each column keeps its place in them.
bool drawPage(const std::vector<ColumnPiece> &pieces);

/// The lines cut wherever a column may end: at blanks, and where letter-spacing begins or ends. Numbers that
/// the page sets apart from ideographs are cut off only where a full line ends.
std::vector<ColumnPiece> cutEverywhere(const QList<Line> &lines);

/// The line with this index, uncut.
ColumnPiece wholeLine(const QList<Line> &lines, qsizetype index);

/// The same, but only lines among others that look like rows of columns are cut.
std::vector<ColumnPiece> cutIntoPieces(const QList<Line> &lines);

/// The lines gathered where no blank line stands between them.
std::vector<ColumnPiece> gatherIntoPieces(const QList<Line> &lines);

} // namespace banmian
