#include "page/fragments.h"

#include "page/column_widths.h"
#include "text/marks.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

bool beginsWithForbiddenMark(const Line &line)
{
    return mayNotBeginLine(line.text.text.front());
}

bool showsHabit(const QList<Line> &lines)
{
    constexpr qsizetype least = 3, share = 100;
    const auto count = std::count_if(lines.begin(), lines.end(), beginsWithForbiddenMark);
    return count >= least && count * share >= lines.size();
}

/// A point in a list, a note in brackets, a pause: where a paragraph may have ended hardly the rest of a
/// line.
bool looksLikeParagraph(QStringView text)
{
    return isAmong(text.front(), u"—（【…");
}

/// A lead-in or a heading that announces what comes: never the first half of a line.
bool announces(QStringView text)
{
    return text.back() == u'—';
}

bool isLoneCharacter(const Line &line)
{
    return line.width <= 2 && !line.text.text.front().isDigit();
}

} // namespace

QList<Line> mergeLoneCharacters(const QList<Line> &lines)
{
    QList<Line> merged;
    merged.reserve(lines.size());
    ColumnWidths widths(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        merged.append(lines[i]);
        const auto goesOn = [&](qsizetype next) {
            return next < lines.size() && lines[next].blankLinesBefore == 0 && !lines[next].layout;
        };
        if (!isLoneCharacter(lines[i]) || !goesOn(i + 1) || !isLoneCharacter(lines[i + 1]))
            continue;
        Line &line = merged.last();
        for (const int columnWidth = widths.at(i);
             goesOn(i + 1) && line.width + lines[i + 1].width <= columnWidth + 1; ++i) {
            line.text.append(lines[i + 1].text);
            line.width = setWidth(line.text.text);
        }
        line.letterSpaced = true;
    }
    return merged;
}

/// With each line that goesOn(lines so far, its number) put to the one above.
template <typename GoesOn>
static QList<Line> joined(const QList<Line> &lines, GoesOn goesOn)
{
    QList<Line> result;
    result.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (result.isEmpty() || !isCutBetweenMarks(result.last(), lines[i]) || !goesOn(result, i)) {
            result.append(lines[i]);
            continue;
        }
        Line &above = result.last();
        above.text.append(lines[i].text);
        above.width = joinedWidth(above.width, lines[i].width);
        above.letterSpaced = above.letterSpaced || lines[i].letterSpaced;
    }
    return result;
}

QList<Line> mergeFragments(const QList<Line> &lines, const FragmentDecision &isOneLine)
{
    if (!showsHabit(lines))
        return lines;
    constexpr int usualExcess = 1;
    // Those that leave no doubt come first, so that the others meet columns of their full width: a quote that
    // opens might begin a paragraph.
    const QList<Line> sure =
        joined(lines, [&](const QList<Line> &, qsizetype i) { return beginsWithForbiddenMark(lines[i]); });
    ColumnWidths widths(sure);
    return joined(sure, [&](const QList<Line> &above, qsizetype i) {
        const QString &text = above.last().text.text;
        const int columnWidth = widths.at(i),
                  excess = joinedWidth(above.last().width, sure[i].width) - columnWidth;
        if (!mayEndParagraph(text))
            return !announces(text) && excess <= usualExcess;
        return excess <= mostExcess && !looksLikeParagraph(sure[i].text.text) &&
               isOneLine(above.last(), sure[i], fragmentJoin(above, sure, i, columnWidth));
    });
}

QList<Line> mergeFragments(const QList<Line> &lines)
{
    return mergeFragments(
        lines, [](const Line &, const Line &, const FragmentJoin &join) { return join.logOdds() > 0; });
}

} // namespace banmian
