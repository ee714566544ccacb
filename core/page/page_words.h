#pragma once

#include "page/column_pieces.h"
#include "page/column_weights.h"
#include "page/continuity.h"
#include "text/number_map.h"

#include <vector>

namespace banmian {

/// What the page itself tells of its words: a name that a line's end cuts in two stands whole elsewhere on
/// the page. The adaptive counterpart of Continuity, a cache model (Kuhn and De Mori, "A cache-based natural
/// language model for speech recognition", 1990).
class PageWords
{
public:
    /// `weights` must outlive it.
    PageWords(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces, const ColumnWeights &weights);

    /// Continuity::join with the page's own words; `join` is what the language at large says.
    [[nodiscard]] double adapted(double join, const Continuity::Tail &left,
                                 const Continuity::Head &right) const;

private:
    void count(QStringView text);

    const ColumnWeights &m_weights;
    double m_unseen;                ///< what it takes from a pair that never stands in the page
    NumberMap<Ngram, int> m_counts; ///< of one to three symbols inside pieces
};

} // namespace banmian
