#include "page/lone_characters.h"

#include "page/column_widths.h"
#include "text/scripts.h"

namespace banmian {

static bool isLoneCharacter(const Line &line)
{
    return line.width <= 2 && !line.text.text.front().isDigit();
}

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
            line.width = setWidth(line.text.text, line.markWidth);
        }
        line.letterSpaced = true;
    }
    return merged;
}

} // namespace banmian
