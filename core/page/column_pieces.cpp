#include "page/column_pieces.h"

#include "page/full_widths.h"
#include "page/stray_blanks.h"
#include "text/scripts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace banmian {
namespace {

// Shorter pieces are never a column's share of a line that runs on.
constexpr qsizetype shortestPiece = 2;
// Lines are cut where so many near by look like rows of columns.
constexpr qsizetype rowNeighbourhood = 12;
constexpr qsizetype rowsTogether = 4;
// Blanks: more than letter-spacing and the pauses of headings have.
constexpr int wideGap = 3;

/// Whether a blank between the two is one between words.
bool areWords(QChar left, QChar right)
{
    const bool areNarrow = left.unicode() < 0x250 && right.unicode() < 0x250;
    return (isNarrowWord(left) && isNarrowWord(right)) ||
           (areNarrow && (left.isLetter() || right.isLetter()));
}

/// Of each character, whether the source has a blank before it.
std::vector<bool> blanksBefore(const TracedText &text)
{
    std::vector<bool> blanks(static_cast<size_t>(text.size()) + 1, false);
    for (qsizetype i = 1; i < text.size(); ++i)
        blanks[static_cast<size_t>(i)] = text.isAfterBlank(i);
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
    return {.firstLine = static_cast<qint32>(index),
            .lastLine = static_cast<qint32>(index),
            .begin = static_cast<qint32>(begin),
            .length = static_cast<qint32>(end - begin),
            .offset = {0, 0, line.text.origin[begin] - line.sourceBegin},
            .width = setWidth(QStringView(line.text.text).sliced(begin, end - begin), line.markWidth)};
}

/// Whether the source has several blanks between what ends and what begins at these offsets.
bool isWideGap(const Line &line, qsizetype end, qsizetype begin)
{
    return line.text.origin[begin] - line.text.origin[end - 1] > wideGap;
}

/// A piece that begins behind another one of its line.
ColumnPiece pieceBehind(const ColumnPiece &before, const Line &line, qsizetype begin, qsizetype end)
{
    ColumnPiece next = piece(line, before.firstLine, begin, end);
    const qsizetype endBefore = before.begin + before.length;
    const QStringView text = QStringView(line.text.text).sliced(before.begin, before.length);
    const auto spaces = static_cast<int>(text.count(u' '));
    const auto halves = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    next.offset.ink = before.offset.ink + (before.width - spaces) / 2.0;
    next.offset.inked = before.offset.inked + static_cast<int>(text.size() - halves) - spaces;
    next.offset.blanks -= next.offset.inked;
    next.afterWideGap = isWideGap(line, endBefore, begin);
    next.followsInLine = true;
    next.afterBlank = begin > endBefore;
    return next;
}

/// `keepsScripts`: the page sets numbers apart from ideographs, so that such a blank tells of no gutter.
void cutLine(const Line &line, qsizetype index, bool keepsScripts, std::vector<ColumnPiece> &pieces)
{
    const QString &text = line.text.text;
    std::vector<bool> blanks = blanksBefore(line.text);
    for (qsizetype at = 1; keepsScripts && at < text.size(); ++at) {
        if (isBetweenScripts(text[at - 1], text[at]))
            blanks[static_cast<size_t>(at)] = false;
    }
    qsizetype begin = 0;
    const auto append = [&](qsizetype end) {
        pieces.push_back(begin == 0 ? piece(line, index, begin, end)
                                    : pieceBehind(pieces.back(), line, begin, end));
    };
    for (qsizetype at = 1; at < text.size(); ++at) {
        const bool isBlank = text[at] == u' ';
        const bool isGutter = isBlank && isWideGap(line, at, at + 1);
        const bool isPart = at - begin >= shortestPiece && text.size() - at >= shortestPiece;
        const bool betweenWords = isBlank && areWords(text[at - 1], text[at + 1]);
        const bool mayCut = isPart && !betweenWords &&
                            (isBlank || (text[at - 1] != u' ' && isSpacingChange(text, blanks, at)));
        if (!isGutter && !mayCut)
            continue;
        append(at);
        begin = isBlank ? at + 1 : at;
    }
    append(text.size());
}

/// Where a piece that is wider than a column has filled it, and a number set apart begins or ends; the end of
/// the piece where that is nowhere.
qsizetype endOfFullLine(const Line &line, const ColumnPiece &piece, const FullWidths &widths)
{
    const QStringView text(line.text.text);
    const qsizetype end = piece.begin + piece.length;
    if (!widths.mayFillSeveral(piece.width))
        return end;
    for (qsizetype at = piece.begin + 1; at < end; ++at) {
        if (!line.text.isAfterBlank(at) || !isBetweenScripts(text[at - 1], text[at]))
            continue;
        const int width = setWidth(text.sliced(piece.begin, at - piece.begin), line.markWidth);
        if (widths.contain(width))
            return at;
        if (width > widths.widest())
            break;
    }
    return end;
}

/// The pieces cut where endOfFullLine tells.
std::vector<ColumnPiece> cutAtNumbers(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces)
{
    const FullWidths widths(pieces);
    std::vector<ColumnPiece> finer;
    finer.reserve(pieces.size() + pieces.size() / 8);
    for (ColumnPiece rest : pieces) {
        const Line &line = lines[rest.firstLine];
        const qsizetype end = rest.begin + rest.length;
        for (qsizetype at = endOfFullLine(line, rest, widths); at < end;
             at = endOfFullLine(line, rest, widths)) {
            ColumnPiece full = rest;
            full.length = static_cast<qint32>(at - full.begin);
            full.width =
                setWidth(QStringView(line.text.text).sliced(full.begin, full.length), line.markWidth);
            finer.push_back(full);
            rest = pieceBehind(full, line, at, end);
        }
        finer.push_back(rest);
    }
    return finer;
}

/// Whether the pieces of a line could be a row of columns: two or more of a column's width.
bool isRow(std::span<const ColumnPiece> pieces)
{
    return std::ranges::count_if(pieces, [](const ColumnPiece &piece) {
               return piece.width >= ColumnPiece::narrowestColumn;
           }) > 1;
}

/// Calls visit(pieces) for each line with those it is cut into.
template <typename Visit>
void forEachLine(const std::vector<ColumnPiece> &pieces, Visit visit)
{
    for (auto begin = pieces.begin(), end = begin; begin != pieces.end(); begin = end) {
        end = std::find_if(begin, pieces.end(), [line = begin->firstLine](const ColumnPiece &piece) {
            return piece.firstLine != line;
        });
        visit(std::span(begin, end));
    }
}

} // namespace

