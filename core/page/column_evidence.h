#pragma once

#include "page/column_pieces.h"
#include "page/column_weights.h"
#include "page/continuity.h"
#include "page/page_words.h"

#include <vector>

namespace banmian {

/// A view of its arguments, which must outlive it: what speaks for one piece continuing another in a column,
/// in nats against chance.
class ColumnEvidence
{
public:
    ColumnEvidence(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                   const Continuity &continuity, const PageWords &words, const ColumnWeights &weights);

    [[nodiscard]] const ColumnWeights &weights() const { return m_weights; }
    /// As drawPage() says of the pieces.
    [[nodiscard]] bool isDrawn() const { return m_isDrawn; }
    /// `to` is the line after `from` in its column: goes on from it, and stands in its place where blanks
    /// draw the page.
    [[nodiscard]] double follows(size_t from, size_t to) const
    {
        return goesOn(from, to) + inPlace(from, to);
    }
    /// `to` is read after `from`, in one column or at the head of the next, paragraphs' ends considered.
    [[nodiscard]] double goesOn(size_t from, size_t to) const;
    /// The same of two texts that read on so well (join()), if a paragraph ends with such a probability and
    /// begins so many times as often as elsewhere.
    [[nodiscard]] double goesOn(double join, double end, double start) const;
    /// `to` goes on in the middle of a paragraph; `join` is join() of the two.
    [[nodiscard]] double runsOn(size_t from, size_t to, double join) const;
    /// `to` is of the same line and column as the piece before it.
    [[nodiscard]] double sameColumn(size_t to) const { return m_same[to]; }
    /// The same, where it is known that lines may hold blanks.
    [[nodiscard]] double overBlank(size_t to) const;

    /// How well one reads on from the other (Continuity), with the page's own words and without.
    [[nodiscard]] double join(size_t from, size_t to) const;
    [[nodiscard]] double plainJoin(size_t from, size_t to) const
    {
        return m_continuity.join(m_tails[from], m_heads[to]);
    }
    /// How often the symbols over the edge stand together in the page.
    [[nodiscard]] PageWords::Shared sharedWords(size_t from, size_t to) const
    {
        return m_words.shared(m_tails[from], m_heads[to]);
    }
    [[nodiscard]] double paragraphEnd(size_t from) const { return m_continuity.paragraphEnd(m_tails[from]); }
    [[nodiscard]] double paragraphStart(size_t to) const { return m_continuity.paragraphStart(m_heads[to]); }

private:
    [[nodiscard]] double inPlace(size_t from, size_t to) const;

    const std::vector<ColumnPiece> &m_pieces;
    const Continuity &m_continuity;
    const PageWords &m_words;
    const ColumnWeights &m_weights;
    std::vector<Continuity::Tail> m_tails;
    std::vector<Continuity::Head> m_heads;
    std::vector<float> m_same, m_end, m_start;
    bool m_isDrawn; ///< the lines draw the page: blanks keep every piece in its place
};

} // namespace banmian
