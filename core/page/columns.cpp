#include "page/columns.h"

#include "page/column_links.h"
#include "page/column_regions.h"
#include "page/woven_headings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>

namespace banmian {
namespace {

/// A line, or the share of it that one column has.
struct Part
{
    size_t first = 0, last = 0; ///< pieces
    int column = 0;
    std::optional<bool> indented = std::nullopt; ///< where the page tells
};

using Parts = std::vector<Part>;

Parts partsOf(const std::vector<ColumnPiece> &pieces, const std::vector<ColumnPlace> &places)
{
    Parts parts;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (places[i].continuesLine) {
            parts.back().last = i;
        } else {
            parts.push_back({i, i, places[i].column});
        }
    }
    return parts;
}

/// How well a stretch of the page reads as it was given, line after line.
double gainAsGiven(size_t firstPiece, size_t lastPiece, const std::vector<ColumnPiece> &pieces,
                   const ColumnEvidence &evidence)
{
    double gain = 0;
    for (size_t piece = firstPiece + 1; piece <= lastPiece; ++piece) {
        gain += pieces[piece].followsInLine ? evidence.overBlank(piece) : evidence.follows(piece - 1, piece);
    }
    return gain;
}

/// How well the pieces of a part go on from each other.
double gainInside(const Part &part, const ColumnEvidence &evidence)
{
    double gain = 0;
    for (size_t piece = part.first + 1; piece <= part.last; ++piece)
        gain += evidence.sameColumn(piece);
    return gain;
}

/// How well it reads column after column.
double gainInColumns(std::span<const Part> parts, const ColumnEvidence &evidence)
{
    double gain = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (i > 0 && parts[i].column == parts[i - 1].column)
            gain += evidence.follows(parts[i - 1].last, parts[i].first);
        gain += gainInside(parts[i], evidence);
    }
    return gain;
}

/// How many parts stand behind another one than they were given behind.
double movedParts(std::span<const Part> parts)
{
    double moved = 0;
    for (size_t i = 1; i < parts.size(); ++i)
        moved += parts[i].first != parts[i - 1].last + 1 ? 1 : 0;
    return moved;
}

/// The lines from `firstPiece` to `lastPiece` whole and in their order.
Parts asGiven(size_t firstPiece, size_t lastPiece, const std::vector<ColumnPiece> &pieces, int column)
{
    Parts parts;
    for (size_t piece = firstPiece; piece <= lastPiece; ++piece) {
        if (pieces[piece].followsInLine && piece > firstPiece) {
            parts.back().last = piece;
        } else {
            parts.push_back({piece, piece, column});
        }
    }
    return parts;
}

/// Parts in the new order whose pieces stand together in the old one too: no column leads out of them.
struct Stretch
{
    std::span<const Part> parts;
    size_t firstPiece = 0, lastPiece = 0;
    double gain = 0; ///< of reading it column after column
};

std::vector<Stretch> stretchesOf(const Parts &parts, const std::vector<ColumnPiece> &pieces,
                                 const ColumnEvidence &evidence)
{
    std::vector<Stretch> stretches;
    size_t begin = 0, firstPiece = 0, pieceCount = 0, lastPiece = 0;
    for (size_t end = 1; end <= parts.size(); ++end) {
        pieceCount += parts[end - 1].last - parts[end - 1].first + 1;
        lastPiece = std::max(lastPiece, parts[end - 1].last);
        const bool lineGoesOn = lastPiece + 1 < pieces.size() && pieces[lastPiece + 1].followsInLine;
        const bool columnGoesOn = end < parts.size() && parts[end].column == parts[end - 1].column;
        if (pieceCount != lastPiece + 1 || lineGoesOn || columnGoesOn)
            continue;
        const std::span stretch(parts.begin() + static_cast<std::ptrdiff_t>(begin), end - begin);
        const double gain =
            gainInColumns(stretch, evidence) - gainAsGiven(firstPiece, lastPiece, pieces, evidence);
        stretches.push_back({stretch, firstPiece, lastPiece, gain});
        begin = end;
        firstPiece = lastPiece + 1;
    }
    return stretches;
}

/// Keeps the new order only in those stretches of the page that read better in it: much better, but where one
/// does the tool interleaves columns, and for the others any gain is enough.
Parts accepted(const Parts &parts, const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence)
{
    const std::vector<Stretch> stretches = stretchesOf(parts, pieces, evidence);
    const bool isInterleaved = std::ranges::any_of(stretches, [&](const Stretch &stretch) {
        const ColumnWeights &weights = evidence.weights();
        return stretch.gain >= weights.leastGain &&
               stretch.gain >= weights.leastGainOfLine * movedParts(stretch.parts);
    });
    Parts result;
    for (const Stretch &stretch : stretches) {
        if (isInterleaved && stretch.gain >= 0) {
            result.insert(result.end(), stretch.parts.begin(), stretch.parts.end());
        } else {
            const Parts given =
                asGiven(stretch.firstPiece, stretch.lastPiece, pieces, stretch.parts.front().column);
            result.insert(result.end(), given.begin(), given.end());
        }
    }
    return result;
}

