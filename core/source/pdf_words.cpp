#include "source/pdf_words.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace banmian {

namespace {

constexpr double usualWordGap = 0.28; // ems
constexpr double widestWordGap = 2.5; // in a justified narrow column

} // namespace

Box inkOf(const PrintedWord &word)
{
    Box ink = word.box;
    ink.x0 += word.blankBefore;
    ink.x1 -= word.blankAfter;
    return ink;
}

bool isWideGlyph(QChar character)
{
    return character.unicode() >= 0x2010;
}

bool hasWide(const PrintedWord &word)
{
    return std::ranges::any_of(word.text, isWideGlyph);
}

bool isSetClose(const PrintedWord &word)
{
    return !hasWide(word) || word.text.size() > 2;
}

double wordGapBeside(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at, int step)
{
    constexpr int reach = 4;
    const double em = std::min(words[row[at - 1]].em, words[row[at]].em);
    QList<double> gaps;
    for (qsizetype i = at + step; i >= 1 && i < row.size() && std::abs(i - at) <= reach; i += step) {
        const double gap = words[row[i]].box.x0 - words[row[i - 1]].box.x1;
        const bool latin = !hasWide(words[row[i - 1]]) && !hasWide(words[row[i]]);
        if (gap > 0 && gap < (latin ? widestWordGap : 0.6) * em)
            gaps.append(gap);
    }
    if (gaps.isEmpty())
        return 0;
    std::ranges::nth_element(gaps, gaps.begin() + gaps.size() / 2);
    return gaps[gaps.size() / 2];
}

double medianEm(const QList<PrintedWord> &words)
{
    QList<double> sizes{1};
    for (const PrintedWord &word : words) {
        if (word.rotation != asideWord)
            sizes.append(word.em);
    }
    std::ranges::nth_element(sizes, sizes.begin() + sizes.size() / 2);
    return std::max(1.0, sizes[sizes.size() / 2]);
}

namespace {

/// The gap that is normal between the words around the gap before row[at], as a justified line stretches it.
double wordGap(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at)
{
    const double before = wordGapBeside(words, row, at, -1);
    const double after = wordGapBeside(words, row, at, 1);
    if (before > 0 || after > 0)
        return std::max(before, after);
    const PrintedWord &left = words[row[at - 1]];
    const PrintedWord &right = words[row[at]];
    return hasWide(left) || hasWide(right) ? 0 : usualWordGap * std::min(left.em, right.em);
}

} // namespace

double letterGap(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at)
{
    const auto gapBefore = [&](qsizetype i) { return words[row[i]].box.x0 - words[row[i - 1]].box.x1; };
    const PrintedWord &left = words[row[at - 1]];
    const PrintedWord &right = words[row[at]];
    const double em = std::min(left.em, right.em);
    if (!isWideGlyph(left.text.back()) && !isWideGlyph(right.text.front()))
        return wordGap(words, row, at);
    const auto likeThis = [&](qsizetype i) { return std::abs(gapBefore(i) - gapBefore(at)) < 0.1 * em; };
    if ((left.text.size() == 1 && at >= 2 && likeThis(at - 1)) ||
        (right.text.size() == 1 && at + 1 < row.size() && likeThis(at + 1)))
        return std::clamp(gapBefore(at), 0.0, 2.5 * em);
    // Two gaps that are equal show spacing; a single one may be anything.
    const auto even = [&](qsizetype i, qsizetype j) -> std::optional<double> {
        if (std::min(i, j) < 1 || std::max(i, j) >= row.size() ||
            std::abs(gapBefore(i) - gapBefore(j)) > 0.15 * em)
            return std::nullopt;
        return gapBefore(i);
    };
    const std::optional<double> before =
        left.text.size() > 1 ? std::optional(left.letterGap) : even(at - 1, at - 2);
    const std::optional<double> after =
        right.text.size() > 1 ? std::optional(right.letterGap) : even(at + 1, at + 2);
    double gap = before.value_or(after.value_or(0));
    if (before && after)
        gap = std::abs(*before - *after) > 0.25 * em ? std::min(*before, *after) : std::max(*before, *after);
    return std::clamp(gap, 0.0, 2.5 * em);
}

} // namespace banmian
