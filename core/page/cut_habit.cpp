#include "page/cut_habit.h"

#include "page/column_widths.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

bool beginsWithForbiddenMark(const Line &line)
{
    return mayNotBeginLine(line.text.text.front());
}

/// Lines that end with a comma though the next one had room there: how many, where that one opens a quote
/// and where it goes on with a word.
struct LonelyPauses
{
    qsizetype beforeQuotes = 0, beforeWords = 0;

    explicit LonelyPauses(const QList<Line> &lines)
    {
        constexpr int em = 2;
        ColumnWidths widths(lines);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const Line &above = lines[i - 1], &line = lines[i];
            if (!isPause(above.text.text.back()) || beginsWithForbiddenMark(line))
                continue;
            const int columnWidth = widths.at(i);
            const bool hadRoom = above.width + 2 * em <= columnWidth &&
                                 joinedWidth(above.width, line.width, line.markWidth) <= columnWidth + em / 2;
            (opensQuote(line.text.text.front()) ? beforeQuotes : beforeWords) += hadRoom ? 1 : 0;
        }
    }
};

/// Whether at least one line in so many shows it.
bool isHabit(qsizetype count, const QList<Line> &lines, qsizetype oneIn)
{
    constexpr qsizetype least = 3;
    return count >= least && count * oneIn >= lines.size();
}

} // namespace

bool CutHabit::mayCut(const Line &above, const Line &line) const
{
    if (line.blankLinesBefore > blankLines)
        return false;
    const QChar last = above.text.text.back(), first = line.text.text.front();
    if (places == AtMarks)
        return mayNotBeginLine(last) || opensQuote(first);
    return places == BetweenMarks && isWidePunctuation(last) && isWidePunctuation(first);
}

CutHabit cutHabitOf(const QList<Line> &lines)
{
    const LonelyPauses pauses(lines);
    if (isHabit(pauses.beforeWords, lines, 50) || pausesEndLines(lines))
        return {CutHabit::AtMarks, usualBlankLines(lines)};
    const auto forbidden = std::ranges::count_if(lines, beginsWithForbiddenMark);
    if (isHabit(forbidden + pauses.beforeQuotes, lines, 100))
        return {CutHabit::BetweenMarks, usualBlankLines(lines)};
    return {};
}

bool pausesEndLines(const QList<Line> &lines)
{
    constexpr qsizetype fewest = 10;
    qsizetype all = 0, last = 0;
    for (const Line &line : lines) {
        const QString &text = line.text.text;
        all += std::count_if(text.begin(), text.end(), isPause);
        last += isPause(text.back()) ? 1 : 0;
    }
    return all >= fewest && 2 * last > all;
}

int joinedWidth(int width, int next, MarkWidth marks)
{
    return width + next - (marks == MarkWidth::Em ? 1 : 0);
}

} // namespace banmian
