#pragma once

#include "text/line.h"

#include <QList>
#include <QStringView>
#include <vector>

namespace banmian {

/// A part of a line that may belong to another column than its neighbours: extractors set the columns of one
/// height into one line, a blank between them.
struct ColumnPiece
{
    qsizetype line = 0;         ///< index into the lines
    qsizetype begin = 0;        ///< UTF-16 offset into the line's text
    qsizetype length = 0;       ///< without the blank behind it
    int width = 0;              ///< as Line::width
    bool followsInLine = false; ///< the piece before stands before it in the same line
    bool afterBlank =
        false; ///< a blank of the normalised text stands before it, not only a change of letter-spacing

    [[nodiscard]] QStringView text(const QList<Line> &lines) const
    {
        return QStringView(lines[line].text.text).sliced(begin, length);
    }
};

/// The lines cut wherever a column may end: at blanks, and where letter-spacing begins or ends. Only lines
/// among others that look like rows of columns are cut.
std::vector<ColumnPiece> cutIntoPieces(const QList<Line> &lines);

} // namespace banmian
