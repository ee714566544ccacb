#pragma once

#include "page/column_pieces.h"
#include "page/column_regions.h"
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
    /// Tells of pieces of `regions` that meet. `weights` must outlive it.
    PageWords(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
              const std::vector<ColumnRegion> &regions, const ColumnWeights &weights);

    /// Continuity::join with the page's own words; `join` is what the language at large says.
    [[nodiscard]] double adapted(double join, const Continuity::Tail &left,
                                 const Continuity::Head &right) const;

    /// How often the symbols over such an edge stand together inside pieces: one of each side, two of the
    /// left and one of the right, one and two.
    struct Shared
    {
        int pairs = 0, triplesBefore = 0, triplesBehind = 0;
    };
    [[nodiscard]] Shared shared(const Continuity::Tail &left, const Continuity::Head &right) const;

private:
    /// For one or two symbols the edges of pieces at which they stand.
    using Edges = NumberMap<quint32, quint8>;
    [[nodiscard]] static bool mayMeet(Ngram ngram, const Edges &edges);
    void count(QStringView text, const Edges &edges);

    const ColumnWeights &m_weights;
    double m_unseen; ///< what it takes from a pair that never stands in the page
    /// Of one to three symbols inside pieces, such as edges that meet are made of: of all others a very long
    /// page has too many.
    NumberMap<Ngram, int> m_counts;
};

} // namespace banmian
