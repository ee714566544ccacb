#include "page/column_regions.h"

#include <algorithm>
#include <limits>

namespace banmian {
namespace {

/// Whether lines with no blank line between them go on from one to the next: the extractor keeps them
/// together, and what it interleaves are such groups.
bool groupsRunOn(const QList<Line> &lines, const Continuity &continuity, const ColumnWeights &weights)
{
    double gain = 0;
    int pairs = 0;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].blankLinesBefore == 0) {
            gain += continuity.join(lines[i - 1].text.text, lines[i].text.text);
            ++pairs;
        }
    }
    return pairs > 0 && gain >= weights.leastJoinInGroup * pairs;
}

} // namespace

std::vector<ColumnPiece> piecesOf(const ColumnRegion &region, const std::vector<ColumnPiece> &pieces)
{
    return {pieces.begin() + static_cast<std::ptrdiff_t>(region.begin),
            pieces.begin() + static_cast<std::ptrdiff_t>(region.end)};
}

std::vector<ColumnPiece> columnPieces(const QList<Line> &lines, const Continuity &continuity,
                                      const ColumnWeights &weights)
{
    std::vector<ColumnPiece> pieces = cutIntoPieces(lines);
    const bool isUncut = pieces.size() == static_cast<size_t>(lines.size());
    if (isUncut && groupsRunOn(lines, continuity, weights))
        pieces = gatherIntoPieces(lines);
    return pieces;
}

std::vector<ColumnRegion> doubtfulRegions(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                                          const Continuity &continuity, const ColumnWeights &weights)
{
    // Over how many pieces a stretch is judged, and how many around it are looked at as well.
    constexpr size_t doubtWindow = 14, doubtMargin = 16;
    constexpr size_t longestRegion = 1500; // a page has far fewer; bounds the memory
    std::vector<double> gainBefore(pieces.size() + 1, 0);
    for (size_t i = 1; i < pieces.size(); ++i)
        gainBefore[i + 1] = gainBefore[i] + continuity.join(pieces[i - 1].tail(lines), pieces[i].head(lines));
    // Where blanks draw the page, hardly anything does.
    const double leastJoin =
        drawPage(pieces) ? std::numeric_limits<double>::infinity() : weights.doubtfulJoin;
    std::vector<ColumnRegion> regions;
    for (size_t end = 2; end <= pieces.size(); ++end) {
        const size_t begin = end > doubtWindow ? end - doubtWindow : 0;
        const double pairs = static_cast<double>(end - begin - (begin == 0 ? 1 : 0));
        if (gainBefore[end] - gainBefore[begin] >= leastJoin * pairs)
            continue;
        size_t from = begin > doubtMargin ? begin - doubtMargin : 0;
        size_t to = std::min(end + doubtMargin, pieces.size());
        while (from > 0 && pieces[from].followsInLine)
            --from;
        while (to < pieces.size() && pieces[to].followsInLine)
            ++to;
        if (regions.empty() || from > regions.back().end) {
            regions.push_back({from, to});
        } else if (regions.back().end - regions.back().begin < longestRegion) {
            regions.back().end = to;
        } else if (to > regions.back().end) {
            regions.push_back({regions.back().end, to});
        }
    }
    return regions;
}

} // namespace banmian
