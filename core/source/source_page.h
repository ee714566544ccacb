#pragma once

#include "source/sparse.h"

#include <QList>
#include <QString>
#include <algorithm>

namespace banmian {

/// Half-open range of code points of a decoded source.
struct SourceRange
{
    qint32 begin = 0;
    qint32 end = 0;
    friend bool operator==(const SourceRange &, const SourceRange &) = default;
};

/// A rectangle on a printed page, in PDF points, origin top left.
struct Box
{
    int page = 0; ///< 0-based page of the file
    double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    friend bool operator==(const Box &, const Box &) = default;
};

inline double centreX(const Box &box)
{
    return (box.x0 + box.x1) / 2;
}
inline double centreY(const Box &box)
{
    return (box.y0 + box.y1) / 2;
}

/// The smallest rectangle around both, on the page of the first.
inline Box united(const Box &a, const Box &b)
{
    return {a.page, std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

/// What the type and the place of a line on the printed page say that it is.
enum class LayoutKind {
    Text,      ///< of the usual size
    Heading,   ///< larger, or part of a heading
    Small,     ///< smaller, with no picture near
    Caption,   ///< beside a picture
    Margin,    ///< with the date or the folio
    Watermark, ///< printed across the text
    Hidden     ///< outside the part of the page that shows
};

/// How a line lies on the printed page. Only sources with geometry (PDF) have it.
///
/// The reader of the source fills the first part; `arrange` (page/geometry.h) finds the rest by comparing the
/// lines.
struct Layout
{
    Box box;
    double fontSize = 0; ///< the size of most of the line's characters, in points
    QString fontName;    ///< without subset tag; empty where the PDF names none
    bool bold = false;
    int rotation = 0; ///< quarter turns of the writing direction, clockwise; vertical lines have 1

    int region =
        -1; ///< the piece of a column: lines of one size stacked without a break; ascends in reading order
    int story =
        -1; ///< regions that geometry takes for one article (headings and columns); -1: no part of any
    double indent = 0;    ///< ems from the left edge of the region to the line, insets apart
    double shortfall = 0; ///< ems missing to the right edge of the region, insets apart
    double gapAbove = 0;  ///< baseline distance to the line above in the region, in normal ones (1 = no gap);
                          ///< 0 for the first
    LayoutKind kind = LayoutKind::Text; ///< watermarks and hidden text come from the reader
    double sizeRatio = 1; ///< font size over the body size of the page; 1 in articles set larger or smaller
    bool firstInColumn = false; ///< first line of its region
    bool lastInColumn = false;  ///< last line of its region
    friend bool operator==(const Layout &, const Layout &) = default;
};

/// One line as the source gives it, without its line end.
struct SourceLine
{
    qint32 begin = 0;         ///< UTF-16 offset into SourcePage::text
    qint32 end = 0;           ///< UTF-16 offset, exclusive
    int blankLinesBefore = 0; ///< empty or blank lines between this line and the one before
    Sparse<Layout> layout = {};
    friend bool operator==(const SourceLine &, const SourceLine &) = default;
};

/// One page of text as a tool extracted it: the raw material, never changed afterwards.
struct SourcePage
{
    QString text;              ///< decoded, as it came, line ends included
    QList<SourceLine> lines;   ///< the lines that are not blank, in source order
    QString encoding;          ///< "UTF-8", "UTF-16LE", "GB18030", "Big5", …; "PDF" for a PDF page
    QString path;              ///< as the caller named it; "-" for standard input, empty for the clipboard
    int pageIndex = 0;         ///< 0-based page of the file
    int pageCount = 1;         ///< pages of the file, those without text too
    qint32 firstCodePoint = 0; ///< code points of the file's text before this page
    friend bool operator==(const SourcePage &, const SourcePage &) = default;
};

} // namespace banmian
