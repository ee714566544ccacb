#include "page/column_evidence.h"

#include <algorithm>
#include <cmath>

namespace banmian {
namespace {

double logistic(double odds)
{
    return 1 / (1 + std::exp(-odds));
}

} // namespace

ColumnEvidence::ColumnEvidence(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                               const Continuity &continuity, const PageWords &words,
                               const ColumnWeights &weights)
    : m_pieces(pieces), m_continuity(continuity), m_words(words), m_weights(weights),
      m_same(pieces.size(), 0), m_end(pieces.size(), 0), m_start(pieces.size(), 0),
      m_isDrawn(drawPage(pieces))
{
    for (size_t i = 0; i < pieces.size(); ++i) {
        m_tails.push_back(continuity.tail(pieces[i].tail(lines)));
        m_heads.push_back(continuity.head(pieces[i].head(lines)));
        m_start[i] = static_cast<float>(std::exp(paragraphStart(i)));
        m_end[i] = static_cast<float>(logistic(paragraphEnd(i) + m_weights.lineEndsParagraph));
    }
    for (size_t from = 0; from < pieces.size(); ++from) {
        if (from + 1 < pieces.size() && pieces[from + 1].followsInLine) {
            const double blank =
                pieces[from + 1].afterBlank ? m_weights.blankInsideLine : m_weights.spacingChangeInsideLine;
            const double wide = m_isDrawn && pieces[from + 1].afterWideGap ? m_weights.wideGapInsideLine : 0;
            m_same[from + 1] = static_cast<float>(blank + wide + join(from, from + 1));
        }
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
    return goesOn(join(from, to), m_end[from], m_start[to]);
}

double ColumnEvidence::goesOn(double join, double end, double start) const
{
    return std::log((1 - end) * std::exp(join) + end * start + m_weights.headingShare);
}

double ColumnEvidence::runsOn(size_t from, size_t to, double join) const
{
    return join + std::log(std::max(1.0 - m_end[from], 1e-9)) - std::log(std::max(1.0, double(m_start[to])));
}

double ColumnEvidence::overBlank(size_t to) const
{
    const bool isGutter = m_isDrawn && m_pieces[to].afterWideGap;
    return isGutter ? sameColumn(to) : std::max(sameColumn(to), m_weights.leastGainOverBlank);
}

} // namespace banmian