/// The way of counting offsets by which the lines of each column begin at one place.
size_t measureOf(const std::vector<ColumnPiece> &pieces, const Parts &parts)
{
    constexpr double most = 1; // ems that a pair tells; more are an indent or another place
    std::array<double, PieceOffset::measures> astray{};
    for (size_t i = 1; i < parts.size(); ++i) {
        if (parts[i].column != parts[i - 1].column)
            continue;
        const PieceOffset &above = pieces[parts[i - 1].first].offset;
        const PieceOffset &own = pieces[parts[i].first].offset;
        for (size_t measure = 0; measure < astray.size(); ++measure)
            astray[measure] += std::min(most, std::abs(own.by(measure) - above.by(measure)));
    }
    return static_cast<size_t>(std::min_element(astray.begin(), astray.end()) - astray.begin());
}

/// Where blanks draw the page, those before a line tell of an indent only against the lines around it.
void findIndents(const std::vector<ColumnPiece> &pieces, Parts &parts)
{
    constexpr size_t around = 3;
    constexpr double least = 0.75, most = 5; // ems
    const size_t measure = measureOf(pieces, parts);
    const auto place = [&](const Part &part) { return pieces[part.first].offset.by(measure); };
    for (size_t i = 0; i < parts.size(); ++i) {
        int near = 0, indented = 0;
        for (size_t k = i > around ? i - around : 0; k < std::min(parts.size(), i + around + 1); ++k) {
            if (k == i || parts[k].column != parts[i].column)
                continue;
            const double aside = place(parts[i]) - place(parts[k]);
            ++near;
            indented += aside > least && aside < most ? 1 : 0;
        }
        parts[i].indented = indented * 2 > near;
    }
}

/// The parts of some pieces, column after column where that reads better. Numbers columns from 0.
Parts separated(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                const Continuity &continuity, const PageWords &words, const ColumnWeights &weights)
{
    const ColumnEvidence evidence(lines, pieces, continuity, words, weights);
    Parts parts = partsOf(pieces, linkColumns(lines, pieces, evidence));
    std::stable_sort(parts.begin(), parts.end(),
                     [](const Part &a, const Part &b) { return a.column < b.column; });
    Parts result = accepted(parts, pieces, evidence);
    if (evidence.isDrawn())
        findIndents(pieces, result);
    return result;
}

void appendPart(const Part &part, const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                ColumnOrder &order)
{
    const ColumnPiece &first = pieces[part.first];
    order.changed |= first.firstLine != order.lines.size() || first.begin != 0;
    if (first.isSingleLine()) {
        order.lines.append(lineOf(lines, first, pieces[part.last]));
    } else {
        order.lines.append(lines.sliced(first.firstLine, first.lastLine - first.firstLine + 1));
    }
    order.columns.resize(order.lines.size(), part.column);
    if (part.indented)
        order.lines.last().indented = *part.indented;
}

/// The parts of the page in the order of its columns, which are numbered from 0.
Parts partsInOrder(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                   const Continuity &continuity, const ColumnWeights &weights)
{
    Parts parts;
    parts.reserve(pieces.size()); // before what is let go here, so that the memory of that stays in one
    const std::vector<ColumnRegion> regions = doubtfulRegions(lines, pieces, continuity, weights);
    const PageWords words(lines, pieces, regions, weights);
    size_t done = 0;
    int columns = 0;
    const auto appendAsGiven = [&](size_t end) {
        if (done < end) {
            for (const Part &part : asGiven(done, end - 1, pieces, columns))
                parts.push_back(part);
            ++columns;
        }
        done = end;
    };
    for (const ColumnRegion &region : regions) {
        appendAsGiven(region.begin);
        const std::vector<ColumnPiece> own = piecesOf(region, pieces);
        int last = 0;
        for (Part part : separated(lines, own, continuity, words, weights)) {
            last = std::max(last, part.column);
            part.first += region.begin;
            part.last += region.begin;
            part.column += columns;
            parts.push_back(part);
        }
        columns += last + 1;
        done = region.end;
    }
    appendAsGiven(pieces.size());
    return parts;
}

} // namespace

ColumnOrder separateColumns(QList<Line> lines, const Continuity &continuity, const ColumnWeights &weights)
{
    ColumnOrder order;
    order.changed = unweaveHeadings(lines, continuity, weights);
    const std::vector<ColumnPiece> pieces = columnPieces(lines, continuity, weights);
    // First the parts and then their lines, so that a very long text's are not held beside all that tells
    // where they go.
    const Parts parts = partsInOrder(lines, pieces, continuity, weights);
    order.lines.reserve(lines.size() + lines.size() / 16); // cut lines are few
    for (const Part &part : parts)
        appendPart(part, lines, pieces, order);
    order.changed |= order.lines.size() != lines.size();
    return order;
}

} // namespace banmian
