#include "text/line.h"

#include "text/normalizer.h"
#include "text/scripts.h"
#include "text/source_index.h"

#include <algorithm>
#include <array>

namespace banmian {

namespace {

/// The blanks between the words of a line: how many there are of each length.
struct Gap
{
    qsizetype begin; ///< first blank
    qsizetype length;
};

QList<Gap> gapsOf(const QString &text)
{
    QList<Gap> gaps;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != u' ')
            continue;
        if (!gaps.isEmpty() && gaps.last().begin + gaps.last().length == i) {
            ++gaps.last().length;
        } else {
            gaps.append({i, 1});
        }
    }
    return gaps;
}

/// A justified line opened up: nearly every character stands alone. Gaps wider than the usual one are pauses.
bool isLetterSpaced(const QString &text, const QList<Gap> &gaps)
{
    if (gaps.size() < 3)
        return false;
    qsizetype alone = 0, pieces = gaps.size() + 1, wideCharacters = 0;
    for (qsizetype k = 0; k <= gaps.size(); ++k) {
        const qsizetype begin = k == 0 ? 0 : gaps[k - 1].begin + gaps[k - 1].length;
        const qsizetype end = k == gaps.size() ? text.size() : gaps[k].begin;
        alone += end - begin == 1 || (end - begin <= 2 && text[end - 1].isLowSurrogate());
        wideCharacters += isWide(text[begin]);
    }
    return alone * 10 >= pieces * 6 && wideCharacters * 2 >= pieces;
}

qsizetype usualLength(const QList<Gap> &gaps)
{
    qsizetype shortest = gaps.first().length;
    for (const Gap &gap : gaps)
        shortest = std::min(shortest, gap.length);
    return shortest;
}

/// A run of three or more lone Han characters inside a line that is otherwise set solid (日 战 争 暨 世 界
/// 反法…).
bool isInSpacedRun(const QString &text, const QList<Gap> &gaps, qsizetype k)
{
    const auto alone = [&](qsizetype piece) {
        if (piece < 0 || piece > gaps.size())
            return false;
        const qsizetype begin = piece == 0 ? 0 : gaps[piece - 1].begin + gaps[piece - 1].length;
        const qsizetype end = piece == gaps.size() ? text.size() : gaps[piece].begin;
        return end - begin == 1 && isHan(text[begin]);
    };
    const auto solidRun = [&](qsizetype first) {
        return alone(first) && alone(first + 1) && alone(first + 2);
    };
    return gaps[k].length == 1 && (solidRun(k - 2) || solidRun(k - 1) || solidRun(k) || solidRun(k + 1));
}

/// A name of two characters set as wide as one of three: 张  文, perhaps with 摄 behind it.
bool isInPaddedName(const QString &text, const Gap &gap)
{
    const qsizetype after = gap.begin + gap.length;
    const bool aloneBefore = isHan(text[gap.begin - 1]) && (gap.begin == 1 || !isHan(text[gap.begin - 2]));
    const bool aloneAfter = isHan(text[after]) && (after + 1 == text.size() || !isHan(text[after + 1]) ||
                                                   QStringView(u"摄文图攝圖").contains(text[after + 1]));
    return gap.length >= 2 && aloneBefore && aloneAfter;
}

/// Drops the blanks of letter-spacing, makes every other run of blanks one space.
TracedText closeUp(const TracedText &text, bool &letterSpaced)
{
    const QList<Gap> gaps = gapsOf(text.text);
    letterSpaced = isLetterSpaced(text.text, gaps);
    if (gaps.isEmpty())
        return text;
    const qsizetype usual = usualLength(gaps);
    TracedText closed;
    qsizetype from = 0;
    for (qsizetype k = 0; k < gaps.size(); ++k) {
        closed.append(text.mid(from, gaps[k].begin - from));
        from = gaps[k].begin + gaps[k].length;
        const bool betweenWords = isAlphabetic(text.text[gaps[k].begin - 1]) && isAlphabetic(text.text[from]);
        const bool spacing =
            letterSpaced ? gaps[k].length <= usual && !betweenWords : isInSpacedRun(text.text, gaps, k);
        if (!spacing && (letterSpaced || !isInPaddedName(text.text, gaps[k])))
            closed.append(u' ', text.origin[gaps[k].begin]);
    }
    closed.append(text.mid(from));
    return closed;
}

} // namespace

bool hasGeometry(const QList<Line> &lines)
{
    return !lines.isEmpty() && lines.first().layout;
}

QList<Line> readLines(const SourcePage &source)
{
    QList<Line> lines;
    lines.reserve(source.lines.size());
    const SourceIndex index(source.text, source.firstCodePoint);
    const Normalizer normalizer(source.text);
    for (int number = 0; number < source.lines.size(); ++number) {
        const SourceLine &raw = source.lines[number];
        const QStringView text = QStringView(source.text).sliced(raw.begin, raw.end - raw.begin);
        const TracedText normalized = normalizer.normalize(text, index.codePoint(raw.begin));
        Line line{.text = normalized.trimmed(),
                  .sourceLine = number,
                  .sourceBegin = index.codePoint(raw.begin),
                  .blankLinesBefore = raw.blankLinesBefore,
                  .layout = raw.layout};
        if (line.text.isEmpty())
            continue;
        line.indented = normalized.text.front() == u' ';
        line.text = closeUp(line.text, line.letterSpaced);
        line.width = setWidth(line.text.text);
        lines.append(line);
    }
    return lines;
}

int usualBlankLines(const QList<Line> &lines)
{
    std::array<int, 3> counts{};
    for (const Line &line : lines)
        ++counts[static_cast<std::size_t>(std::min(line.blankLinesBefore, 2))];
    return static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

Line partOf(const Line &line, qsizetype begin, qsizetype end)
{
    Line part = line;
    part.text = line.text.mid(begin, end - begin);
    part.width = setWidth(part.text.text, part.markWidth);
    if (begin > 0) {
        part.blankLinesBefore = 0;
        part.indented = false;
    }
    return part;
}

} // namespace banmian
