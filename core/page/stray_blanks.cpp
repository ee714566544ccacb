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

/// Beside a full em no script has a blank between its words.
bool isBesideWide(QChar left, QChar right)
{
    return isWide(left) || isWide(right);
}

/// Closes each blank of which `isStray` says so by what stands on both sides.
void closeBlanks(Line &line, bool (*isStray)(QChar left, QChar right))
{
    const QString &text = line.text.text;
    TracedText closed;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u' ' && isStray(text[at - 1], text[at + 1])) {
            --line.width;
        } else {
            closed.append(text[at], line.text.origin[at]);
        }
    }
    line.text = closed;
}

} // namespace

bool setsScriptsApart(const QList<Line> &lines)
{
    constexpr qsizetype fewest = 10;
    qsizetype apart = 0, close = 0;
    for (const Line &line : lines) {
        const TracedText &text = line.text;
        for (qsizetype left = 0, right = 1; right < text.size(); left = right++) {
            if (text.text[right] == u' ')
                ++right;
            if (isBetweenScripts(text.text[left], text.text[right]))
                ++(text.origin[right] > text.origin[left] + 1 && !line.letterSpaced ? apart : close);
        }
    }
    return apart >= fewest && apart > close;
}

QList<Line> closeStrayBlanks(QList<Line> lines)
{
    const bool areStray = showsHabit(lines), areSpaced = isSpacedThroughout(lines);
    const bool areApart = setsScriptsApart(lines);
    if (!areStray && !areSpaced && !areApart)
        return lines;
    for (Line &line : lines) {
        if (areStray || areApart)
            closeBlanks(line, areStray ? isBesideWide : isBetweenScripts);
        if (areStray || areSpaced)
            line.letterSpaced = false;
    }
    return lines;
}

} // namespace banmian
