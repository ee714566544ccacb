#include "page/cut_habit.h"

#include "page/column_widths.h"
#include "page/continuity.h"
#include "text/scripts.h"

#include <algorithm>
#include <cstdlib>

namespace banmian {

namespace {

/// Behind a mark that closes or stops, or before one that opens.
bool isAtMark(QChar last, QChar first)
{
    return mayNotBeginLine(last) || opensQuote(first);
}

bool isBetweenMarks(QChar last, QChar first)
{
    return isWidePunctuation(last) && isWidePunctuation(first);
}

/// Where a Latin word or a number begins or ends.
bool isAtNarrowWord(QChar last, QChar first)
{
    return isNarrowWord(last) != isNarrowWord(first);
}

/// Lines that end inside a sentence though the next one had room there: how many, by what would be a cut.
struct LonelyLines
{
    qsizetype betweenMarks = 0, atPauses = 0, betweenScripts = 0;
    double goesOn = 0; ///< over those between scripts: sum of Continuity::join

    explicit LonelyLines(const QList<Line> &lines)
    {
        ColumnWidths widths(lines);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const QChar last = lines[i - 1].text.text.back(), first = lines[i].text.text.front();
            const bool pauses = isPause(last) && !mayNotBeginLine(first);
            const bool changesScript = isAtNarrowWord(last, first) && !isWidePunctuation(last);
            if ((!pauses && !changesScript) || !hadRoom(lines[i - 1], lines[i], widths.at(i)))
                continue;
            ++(!pauses ? betweenScripts : opensQuote(first) ? betweenMarks : atPauses);
            if (!pauses) // cells of a table do not go on: -4 each, lines that are cut +2
                goesOn += Continuity::shipped().join(lines[i - 1].text.text, lines[i].text.text);
        }
    }

private:
    static bool hadRoom(const Line &above, const Line &line, int columnWidth)
    {
        constexpr int em = 2;
        return above.width + 2 * em <= columnWidth &&
               above.width + line.width - closeness(above, line) <= columnWidth + em / 2;
    }
};

/// A quote that leaves off inside its sentence before its column ends, and fills it with the sentence above:
/// no paragraph begins there.
bool isRestOfLine(const Line &above, const Line &line, int columnWidth)
{
    constexpr int em = 2;
    const QString &text = line.text.text;
    const QChar last = above.text.text.back();
    const int together = above.width + line.width - closeness(above, line);
    return opensQuote(text.front()) && isWidePunctuation(last) && !isPause(last) &&
           !isWidePunctuation(text.back()) && line.width + 3 * em <= columnWidth &&
           std::abs(together - columnWidth) <= em / 2;
}

qsizetype restsOfLines(const QList<Line> &lines)
{
    ColumnWidths widths(lines);
    qsizetype count = 0;
    for (qsizetype i = 1; i < lines.size(); ++i)
        count += isRestOfLine(lines[i - 1], lines[i], widths.at(i)) ? 1 : 0;
    return count;
}

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
    return (betweenMarks && isBetweenMarks(last, first)) || (atMarks && isAtMark(last, first)) ||
           (atScripts && isAtNarrowWord(last, first));
}

CutHabit cutHabitOf(const QList<Line> &lines)
{
    const LonelyLines lonely(lines);
    const auto forbidden = std::ranges::count_if(lines, beginsWithForbiddenMark);
    const auto betweenMarks = forbidden + lonely.betweenMarks + restsOfLines(lines);
    return {.betweenMarks = isHabit(betweenMarks, lines, 200),
            .atMarks = isHabit(lonely.atPauses, lines, 50) || pausesEndLines(lines),
            .atScripts = isHabit(lonely.betweenScripts, lines, 50) && lonely.goesOn > 0,
            .blankLines = usualBlankLines(lines)};
}

bool beginsWithForbiddenMark(const Line &line)
{
    return mayNotBeginLine(line.text.text.front());
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

int closeness(const Line &above, const Line &line)
{
    const QChar last = above.text.text.back(), first = line.text.text.front();
    const bool isAtFullMark =
        line.markWidth == MarkWidth::Em && (isAtMark(last, first) || isBetweenMarks(last, first));
    return isAtFullMark ? 1 : 0;
}

} // namespace banmian
