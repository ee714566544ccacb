#include "page/columns.h"

#include "page/column_search.h"

#include <algorithm>
#include <span>

namespace banmian {
namespace {

// In nats: the least a new order must gain in all and for each line.
constexpr double leastGain = 12;
constexpr double leastGainOfPart = 0.8;

Line partOf(const Line &line, const ColumnPiece &first, const ColumnPiece &last)
{
    const qsizetype length = last.begin + last.length - first.begin;
    if (length == line.text.size())
        return line;
    Line part = line;
    part.text = line.text.mid(first.begin, length);
    part.width = first.width;
    for (const ColumnPiece *piece = &first; piece != &last;)
        part.width += 1 + (++piece)->width;
    part.blankLinesBefore = first.begin == 0 ? line.blankLinesBefore : 0;
    part.indented = first.begin == 0 && line.indented;
    return part;
}

/// A line, or the share of it that one column has.
struct Part
{
    size_t first = 0, last = 0; ///< pieces
    int column = 0;
};

using Parts = std::vector<Part>;

Parts partsOf(const std::vector<ColumnPiece> &pieces, const std::vector<ColumnPlace> &places)
{
    Parts parts;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (places[i].continuesLine)
            parts.back().last = i;
        else
            parts.push_back({i, i, places[i].column});
    }
    return parts;
}

/// How well a stretch of the page reads as it was given, line after line.
double gainAsGiven(size_t firstPiece, size_t lastPiece, const std::vector<ColumnPiece> &pieces,
                   const ColumnEvidence &evidence)
{
    double gain = 0;
    for (size_t piece = firstPiece + 1; piece <= lastPiece; ++piece)
        gain += pieces[piece].followsInLine ? evidence.sameColumn(piece) : evidence.follows(piece - 1, piece);
    return gain;
}

/// How well it reads column after column.
double gainInColumns(std::span<const Part> parts, const ColumnEvidence &evidence)
{
    double gain = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && parts[i].column == parts[i - 1].column)
            gain += evidence.follows(parts[i - 1].last, parts[i].first);
        for (size_t piece = parts[i].first + 1; piece <= parts[i].last; ++piece)
            gain += evidence.sameColumn(piece);
    }
    return gain;
}

/// The lines from `firstPiece` to `lastPiece` whole and in their order.
Parts asGiven(size_t firstPiece, size_t lastPiece, const std::vector<ColumnPiece> &pieces, int column)
{
    Parts parts;
    for (size_t piece = firstPiece; piece <= lastPiece; ++piece) {
        if (pieces[piece].followsInLine && piece > firstPiece)
            parts.back().last = piece;
        else
            parts.push_back({piece, piece, column});
    }
    return parts;
}

/// Keeps the new order only in those stretches of the page that read much better in it.
Parts accepted(const Parts &parts, const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
{
    Parts result;
    size_t begin = 0, firstPiece = 0, pieceCount = 0, lastPiece = 0;
    for (size_t end = 1; end <= parts.size(); ++end) {
        pieceCount += parts[end - 1].last - parts[end - 1].first + 1;
        lastPiece = std::max(lastPiece, parts[end - 1].last);
        const bool lineGoesOn = lastPiece + 1 < pieces.size() && pieces[lastPiece + 1].followsInLine;
        if (pieceCount != lastPiece + 1 || lineGoesOn)
            continue;
        const std::span stretch(parts.begin() + static_cast<std::ptrdiff_t>(begin), end - begin);
        const double gain =
            gainInColumns(stretch, evidence) - gainAsGiven(firstPiece, lastPiece, pieces, evidence);
        if (gain >= leastGain && gain >= leastGainOfPart * static_cast<double>(stretch.size())) {
            result.insert(result.end(), stretch.begin(), stretch.end());
        } else {
            const Parts given = asGiven(firstPiece, lastPiece, pieces, stretch.front().column);
            result.insert(result.end(), given.begin(), given.end());
        }
        begin = end;
        firstPiece = lastPiece + 1;
    }
    return result;
}

} // namespace

ColumnOrder separateColumns(const QList<Line> &lines, const Continuity &continuity)
{
    const std::vector<ColumnPiece> pieces = cutIntoPieces(lines);
    const ColumnEvidence evidence(lines, pieces, continuity);
    Parts parts = partsOf(pieces, findColumns(pieces, evidence));
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &a, const Part &b) { return a.column < b.column; });
    ColumnOrder order;
    for (const Part &part : accepted(parts, pieces, evidence)) {
        const ColumnPiece &first = pieces[part.first];
        order.changed |= first.line != order.lines.size() || first.begin != 0;
        order.lines.append(partOf(lines[first.line], first, pieces[part.last]));
        order.columns.append(part.column);
    }
    order.changed |= order.lines.size() != lines.size();
    return order;
}

} // namespace banmian
