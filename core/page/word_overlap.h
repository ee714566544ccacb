#pragma once

#include "text/line.h"

#include <QList>
#include <span>
#include <vector>

namespace banmian {

/// How much the lines of a page say the same, by the pairs of characters that they share.
///
/// A pair counts by its rarity on the page: 1 / (lines that have it). Windows are a fixed number of lines, so
/// all of it is linear in the page.
class WordOverlap
{
public:
    explicit WordOverlap(const QList<Line> &lines);

    /// For each line the share of what the lines from there on say that the lines above have said: 1 same
    /// subject, 0 a new one.
    [[nodiscard]] std::vector<double> cohesion() const;
    /// For each line how far the likeness of the lines above and below it falls under the peaks to both
    /// sides, 0…1: high where one subject ends and another begins (TextTiling's depth score: Hearst 1997).
    [[nodiscard]] std::vector<double> dips() const;
    /// Share of what the line says that returns in the lines below, above, anywhere else on the page.
    [[nodiscard]] double sharesBelow(qsizetype index) const;
    [[nodiscard]] double sharesAbove(qsizetype index) const;
    [[nodiscard]] double sharesPage(qsizetype index) const;

    /// How many pairs the page has; they are numbered.
    [[nodiscard]] int pairCount() const { return static_cast<int>(m_keys.size()); }
    /// A pair's characters (characterPair).
    [[nodiscard]] quint32 pair(int number) const { return m_keys[static_cast<std::size_t>(number)]; }
    /// The numbers of the word pairs of a line.
    [[nodiscard]] std::span<const int> pairs(qsizetype line) const;
    /// The lines that have the pair, ascending.
    [[nodiscard]] std::span<const int> linesOf(int pair) const;

private:
    void findLines();
    [[nodiscard]] bool occurs(int pair, qsizetype begin, qsizetype end) const;
    [[nodiscard]] double shared(qsizetype line, qsizetype begin, qsizetype end) const;
    [[nodiscard]] std::vector<double> returning(qsizetype above, qsizetype below,
                                                const std::vector<double> &weights) const;

    std::vector<quint32> m_keys;          ///< for each pair its characters
    std::vector<int> m_pairs;             ///< pair numbers of all lines, one after the other
    std::vector<std::size_t> m_firstPair; ///< where each line's pairs begin, and one past the end
    std::vector<int> m_lines;             ///< that have each pair, one pair after the other
    std::vector<std::size_t> m_firstLine; ///< where each pair's lines begin, and one past the end
};

} // namespace banmian