std::vector<ColumnPiece> cutEverywhere(const QList<Line> &lines)
{
    std::vector<ColumnPiece> pieces;
    pieces.reserve(static_cast<size_t>(lines.size() + lines.size() / 8));
    const bool keepsScripts = setsScriptsApart(lines);
    for (qsizetype index = 0; index < lines.size(); ++index)
        cutLine(lines[index], index, keepsScripts, pieces);
    if (keepsScripts)
        pieces = cutAtNumbers(lines, pieces);
    return pieces;
}

ColumnPiece wholeLine(const QList<Line> &lines, qsizetype index)
{
    return piece(lines[index], index, 0, lines[index].text.size());
}

bool drawPage(const std::vector<ColumnPiece> &pieces)
{
    constexpr int enough = 10;
    return std::ranges::count_if(pieces, &ColumnPiece::afterWideGap) >= enough;
}

double PieceOffset::by(std::size_t measure) const
{
    constexpr std::array<double, measures - 1> emsOfBlank{0.4, 0.55, 0.75};
    return measure == 0 ? inked + blanks : ink + emsOfBlank[measure - 1] * blanks;
}

double distanceAside(const PieceOffset &a, const PieceOffset &b)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t measure = 0; measure < PieceOffset::measures; ++measure)
        least = std::min(least, std::abs(a.by(measure) - b.by(measure)));
    return least;
}

QStringView ColumnPiece::head(const QList<Line> &lines) const
{
    const QStringView text(lines[firstLine].text.text);
    return isSingleLine() ? text.sliced(begin, length) : text;
}

QStringView ColumnPiece::tail(const QList<Line> &lines) const
{
    return isSingleLine() ? head(lines) : QStringView(lines[lastLine].text.text);
}

Line lineOf(const QList<Line> &lines, const ColumnPiece &first, const ColumnPiece &last)
{
    const Line &line = lines[first.firstLine];
    const qsizetype length = last.begin + last.length - first.begin;
    if (length == line.text.size())
        return line;
    Line part = partOf(line, first.begin, first.begin + length);
    part.width = first.width;
    for (const ColumnPiece *piece = &first; piece != &last;)
        part.width += 1 + (++piece)->width;
    return part;
}

std::vector<PieceSlot> slotsOf(const std::vector<ColumnPiece> &pieces)
{
    std::vector<PieceSlot> slots(pieces.size());
    for (size_t begin = 0, end = 0; begin < pieces.size(); begin = end) {
        for (end = begin + 1; end < pieces.size() && pieces[end].followsInLine; ++end) {
            slots[end].number = static_cast<int>(end - begin);
            slots[end].offset = slots[end - 1].offset + pieces[end - 1].width + 1;
        }
        for (size_t i = begin; i < end; ++i)
            slots[i].count = static_cast<int>(end - begin);
    }
    return slots;
}

std::vector<ColumnPiece> gatherIntoPieces(const QList<Line> &lines)
{
    std::vector<ColumnPiece> pieces;
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (index == 0 || lines[index].blankLinesBefore > 0) {
            pieces.push_back(wholeLine(lines, index));
        } else {
            pieces.back().lastLine = static_cast<qint32>(index);
            pieces.back().width = std::max(pieces.back().width, lines[index].width);
        }
    }
    return pieces;
}

std::vector<ColumnPiece> cutIntoPieces(const QList<Line> &lines)
{
    std::vector<ColumnPiece> pieces = cutEverywhere(lines);
    std::vector<qsizetype> rowsBefore{0};
    rowsBefore.reserve(static_cast<size_t>(lines.size() + 1));
    forEachLine(pieces, [&](std::span<const ColumnPiece> own) {
        rowsBefore.push_back(rowsBefore.back() + (isRow(own) ? 1 : 0));
    });
    size_t kept = 0; // in place, for they are many: of no line more are kept than it has
    forEachLine(pieces, [&](std::span<const ColumnPiece> own) {
        const qsizetype index = own.front().firstLine;
        const qsizetype from = std::max<qsizetype>(0, index - rowNeighbourhood);
        const qsizetype to = std::min(lines.size(), index + rowNeighbourhood + 1);
        const qsizetype before =
            rowsBefore[static_cast<size_t>(index + 1)] - rowsBefore[static_cast<size_t>(from)];
        const qsizetype after = rowsBefore[static_cast<size_t>(to)] - rowsBefore[static_cast<size_t>(index)];
        const bool hasGutter = std::ranges::any_of(own, &ColumnPiece::afterWideGap);
        if (((before > 0 && after > 0) || hasGutter) && before + after >= rowsTogether) {
            for (const ColumnPiece &part : own)
                pieces[kept++] = part;
        } else {
            pieces[kept++] = wholeLine(lines, index);
        }
    });
    pieces.resize(kept);
    return pieces;
}

} // namespace banmian
