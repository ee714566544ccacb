#pragma once

#include <QList>
#include <QString>
#include <optional>

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

/// How a line lies on the printed page. Only sources with geometry (PDF) have it.
struct Layout
{
    Box box;
    double fontSize = 0; ///< the size of most of the line's characters, in points
    QString fontName;
    bool bold = false;
    friend bool operator==(const Layout &, const Layout &) = default;
};

/// One line as the source gives it, without its line end.
struct SourceLine
{
    qsizetype begin = 0;      ///< UTF-16 offset into SourcePage::text
    qsizetype end = 0;        ///< UTF-16 offset, exclusive
    int blankLinesBefore = 0; ///< empty or blank lines between this line and the one before
    std::optional<Layout> layout = std::nullopt;
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
    qint32 firstCodePoint = 0; ///< code points of the file's text before this page
    friend bool operator==(const SourcePage &, const SourcePage &) = default;
};

} // namespace banmian
