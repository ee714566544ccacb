#pragma once

#include "text/line.h"

#include <QList>
#include <array>

namespace banmian {

/// Two neighbouring lines, cut between the end of a sentence and another mark: one printed line that a tool
/// has cut, or a paragraph's last line and the next one's first?
struct FragmentJoin
{
    static constexpr std::size_t factCount = 15;

    /// What speaks for one line or for two: how they fill the column, the wording.
    std::array<double, factCount> facts{};
    /// Log odds that they are one printed line, by weights learned in core/training/fragments.
    [[nodiscard]] double logOdds() const;
};

/// The names of the facts, in their order.
std::array<const char *, FragmentJoin::factCount> fragmentFactNames();
/// `above`: the lines before it as they are so far, put together, at least one; `columnWidth` in half ems.
FragmentJoin fragmentJoin(const QList<Line> &above, const QList<Line> &lines, qsizetype line,
                          int columnWidth);

/// Whether a tool may have cut one printed line here: between two marks of punctuation.
bool isCutBetweenMarks(const Line &above, const Line &line);
/// Of both parts of a printed line together, in half ems: a mark that meets another is set close.
int joinedWidth(int width, int next);
/// By so much, in half ems, parts that are one printed line may exceed the column: more marks are set close.
inline constexpr int mostExcess = 3;
/// Behind it a paragraph may be over.
bool mayEndParagraph(QStringView text);

} // namespace banmian
