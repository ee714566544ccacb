#include "page/column_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banmian {
namespace {

constexpr int widestLine = 120;
// Log odds that a line's end is a paragraph's, where the text says no more than a paragraph's end anywhere
// would.
constexpr double lineEndsParagraph = -1.7;
// Of the lines of a column: headings go on from no line and end as they please.
constexpr double headingShare = 0.03;
// What the best of a window gains by chance, and the most that is believed before it is seen.
constexpr double chanceGain = 1.5;
constexpr double mostPromise = 3;
constexpr double blankInsideLine = -3.5;
constexpr double spacingChangeInsideLine = -2.0;

double logistic(double odds)
{
    return 1 / (1 + std::exp(-odds));
}

/// The share of a column's lines that have a width, where the line does not end a paragraph.
double fullLineShare(int width, int columnWidth)
{
    const int missing = columnWidth - width;
    if (missing < -1)
        return 0.001;
    if (missing <= 1)
        return 0.25;
    if (missing <= 3)
        return 0.07;
    if (missing <= 6)
        return 0.015; // the two ems of an indent, letter-spacing
    return 0.02 / columnWidth;
}

std::vector<double> widthShares(const std::vector<ColumnPiece> &pieces)
{
    std::vector<double> counts(widestLine + 1, 0.1);
    double sum = 0.1 * (widestLine + 1);
    for (const ColumnPiece &piece : pieces) {
        for (int around = -1; around <= 1; ++around)
            counts[static_cast<size_t>(std::clamp(piece.width + around, 0, widestLine))] += 1.0 / 3;
        sum += 1;
    }
    for (double &count : counts)
        count = std::log(count / sum);
    return counts;
}

} // namespace

ColumnEvidence::ColumnEvidence(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                               const Continuity &continuity)
    : m_follows(pieces.size() * window, 0), m_same(pieces.size(), 0), m_promise(pieces.size(), 0),
      m_end(pieces.size(), 0), m_widths(widthShares(pieces))
{
    std::vector<double> starts(pieces.size());
    for (size_t i = 0; i < pieces.size(); ++i) {
        const QStringView text = pieces[i].text(lines);
        starts[i] = std::exp(continuity.paragraphStart(text));
        m_end[i] = static_cast<float>(logistic(continuity.paragraphEnd(text) + lineEndsParagraph));
    }
    for (size_t from = 0; from < pieces.size(); ++from) {
        double most = 0;
        const QStringView left = pieces[from].text(lines);
        const double end = m_end[from];
        for (size_t to = from + 1; to < std::min(from + 1 + window, pieces.size()); ++to) {
            const double join = continuity.join(left, pieces[to].text(lines));
            const double gain = std::log((1 - end) * std::exp(join) + end * starts[to] + headingShare);
            m_follows[from * window + (to - from - 1)] = static_cast<float>(gain);
            most = std::max(most, gain);
            if (to == from + 1 && pieces[to].followsInLine) {
                m_same[to] = static_cast<float>(
                    join + (pieces[to].afterBlank ? blankInsideLine : spacingChangeInsideLine));
                most = std::max<double>(most, m_same[to]);
            }
        }
        m_promise[from] = static_cast<float>(std::clamp(most - chanceGain, 0.0, mostPromise));
    }
}

double ColumnEvidence::follows(size_t from, size_t to) const
{
    if (to - from > window)
        return -std::numeric_limits<double>::infinity();
    return m_follows[from * window + (to - from - 1)];
}

double ColumnEvidence::fits(size_t piece, int width, int columnWidth) const
{
    const double end = m_end[piece];
    const double lastLineShare = width <= columnWidth + 1 ? 0.9 / columnWidth : 0.001;
    const double share =
        (1 - end) * fullLineShare(width, columnWidth) + end * lastLineShare + headingShare / columnWidth;
    return std::log(share) - m_widths[static_cast<size_t>(std::clamp(width, 0, widestLine))];
}

} // namespace banmian
