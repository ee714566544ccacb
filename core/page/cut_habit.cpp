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

/// Lines that show a cut, by what stands there: they end inside a sentence though the next one had room, or
/// a quote behind the end of a sentence is the rest of its line.
struct CutsShown
{
    qsizetype betweenMarks = 0, atPauses = 0, betweenScripts = 0;
    double goesOn = 0; ///< over those between scripts: sum of Continuity::join

    explicit CutsShown(const QList<Line> &lines)
    {
        ColumnWidths widths(lines);
        for (qsizetype i = 1; i < lines.size(); ++i) {
            if (isQuoteInSentence(lines[i - 1], lines[i])) {
                betweenMarks += isRestOfLine(lines[i - 1], lines[i], widths.at(i)) ? 1 : 0;
                continue;
            }
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
    static constexpr int em = 2;

    static bool hadRoom(const Line &above, const Line &line, int columnWidth)
    {
        return above.width + 2 * em <= columnWidth && widthTogether(above, line) <= columnWidth + em / 2;
    }

    /// It begins behind the end of a sentence and leaves off inside its own.
    static bool isQuoteInSentence(const Line &above, const Line &line)
    {
        const QChar last = above.text.text.back();
        return opensQuote(line.text.text.front()) && isWidePunctuation(last) && !isPause(last) &&
               !isWidePunctuation(line.text.text.back());
    }

    /// Such a quote, short of its column's end, fills the column with the line above: no paragraph begins.
    static bool isRestOfLine(const Line &above, const Line &line, int columnWidth)
    {
        return line.width + 3 * em <= columnWidth &&
               std::abs(widthTogether(above, line) - columnWidth) <= em / 2;
    }

    static int widthTogether(const Line &above, const Line &line)
    {
        return above.width + addedWidth(above, line);
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
    return (betweenMarks && isBetweenMarks(last, first)) || (atMarks && isAtMark(last, first)) ||
           (atScripts && isAtNarrowWord(last, first));
}

CutHabit cutHabitOf(const QList<Line> &lines)
{
    const CutsShown cuts(lines);
    const auto forbidden = std::ranges::count_if(lines, beginsWithForbiddenMark);
    return {.betweenMarks = isHabit(forbidden + cuts.betweenMarks, lines, 200),
            .atMarks = isHabit(cuts.atPauses, lines, 50) || pausesEndLines(lines),
            .atScripts = isHabit(cuts.betweenScripts, lines, 50) && cuts.goesOn > 0,
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

int addedWidth(const Line &above, const Line &line)
{
    const QChar last = above.text.text.back(), first = line.text.text.front();
    const bool isAtFullMark =
        line.markWidth == MarkWidth::Em && (isAtMark(last, first) || isBetweenMarks(last, first));
    return line.width - (isAtFullMark ? 1 : 0);
}

} // namespace banmian
