#include "page/lone_characters.h"

#include "page/column_widths.h"
#include "text/scripts.h"

#include <utility>

namespace banmian {

static bool isLoneCharacter(const Line &line)
{
    return line.width <= 2 && !line.text.text.front().isDigit();
}

QList<Line> mergeLoneCharacters(QList<Line> lines)
{
    ColumnWidths widths(lines);
    qsizetype kept = 0; // in place, for the lines of a very long text are many
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto goesOn = [&](qsizetype next) {
            return next < lines.size() && lines.at(next).blankLinesBefore == 0 && !lines.at(next).layout;
        };
        const bool isFirst =
            isLoneCharacter(lines.at(i)) && goesOn(i + 1) && isLoneCharacter(lines.at(i + 1));
        const int columnWidth = isFirst ? widths.at(i) : 0;
        Line line = std::move(lines[i]);
        for (; isFirst && goesOn(i + 1) && line.width + lines.at(i + 1).width <= columnWidth + 1; ++i) {
            line.text.append(lines.at(i + 1).text);
            line.width = setWidth(line.text.text, line.markWidth);
        }
        line.letterSpaced = line.letterSpaced || isFirst;
        lines[kept++] = std::move(line);
    }
    lines.resize(kept);
    return lines;
}

} // namespace banmian
