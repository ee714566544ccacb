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

/// A point in a list, or a note in brackets: after a sentence hardly the rest of a line.
bool looksLikeParagraph(QStringView text)
{
    return text.front() == u'—' || (text.front() == u'（' && text.back() == u'）');
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

QList<Line> mergeFragments(const QList<Line> &lines)
{
    if (!showsHabit(lines))
        return lines;
    QList<Line> merged;
    merged.reserve(lines.size());
    ColumnWidths widths(lines);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const int columnWidth = widths.at(i);
        const auto goesOn = [&] {
            if (merged.isEmpty() || !isCutBetweenMarks(merged.last(), lines[i]))
                return false;
            if (beginsWithForbiddenMark(lines[i]))
                return true; // it leaves no doubt; a quote that opens might begin a paragraph
            return merged.last().width + lines[i].width - 1 <= columnWidth + 1 &&
                   (!endsSentence(merged.last().text.text) ||
                    (!looksLikeParagraph(lines[i].text.text) &&
                     fillsColumn(lines, i, merged.last().width, columnWidth)));
        };
        if (goesOn()) {
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
