#pragma once

#include "text/line.h"

#include <QList>
#include <QStringView>
#include <vector>

namespace banmian {

/// What certainly belongs to one column: some lines that the extractor set together, or a part of a line, for
/// extractors set the columns of one height into one line, a blank between them.
struct ColumnPiece
{
    qsizetype firstLine = 0;    ///< index into the lines
    qsizetype lastLine = 0;     ///< inclusive
    qsizetype begin = 0;        ///< UTF-16 offset into the text of a single line
    qsizetype length = 0;       ///< of a single line's part, without the blank behind it
    int width = 0;              ///< as Line::width, of the widest line
    bool followsInLine = false; ///< the piece before stands before it in the same line
    bool afterBlank =
        false; ///< a blank of the normalised text stands before it, not only a change of letter-spacing

    [[nodiscard]] bool isSingleLine() const { return firstLine == lastLine; }
    [[nodiscard]] QStringView head(const QList<Line> &lines) const;
    [[nodiscard]] QStringView tail(const QList<Line> &lines) const;
};

/// The lines cut wherever a column may end: at blanks, and where letter-spacing begins or ends. Only lines
/// among others that look like rows of columns are cut.
std::vector<ColumnPiece> cutIntoPieces(const QList<Line> &lines);

/// The lines gathered where no blank line stands between them.
std::vector<ColumnPiece> gatherIntoPieces(const QList<Line> &lines);

} // namespace banmian
