#include "page/fragments.h"

#include "page/column_widths.h"
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

QList<Line> mergeFragments(const QList<Line> &lines)
{
    if (!showsHabit(lines))
        return lines;
    QList<Line> merged;
    ColumnWidths widths(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int columnWidth = widths.at(i);
        const bool cutBetweenMarks = !merged.isEmpty() && lines[i].blankLinesBefore == 0 &&
                                     isWidePunctuation(merged.last().text.text.back()) &&
                                     isWidePunctuation(lines[i].text.text.front());
        // A mark that may not begin a line leaves no doubt; a quote that opens might begin a paragraph.
        const bool fits = merged.isEmpty() || merged.last().width + lines[i].width - 1 <= columnWidth + 1;
        if (cutBetweenMarks && (fits || beginsWithForbiddenMark(lines[i]))) {
            merged.last().text.append(lines[i].text);
            merged.last().width += lines[i].width - 1; // set close
            merged.last().letterSpaced = merged.last().letterSpaced || lines[i].letterSpaced;
        } else {
            merged.append(lines[i]);
        }
    }
    return merged;
}

} // namespace banmian
