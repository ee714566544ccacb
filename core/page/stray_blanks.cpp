#include "page/stray_blanks.h"

#include "page/continuity.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

/// Whether the page has too many blanks between ideographs, over most of which its text goes on. Gutters,
/// pauses and lists of names have as many, but there it does not: the mean is below 1.
bool showsHabit(const QList<Line> &lines)
{
    constexpr double leastShare = 0.1; // blanks a line
    constexpr double leastGain = 1.5;  // mean of Continuity::join
    double blanks = 0, gain = 0;
    for (const Line &line : lines) {
        const QStringView text(line.text.text);
        for (qsizetype at = text.indexOf(u' '); at >= 0; at = text.indexOf(u' ', at + 1)) {
            if (!isHan(text[at - 1]) || !isHan(text[at + 1]))
                continue;
            gain += Continuity::shipped().join(text.first(at), text.sliced(at + 1));
            ++blanks;
        }
    }
    return blanks > leastShare * static_cast<double>(lines.size()) && gain >= leastGain * blanks;
}

/// Whether letter-spacing is the page's way of setting lines, so that it tells nothing of a single one.
bool isSpacedThroughout(const QList<Line> &lines)
{
    return std::ranges::count_if(lines, &Line::letterSpaced) * 2 > lines.size();
}

/// Closes the blanks that do not part two words of a script with blanks between its words.
void closeBlanks(Line &line)
{
    const QString &text = line.text.text;
    TracedText closed;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool isStray = text[at] == u' ' && (isWide(text[at - 1]) || isWide(text[at + 1]));
        if (isStray) {
            --line.width;
        } else {
            closed.append(text[at], line.text.origin[at]);
        }
    }
    line.text = closed;
}

} // namespace

QList<Line> closeStrayBlanks(const QList<Line> &lines)
{
    const bool areStray = showsHabit(lines);
    if (!areStray && !isSpacedThroughout(lines))
        return lines;
    QList<Line> result = lines;
    for (Line &line : result) {
        if (areStray)
            closeBlanks(line);
        line.letterSpaced = false;
    }
    return result;
}

} // namespace banmian
