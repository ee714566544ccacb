#include "page/column_pieces.h"

#include "text/scripts.h"

#include <algorithm>

namespace banmian {
namespace {

// Shorter pieces are never a column's share of a line that runs on.
constexpr qsizetype shortestPiece = 2;
constexpr int narrowestColumn = 10;
// Lines are cut where so many near by look like rows of columns.
constexpr qsizetype rowNeighbourhood = 12;
constexpr qsizetype rowsTogether = 4;

bool isNarrowWord(QChar character)
{
    return character.unicode() < 0x250 && character.isLetterOrNumber();
}

/// Whether the source has a blank before each character of a line.
std::vector<bool> blanksBefore(const TracedText &text)
{
    std::vector<bool> blanks(static_cast<size_t>(text.size()) + 1, false);
    for (qsizetype i = 1; i < text.size(); ++i)
        blanks[static_cast<size_t>(i)] = text.origin[i] > text.origin[i - 1] + 1;
    return blanks;
}

/// Letter-spacing begins or ends at `at`: a blank of the source that the characters on both sides do not
/// share.
bool isSpacingChange(const QString &text, const std::vector<bool> &blanks, qsizetype at)
{
    if (!blanks[static_cast<size_t>(at)] || (isNarrowWord(text[at]) && isNarrowWord(text[at - 1])))
        return false;
    qsizetype left = at - 1, right = at + 1;
    while (left > 0 && isNarrowWord(text[left]) && isNarrowWord(text[left - 1]))
        --left;
    while (right < text.size() && isNarrowWord(text[right - 1]) && isNarrowWord(text[right]))
        ++right;
    const bool spacedBefore = left == 0 || blanks[static_cast<size_t>(left)];
    const bool spacedAfter = right >= text.size() || blanks[static_cast<size_t>(right)];
    return !spacedBefore || !spacedAfter;
}

ColumnPiece piece(const Line &line, qsizetype index, qsizetype begin, qsizetype end)
{
    return {.firstLine = index,
            .lastLine = index,
            .begin = begin,
            .length = end - begin,
            .width = setWidth(QStringView(line.text.text).sliced(begin, end - begin))};
}

void cutLine(const Line &line, qsizetype index, std::vector<ColumnPiece> &pieces)
{
    const QString &text = line.text.text;
    const std::vector<bool> blanks = blanksBefore(line.text);
    qsizetype begin = 0;
    bool followsInLine = false, afterBlank = false;
    for (qsizetype at = 1; at < text.size(); ++at) {
        const bool isBlank = text[at] == u' ';
        const bool betweenWords = isBlank && isNarrowWord(text[at - 1]) && isNarrowWord(text[at + 1]);
        if (betweenWords || at - begin < shortestPiece || text.size() - at < shortestPiece ||
            !(isBlank || (text[at - 1] != u' ' && isSpacingChange(text, blanks, at))))
            continue;
        pieces.push_back(piece(line, index, begin, at));
        pieces.back().followsInLine = followsInLine;
        pieces.back().afterBlank = afterBlank;
        begin = isBlank ? at + 1 : at;
        followsInLine = true;
        afterBlank = isBlank;
    }
    pieces.push_back(piece(line, index, begin, text.size()));
    pieces.back().followsInLine = followsInLine;
    pieces.back().afterBlank = afterBlank;
}

/// Whether the pieces from `first` on could be a row of columns: two or more of a column's width.
bool isRow(const std::vector<ColumnPiece> &pieces)
{
    return std::count_if(pieces.begin(), pieces.end(),
                         [](const ColumnPiece &piece) { return piece.width >= narrowestColumn; }) > 1;
}

} // namespace

QStringView ColumnPiece::head(const QList<Line> &lines) const
{
    const QStringView text(lines[firstLine].text.text);
    return isSingleLine() ? text.sliced(begin, length) : text;
}

QStringView ColumnPiece::tail(const QList<Line> &lines) const
{
    return isSingleLine() ? head(lines) : QStringView(lines[lastLine].text.text);
}

std::vector<ColumnPiece> gatherIntoPieces(const QList<Line> &lines)
{
    std::vector<ColumnPiece> pieces;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (index == 0 || lines[index].blankLinesBefore > 0) {
            pieces.push_back(piece(lines[index], index, 0, lines[index].text.size()));
        } else {
            pieces.back().lastLine = index;
            pieces.back().width = std::max(pieces.back().width, lines[index].width);
        }
    }
    return pieces;
}

std::vector<ColumnPiece> cutIntoPieces(const QList<Line> &lines)
{
    std::vector<std::vector<ColumnPiece>> cut(static_cast<size_t>(lines.size()));
    std::vector<qsizetype> rowsBefore{0};
    for (qsizetype index = 0; index < lines.size(); ++index) {
        cutLine(lines[index], index, cut[static_cast<size_t>(index)]);
        rowsBefore.push_back(rowsBefore.back() + (isRow(cut[static_cast<size_t>(index)]) ? 1 : 0));
    }
    std::vector<ColumnPiece> pieces;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        const qsizetype from = std::max<qsizetype>(0, index - rowNeighbourhood);
        const qsizetype to = std::min(lines.size(), index + rowNeighbourhood + 1);
        const qsizetype before =
            rowsBefore[static_cast<size_t>(index + 1)] - rowsBefore[static_cast<size_t>(from)];
        const qsizetype after = rowsBefore[static_cast<size_t>(to)] - rowsBefore[static_cast<size_t>(index)];
        if (before > 0 && after > 0 && before + after >= rowsTogether)
            pieces.insert(pieces.end(), cut[static_cast<size_t>(index)].begin(),
                          cut[static_cast<size_t>(index)].end());
        else
            pieces.push_back(piece(lines[index], index, 0, lines[index].text.size()));
    }
    return pieces;
}

} // namespace banmian
