#pragma once

#include "page/word_overlap.h"

#include <vector>

namespace banmian {

/// Where on the page the text stands that title-shaped lines speak of, told by the word pairs they share with
/// it.
///
/// Headings printed one behind the other, far from their bodies, are told apart by it: two lines of one title
/// speak of one part of the page. And where a title's subject sets in, an article is likely to begin.
class TitleSubjects
{
public:
    /// `isTitle`: for each line of the page whether it is shaped like one.
    TitleSubjects(const WordOverlap &words, const std::vector<bool> &isTitle);

    /// How much a title-shaped line and the title-shaped line right above it speak of the same part of the
    /// page, 0…1; −1 where one of them is no title or finds nothing.
    [[nodiscard]] double agreement(std::size_t line) const { return m_agreement[line]; }
    /// Share of what a title-shaped line says that returns in the text shortly below it, or shortly above it.
    [[nodiscard]] double below(std::size_t line) const { return m_below[line]; }
    [[nodiscard]] double above(std::size_t line) const { return m_above[line]; }
    /// How much more of some title is said right from this line on than right before it.
    [[nodiscard]] double onset(std::size_t line) const { return m_onset[line]; }

private:
    /// A line that has some of a title's pairs.
    struct Hit
    {
        std::size_t line;
        float share; ///< of all its pairs
    };
    using Hits = std::vector<Hit>; ///< by ascending line

    [[nodiscard]] Hits hitsOf(std::size_t title, const WordOverlap &words,
                              const std::vector<bool> &isTitle) const;
    void addOnsets(const Hits &hits, std::size_t title);

    std::size_t m_count;
    std::vector<double> m_agreement, m_below, m_above, m_onset;
};

} // namespace banmian
