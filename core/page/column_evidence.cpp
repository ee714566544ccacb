#include "page/column_evidence.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace banmian {
namespace {

constexpr int widestLine = 120;
// Log odds that a line's end is a paragraph's, where the text says no more than a paragraph's end anywhere
// would.

double logistic(double odds)
{
    return 1 / (1 + std::exp(-odds));
}

/// The share of a column's lines that have a width, where the line does not end a paragraph.
double fullLineShare(int width, int columnWidth, const ColumnWeights &weights)
{
    const int missing = columnWidth - width;
    if (missing < -1)
        return weights.tooWideLine;
    if (missing <= 1)
        return weights.fullLine;
    if (missing <= 3)
        return weights.nearlyFullLine;
    if (missing <= 6)
        return weights.shorterLine; // the two ems of an indent, letter-spacing
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
                               const Continuity &continuity, const PageWords &words,
                               const ColumnWeights &weights)
    : m_pieces(pieces), m_continuity(continuity), m_words(words), m_weights(weights),
      m_follows(pieces.size() * window, 0), m_same(pieces.size(), 0), m_promise(pieces.size(), 0),
      m_end(pieces.size(), 0), m_start(pieces.size(), 0), m_isDrawn(drawPage(pieces)),
      m_widths(widthShares(pieces))
{
    for (size_t i = 0; i < pieces.size(); ++i) {
        m_tails.push_back(continuity.tail(pieces[i].tail(lines)));
        m_heads.push_back(continuity.head(pieces[i].head(lines)));
        m_start[i] = static_cast<float>(std::exp(continuity.paragraphStart(pieces[i].head(lines))));
        m_end[i] = static_cast<float>(
            logistic(continuity.paragraphEnd(pieces[i].tail(lines)) + m_weights.lineEndsParagraph));
    }
    for (size_t from = 0; from < pieces.size(); ++from) {
        double most = 0;
        for (size_t to = from + 1; to < std::min(from + 1 + window, pieces.size()); ++to) {
            const double gain = goesOn(from, to) + inPlace(from, to);
            m_follows[from * window + (to - from - 1)] = static_cast<float>(gain);
            most = std::max(most, gain);
        }
        if (from + 1 < pieces.size() && pieces[from + 1].followsInLine) {
            const double blank =
                pieces[from + 1].afterBlank ? m_weights.blankInsideLine : m_weights.spacingChangeInsideLine;
            const double wide = m_isDrawn && pieces[from + 1].afterWideGap ? m_weights.wideGapInsideLine : 0;
            m_same[from + 1] = static_cast<float>(blank + wide + join(from, from + 1));
            most = std::max<double>(most, m_same[from + 1]);
        }
        m_promise[from] =
            static_cast<float>(std::clamp(most - m_weights.chanceGain, 0.0, m_weights.mostPromise));
    }
}

double ColumnEvidence::join(size_t from, size_t to) const
{
    return m_words.adapted(m_continuity.join(m_tails[from], m_heads[to]), m_tails[from], m_heads[to]);
}

/// What the places tell of two pieces below each other.
double ColumnEvidence::inPlace(size_t from, size_t to) const
{
    if (!m_isDrawn)
        return 0;
    const double aside = distanceAside(m_pieces[from].offset, m_pieces[to].offset);
    return std::max(m_weights.elsewhere, m_weights.samePlace - m_weights.emAside * aside);
}

double ColumnEvidence::goesOn(size_t from, size_t to) const
{
    const double join = this->join(from, to);
    const double end = m_end[from];
    return std::log((1 - end) * std::exp(join) + end * static_cast<double>(m_start[to]) +
                    m_weights.headingShare);
}

double ColumnEvidence::runsOn(size_t from, size_t to) const
{
    const double join = this->join(from, to);
    return join + std::log(std::max(1.0 - m_end[from], 1e-9)) - std::log(std::max(1.0, double(m_start[to])));
}

double ColumnEvidence::overBlank(size_t to) const
{
    const bool isGutter = m_isDrawn && m_pieces[to].afterWideGap;
    return isGutter ? sameColumn(to) : std::max(sameColumn(to), m_weights.leastGainOverBlank);
}

double ColumnEvidence::follows(size_t from, size_t to) const
{
    if (to - from > window)
        return -std::numeric_limits<double>::infinity();
    return m_follows[from * window + (to - from - 1)];
}

double ColumnEvidence::fits(size_t piece, int width, int columnWidth) const
{
    const double end =
        m_pieces[piece].isSingleLine() ? m_end[piece] : 0; // the widest of several is a full one
    const double lastLineShare = width <= columnWidth + 1 ? 0.9 / columnWidth : m_weights.tooWideLine;
    const double share = (1 - end) * fullLineShare(width, columnWidth, m_weights) + end * lastLineShare +
                         m_weights.headingShare / columnWidth;
    return std::log(share) - m_widths[static_cast<size_t>(std::clamp(width, 0, widestLine))];
}

} // namespace banmian
