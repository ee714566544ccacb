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

bool isCutBetweenMarks(const Line &above, const Line &line)
{
    return line.blankLinesBefore == 0 && isWidePunctuation(above.text.text.back()) &&
           isWidePunctuation(line.text.text.front());
}

/// A point in a list, a note in brackets, a pause: where a paragraph may have ended hardly the rest of a
/// line.
bool looksLikeParagraph(QStringView text)
{
    return QStringView(u"—（【…").contains(text.front());
}

bool mayEndParagraph(QStringView text)
{
    return endsSentence(text) || text.back() == u'；' || text.back() == u'）';
}

/// A lead-in or a heading that announces what comes: never the first half of a line.
bool announces(QStringView text)
{
    return text.back() == u'—';
}

/// Two ems narrower than the column, behind a word or two: of such pairs on printed pages three in four are a
/// paragraph's last line and the next one's first.
bool looksIndented(const Line &above, const Line &line, int columnWidth)
{
    constexpr int indent = 4, briefest = 6; // half ems
    return above.width <= briefest && columnWidth - line.width == indent;
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

/// Whether the line and those behind it, as far as they may be one printed line with `width`, fill the
/// column.
static bool fillsColumn(const QList<Line> &lines, qsizetype line, int width, int columnWidth)
{
    constexpr int nearlyFull = 3; // half ems
    for (; line < lines.size() && isCutBetweenMarks(lines[line - 1], lines[line]); ++line) {
        if (width + lines[line].width - 1 > columnWidth + 1)
            break;
        width += lines[line].width - 1;
    }
    return width >= columnWidth - nearlyFull;
}

/// With each line that goesOn(line above, its number) put to the one above.
template <typename GoesOn>
static QList<Line> joined(const QList<Line> &lines, GoesOn goesOn)
{
    QList<Line> result;
    result.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (result.isEmpty() || !isCutBetweenMarks(result.last(), lines[i]) || !goesOn(result.last(), i)) {
            result.append(lines[i]);
            continue;
        }
        Line &above = result.last();
        above.text.append(lines[i].text);
        above.width += lines[i].width - 1; // set close
        above.letterSpaced = above.letterSpaced || lines[i].letterSpaced;
    }
    return result;
}

QList<Line> mergeFragments(const QList<Line> &lines)
{
    if (!showsHabit(lines))
        return lines;
    // Those that leave no doubt come first, so that the others meet columns of their full width: a quote that
    // opens might begin a paragraph.
    const QList<Line> sure =
        joined(lines, [&](const Line &, qsizetype i) { return beginsWithForbiddenMark(lines[i]); });
    ColumnWidths widths(sure);
    return joined(sure, [&](const Line &above, qsizetype i) {
        const Line &line = sure[i];
        const int columnWidth = widths.at(i);
        if (announces(above.text.text) || above.width + line.width - 1 > columnWidth + 1)
            return false;
        return !mayEndParagraph(above.text.text) ||
               (!looksLikeParagraph(line.text.text) && !looksIndented(above, line, columnWidth) &&
                fillsColumn(sure, i, above.width, columnWidth));
    });
}

} // namespace banmian
