#include "source/pdf_lines.h"

#include "source/pdf_watermarks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace banmian {

namespace {

// In ems of the smaller neighbour.
constexpr double sameBaseline = 0.3; // how far centres of one line's glyphs lie apart
constexpr double sameFaceBaseline = 0.12;
constexpr double sameSize = 1.12;      // ratio of the sizes that share a line
constexpr double noGutterBelow = 0.55; // a gap this narrow beyond the letter gap is no gutter
constexpr double wideGap = 4;          // a gap this wide needs less height to be a gutter
constexpr double gutterHeight = 4.5;   // how long a gap must stay free, up and down together
constexpr double wideGutterHeight = 2.2;
constexpr double slimGap = 0.4; // a slim one must stay free for long
constexpr double longGutterHeight = 8;
constexpr double looseEdge = 0.6; // how far the ends of a column's lines may lie apart
constexpr double sharpEdge = 0.1;
constexpr double exactEdge = 0.02;
constexpr double headingSize = 1.13;   // of the body size
constexpr qsizetype linesOfColumn = 6; // that begin at one place
constexpr qsizetype fewLines = 4;
constexpr qsizetype enoughLines = 3;  // that share an edge, the one at hand included
constexpr double longestPause = 1.15; // inside a heading
constexpr double spaceBeyondLetterGap = 0.12;
constexpr double usualWordGap = 0.28;
constexpr double widestWordGap = 2.5; // in a justified narrow column
// A broadsheet has some thousands of words. What has more is a table or a bomb: its words are not compared.
constexpr qsizetype wordLimit = 20000;
constexpr int mostStrips = 60;    // tried for one gap
constexpr int longestReach = 400; // slices that one word may cover in the map of the page

// Directions of their own while the lines are made.
constexpr int stackedGlyph = 4;
constexpr int asideWord = 5;

struct Run
{
    QList<int> words; ///< indices, in writing order
    Box box;
    double em = 0;
    int rotation = 0;
    bool stacked = false; ///< one glyph under the other
    LayoutKind kind = LayoutKind::Text;
};

/// Where the word has ink, as far as that is known.
Box inkOf(const PrintedWord &word)
{
    Box ink = word.box;
    ink.x0 += word.blankBefore;
    ink.x1 -= word.blankAfter;
    return ink;
}

/// Where the page is printed on: words by horizontal slices.
class PageMap
{
public:
    PageMap(const QList<PrintedWord> &words, double sliceHeight) : m_words(words), m_height(sliceHeight)
    {
        for (int i = 0; i < words.size(); ++i) {
            if (words[i].rotation == asideWord)
                continue;
            const int first = slice(words[i].box.y0 + 1e-3);
            const int last = std::min(slice(words[i].box.y1 - 1e-3), first + longestReach);
            for (int s = first; s <= last; ++s)
                m_slices[s].append(i);
        }
    }

    /// A strip that nothing is printed on, with text to both sides.
    struct Strip
    {
        double up = 0; ///< how far it reaches from its middle
        double down = 0;
        bool between = false; ///< lines above or below the middle one stand on both sides
    };

    /// How far up and down from `y` nothing is printed between x0 and x1, each at most `reach`. `next` is the
    /// word to the right. Beside a narrow gap only lines of its type count: a caption may pause over a
    /// gutter.
    [[nodiscard]] Strip freeStrip(double x0, double x1, double y, double reach, const PrintedWord &next,
                                  bool narrow) const
    {
        Strip strip{reach, reach};
        const auto slices = around(y, reach);
        for (const int i : slices) {
            const Box box = inkOf(m_words[i]);
            if (box.x1 <= x0 || box.x0 >= x1)
                continue;
            if (centreY(box) < y)
                strip.up = std::min(strip.up, std::max(0.0, y - box.y1));
            else
                strip.down = std::min(strip.down, std::max(0.0, box.y0 - y));
        }
        bool left = false;
        bool right = false;
        bool aligned = false; // the line at hand or the other one may be indented
        for (const int i : slices) {
            const Box &box = m_words[i].box;
            const double middle = centreY(box);
            if (middle < y - strip.up || middle > y + strip.down || std::abs(middle - y) < 0.5 * m_height)
                continue;
            const bool sameType = std::abs(m_words[i].em - next.em) < 0.1 * next.em;
            if (narrow && !sameType)
                continue;
            left |= box.x1 <= x1 && box.x1 > x0 - besideStrip * m_height;
            right |= box.x0 >= x0 && box.x0 < x1 + besideStrip * m_height;
            const double indent = (next.box.x0 - box.x0) / next.em;
            aligned |= box.x0 >= x0 && sameType && (std::abs(indent) < 0.1 || (indent > 0.8 && indent < 2.6));
        }
        strip.between = right && (left || aligned);
        return strip;
    }

    /// How many words near the height of the two end where the left one ends, and how many begin where the
    /// right one begins, give or take `near` ems; both included.
    struct Edges
    {
        qsizetype ending = 0;
        qsizetype beginning = 0;
    };

    [[nodiscard]] Edges edges(const Box &left, const Box &right, double em, double near) const
    {
        constexpr double reach = 7; // ems
        std::set<int> ending;
        std::set<int> beginning;
        for (const int i : around(centreY(left), reach * em)) {
            const Box ink = inkOf(m_words[i]);
            if (std::abs(m_words[i].em - em) > 0.1 * em)
                continue;
            if (std::abs(ink.x1 - left.x1) < near * em)
                ending.insert(i);
            if (std::abs(ink.x0 - right.x0) < near * em)
                beginning.insert(i);
        }
        return {std::ssize(ending), std::ssize(beginning)};
    }

    /// Is there anything printed between x0 and x1 at this height?
    [[nodiscard]] bool isPrinted(double x0, double x1, double y) const
    {
        return std::ranges::any_of(around(y, m_height), [&](int i) {
            const Box &box = m_words[i].box;
            return box.y0 < y && box.y1 > y && box.x1 > x0 && box.x0 < x1;
        });
    }

private:
    static constexpr double besideStrip = 3; // ems

    /// The words printed within this reach of a height.
    [[nodiscard]] QList<int> around(double y, double reach) const
    {
        QList<int> found;
        for (auto it = m_slices.lower_bound(slice(y - reach));
             it != m_slices.end() && it->first <= slice(y + reach); ++it)
            found.append(it->second);
        return found;
    }

    [[nodiscard]] int slice(double y) const { return static_cast<int>(std::clamp(y / m_height, -1e6, 1e6)); }

    const QList<PrintedWord> &m_words;
    double m_height;
    std::map<int, QList<int>> m_slices;
};

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

/// Does the word stand on the baseline of the row? Faces differ in how their boxes lie about it, words of one
/// face do not.
bool isOnBaseline(const QList<PrintedWord> &words, const QList<int> &row, const PrintedWord &word)
{
    const PrintedWord &first = words[row.first()];
    const double small = std::min(first.em, word.em);
    if (std::abs(centreY(word.box) - centreY(first.box)) > sameBaseline * small ||
        std::max(first.em, word.em) > sameSize * small)
        return false;
    const auto sameFace = std::ranges::find_if(
        row, [&](int i) { return words[i].em == word.em && words[i].fontName == word.fontName; });
    return sameFace == row.end() ||
           std::abs(words[*sameFace].box.y0 - word.box.y0) < sameFaceBaseline * small;
}

/// Upright words by baseline, each row from left to right over the whole page.
QList<QList<int>> rows(const QList<PrintedWord> &words)
{
    QList<int> order;
    for (int i = 0; i < words.size(); ++i) {
        if (words[i].rotation == 0)
            order.append(i);
    }
    std::ranges::stable_sort(order, {}, [&](int i) { return centreY(words[i].box); });

    QList<QList<int>> result;
    qsizetype open = 0; // rows before it lie too high for what comes
    for (const int i : order) {
        const PrintedWord &word = words[i];
        const double y = centreY(word.box);
        while (open < result.size() && centreY(words[result[open].first()].box) < y - 50)
            ++open;
        bool placed = false;
        for (qsizetype r = result.size() - 1; r >= open && !placed; --r) {
            placed = isOnBaseline(words, result[r], word);
            if (placed)
                result[r].append(i);
        }
        if (!placed)
            result.append(QList<int>{i});
    }
    for (QList<int> &row : result)
        std::ranges::stable_sort(row, {}, [&](int i) { return words[i].box.x0; });
    return result;
}

/// Han characters, full-width marks, and the quotes and dashes that Han text shares with others.
bool isWide(QChar character)
{
    return character.unicode() >= 0x2010;
}

bool hasWide(const PrintedWord &word)
{
    return std::ranges::any_of(word.text, isWide);
}

/// Han text set apart letter by letter comes in words of one or two glyphs and leaves free strips everywhere.
bool isSetClose(const PrintedWord &word)
{
    return !hasWide(word) || word.text.size() > 2;
}

/// The gap that is normal between the words before (or behind) the gap before row[at]; 0 where there are
/// none.
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

/// The gap that is normal between the glyphs around the gap before row[at]: 0 unless the glyphs are set apart
/// evenly on both sides, as far as the sides tell.
double letterGap(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at)
{
    const auto gapBefore = [&](qsizetype i) { return words[row[i]].box.x0 - words[row[i - 1]].box.x1; };
    const PrintedWord &left = words[row[at - 1]];
    const PrintedWord &right = words[row[at]];
    const double em = std::min(left.em, right.em);
    if (!isWide(left.text.back()) && !isWide(right.text.front()))
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

/// Decides which gaps between neighbours on one baseline are gutters.
class Gutters
{
public:
    Gutters(const QList<PrintedWord> &words, const QList<QList<int>> &rows)
        : m_words(words), m_rows(rows), m_bodyEm(medianEm(words)), m_map(words, m_bodyEm)
    {
        for (const PrintedWord &word : words) {
            if (word.text.size() > 3 && word.em < headingSize * m_bodyEm)
                m_starts.append(word.box.x0);
        }
        std::ranges::sort(m_starts);
    }

    /// Is there a gutter before the word `at` of a row, in a line that begins with `start`?
    [[nodiscard]] bool isBefore(qsizetype row, qsizetype at, const PrintedWord &start) const
    {
        const PrintedWord &left = m_words[m_rows[row][at - 1]];
        const PrintedWord &right = m_words[m_rows[row][at]];
        const double em = std::min(left.em, right.em);
        const double gap = inkOf(right).x0 - inkOf(left).x1;
        const double normal = letterGap(m_words, m_rows[row], at);
        if (right.box.x0 - left.box.x1 < noGutterBelow * em && gap > right.box.x0 - left.box.x1 &&
            !haveEdges(inkOf(left), inkOf(right), em, looseEdge))
            return false;
        // The words of a justified line may stand as far apart as the columns do: edges tell more than the
        // gap.
        if (isSetClose(left) && isSetClose(right) && gap > slimGap * em &&
            haveEdges(left.box, right.box, em, sharpEdge) &&
            isFree(left, right, 0.8 * slimGap * em, longGutterHeight * em))
            return true;
        // A loosely set line beside a closely set one: their columns end and begin at exactly one place each.
        const double closer =
            std::min(wordGapBeside(m_words, m_rows[row], at, -1), wordGapBeside(m_words, m_rows[row], at, 1));
        if (!hasWide(left) && !hasWide(right) && closer > 0 && gap - closer > noGutterBelow * em &&
            haveEdges(left.box, right.box, em, exactEdge, 2) &&
            isFree(left, right, 0.45 * em, gutterHeight * em))
            return true;
        if (em > headingSize * m_bodyEm) {
            // Two initials have the text of the first column between them.
            if (gap > em &&
                m_map.isPrinted(left.box.x1 + 0.2 * em, right.box.x0 - 0.2 * em, centreY(left.box)))
                return true;
            // Words of a heading have even gaps. Two headings leave one that goes on between their columns.
            if (!isWide(left.text.back()) && !isWide(right.text.front()) && gap > 1.6 * normal + 0.1 * em &&
                isFree(left, right, 0.5 * gap, longGutterHeight * m_bodyEm))
                return true;
            // Han headings may pause, by chance above a gutter; two headings leave their gap in all lines.
            if (gap - normal < longestPause * em && !isRepeated(row, left, right) &&
                !(beginsColumn(right) && beginsColumn(start)))
                return false;
        } else if (gap > std::max(slimGap * em, 1.25 * normal + 0.15 * em) &&
                   isFree(left, right, 0.3 * em, longGutterHeight * em)) {
            return true;
        }
        if (gap > wideGap * em)
            return isFree(left, right, 0.45 * em, wideGutterHeight * em);
        const double unit = std::min(em, headingSize * m_bodyEm);
        return gap - normal > noGutterBelow * unit &&
               isFree(left, right, 0.45 * unit, gutterHeight * em, em > headingSize * m_bodyEm);
    }

    /// Is there a gap before the word `at` that is as wide as the gutter before another one of the row? The
    /// last column may have a single line, which nothing else sets apart.
    [[nodiscard]] bool isLike(qsizetype row, qsizetype at, qsizetype gutter) const
    {
        const auto word = [&](qsizetype i) -> const PrintedWord & { return m_words[m_rows[row][i]]; };
        const double em = std::min(word(at - 1).em, word(at).em);
        const double gap = word(at).box.x0 - word(at - 1).box.x1;
        const double other = word(gutter).box.x0 - word(gutter - 1).box.x1;
        return hasWide(word(at)) && isSetClose(word(at)) && isSetClose(word(at - 1)) &&
               gap - letterGap(m_words, m_rows[row], at) > noGutterBelow * em &&
               std::abs(gap - other) < 0.05 * em && em < headingSize * m_bodyEm &&
               isFree(word(at - 1), word(at), 0.45 * em, gutterHeight * em, true);
    }

private:
    /// Is a strip between the two free over this height? The gap may be wider than the gutter: a short last
    /// line stands before it, an indented one behind.
    [[nodiscard]] bool isFree(const PrintedWord &left, const PrintedWord &right, double width, double height,
                              bool mayStandAlone = false) const
    {
        const double from = inkOf(left).x1;
        const double to = inkOf(right).x0;
        const double gap = to - from;
        // Blank paper above or below says nothing of a gap in a single line.
        const double em = std::min(left.em, right.em);
        const bool standsAlone =
            mayStandAlone || gap > wideGap * em ||
            (isWide(right.text.front()) &&
             (beginsColumn(right, fewLines) ||
              (gap > longestPause * em &&
               m_map.edges(inkOf(left), inkOf(right), em, looseEdge).ending >= enoughLines)));
        const double step = std::max(0.6 * width, (gap - width) / mostStrips);
        for (double x = to - width - 0.1; x > from; x -= step) {
            const PageMap::Strip strip =
                m_map.freeStrip(x, x + width, centreY(left.box), height, right, gap < em);
            if (strip.up + strip.down >= height && (strip.between || standsAlone))
                return true;
        }
        return false;
    }

    [[nodiscard]] bool haveEdges(const Box &left, const Box &right, double em, double near,
                                 qsizetype lines = enoughLines) const
    {
        const PageMap::Edges edges = m_map.edges(left, right, em, near);
        return edges.ending >= lines && edges.beginning >= lines;
    }

    /// Do lines of text begin where this word begins?
    [[nodiscard]] bool beginsColumn(const PrintedWord &word, qsizetype lines = linesOfColumn) const
    {
        const double slack = 0.1 * m_bodyEm;
        const auto from = std::ranges::lower_bound(m_starts, word.box.x0 - slack);
        const auto to = std::ranges::upper_bound(m_starts, word.box.x0 + slack);
        return to - from >= lines;
    }

    /// Does the line above or below, of the same size, leave the same gap?
    [[nodiscard]] bool isRepeated(qsizetype row, const PrintedWord &left, const PrintedWord &right) const
    {
        const double unit = std::min(left.em, headingSize * m_bodyEm);
        const auto leavesGap = [&](const QList<int> &other) {
            const PrintedWord &first = m_words[other.first()];
            if (std::abs(centreY(first.box) - centreY(left.box)) > 1.7 * left.em ||
                std::abs(first.em - left.em) > 0.1 * left.em)
                return false;
            for (qsizetype i = 1; i < other.size(); ++i) {
                const Box &before = m_words[other[i - 1]].box;
                const Box &after = m_words[other[i]].box;
                const double common = std::min(after.x0, right.box.x0) - std::max(before.x1, left.box.x1);
                if (common > noGutterBelow * unit &&
                    after.x0 - before.x1 - letterGap(m_words, other, i) > noGutterBelow * unit)
                    return true;
            }
            return false;
        };
        for (qsizetype r = std::max<qsizetype>(0, row - 8); r < std::min(m_rows.size(), row + 9); ++r) {
            if (r != row && leavesGap(m_rows[r]))
                return true;
        }
        return false;
    }

    const QList<PrintedWord> &m_words;
    const QList<QList<int>> &m_rows;
    double m_bodyEm;
    PageMap m_map;
    QList<double> m_starts; ///< where words of text begin, ascending
};

Run makeRun(const QList<PrintedWord> &words, const QList<int> &members)
{
    Run run{.words = members,
            .box = words[members.first()].box,
            .em = 0,
            .rotation = words[members.first()].rotation};
    std::map<double, qsizetype> characters;
    for (const int i : members) {
        run.box = united(run.box, words[i].box);
        characters[words[i].em] += words[i].text.size();
    }
    run.em = std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; })->first;
    return run;
}

/// The places in a row before which a gutter lies.
QList<qsizetype> guttersOf(const Gutters &gutters, const QList<QList<int>> &rows, qsizetype row,
                           const QList<PrintedWord> &words)
{
    QList<qsizetype> found;
    qsizetype start = 0;
    for (qsizetype at = 1; at < rows[row].size(); ++at) {
        if (gutters.isBefore(row, at, words[rows[row][start]])) {
            found.append(at);
            start = at;
        }
    }
    for (qsizetype at = 1; !found.isEmpty() && at < rows[row].size(); ++at) {
        const bool isLike = std::ranges::any_of(
            found, [&](qsizetype other) { return other != at && gutters.isLike(row, at, other); });
        if (isLike && !found.contains(at))
            found.append(at);
    }
    std::ranges::sort(found);
    return found;
}

QList<Run> uprightRuns(const QList<PrintedWord> &words)
{
    const QList<QList<int>> byBaseline = rows(words);
    const Gutters gutters(words, byBaseline);
    QList<Run> runs;
    for (qsizetype r = 0; r < byBaseline.size(); ++r) {
        const QList<int> &row = byBaseline[r];
        qsizetype begin = 0;
        QList<qsizetype> ends = guttersOf(gutters, byBaseline, r, words);
        ends.append(row.size());
        for (const qsizetype end : std::as_const(ends)) {
            runs.append(makeRun(words, row.mid(begin, end - begin)));
            begin = end;
        }
    }
    return runs;
}

/// The words in the order of the content, those that follow each other on one baseline put together.
QList<Run> contentRuns(const QList<PrintedWord> &words)
{
    QList<Run> runs;
    QList<int> line{0};
    for (int i = 1; i <= words.size(); ++i) {
        const bool goesOn =
            i < words.size() && words[i].rotation == words[i - 1].rotation &&
            std::abs(centreY(words[i].box) - centreY(words[i - 1].box)) < sameBaseline * words[i].em &&
            std::abs(words[i].box.x0 - words[i - 1].box.x1) < words[i].em;
        if (!goesOn) {
            runs.append(makeRun(words, line));
            runs.last().kind = words[line.first()].kind;
            line.clear();
        }
        line.append(i);
    }
    return runs;
}

/// Watermarks and hidden text: words of one kind and size that follow each other closely.
QList<Run> asideRuns(const QList<PrintedWord> &words)
{
    constexpr double near = 2.5; // ems
    QList<Run> runs;
    for (int i = 0; i < words.size(); ++i) {
        const PrintedWord &word = words[i];
        if (word.kind == LayoutKind::Text)
            continue;
        const PrintedWord *last = runs.isEmpty() ? nullptr : &words[runs.last().words.last()];
        const bool goesOn =
            last && runs.last().kind == word.kind && runs.last().words.last() == i - 1 &&
            std::abs(last->em - word.em) < 0.1 * word.em &&
            (word.kind == LayoutKind::Watermark
                 ? std::hypot(centreX(last->box) - centreX(word.box),
                              centreY(last->box) - centreY(word.box)) <
                       near * word.em + (last->box.x1 - last->box.x0 + word.box.x1 - word.box.x0) / 2
                 : std::abs(centreY(last->box) - centreY(word.box)) < sameBaseline * word.em &&
                       std::abs(word.box.x0 - last->box.x1) < near * word.em);
        QList<int> members;
        if (goesOn)
            members = runs.takeLast().words;
        runs.append(makeRun(words, members << i));
        runs.last().kind = word.kind;
        runs.last().rotation = 0;
    }
    for (Run &run : runs) // whichever way it climbs, it is read from left to right
        std::ranges::stable_sort(run.words, {}, [&](int i) { return words[i].box.x0; });
    return runs;
}

/// Turned and vertical text: words that follow each other on one line of the turned page.
QList<Run> turnedRuns(const QList<PrintedWord> &words)
{
    QList<Run> runs;
    for (int i = 0; i < words.size(); ++i) {
        const PrintedWord &word = words[i];
        if (word.rotation == 0 || word.rotation == stackedGlyph || word.rotation == asideWord)
            continue;
        const bool sideways = word.rotation % 2 == 1;
        bool joined = false;
        if (!runs.isEmpty() && runs.last().rotation == word.rotation) {
            const Box &last = words[runs.last().words.last()].box;
            const double across =
                sideways ? centreX(word.box) - centreX(last) : centreY(word.box) - centreY(last);
            double gap = sideways ? word.box.y0 - last.y1 : last.x0 - word.box.x1;
            if (word.rotation == 3)
                gap = last.y0 - word.box.y1;
            joined = std::abs(across) < sameBaseline * word.em && gap > -0.5 * word.em && gap < 1.5 * word.em;
        }
        if (joined) {
            QList<int> members = runs.last().words;
            members.append(i);
            runs.last() = makeRun(words, members);
        } else {
            runs.append(makeRun(words, {i}));
        }
    }
    return runs;
}

/// Headings set downwards without a vertical font come glyph by glyph: finds the glyphs that stand closer to
/// the one above than to one beside them.
class Stacks
{
public:
    explicit Stacks(const QList<PrintedWord> &words) : m_words(words)
    {
        for (int i = 0; i < words.size(); ++i) {
            if (words[i].rotation == 0 && words[i].text.toUcs4().size() == 1)
                m_glyphs.append(i);
        }
        std::ranges::stable_sort(m_glyphs, {}, [&](int i) { return words[i].box.y0; });
    }

    /// From top to bottom; each glyph is in one stack at most.
    [[nodiscard]] QList<QList<int>> find() const
    {
        constexpr qsizetype shortest = 3;
        QList<bool> taken(m_glyphs.size(), false);
        QList<QList<int>> result;
        for (qsizetype first = 0; first < m_glyphs.size(); ++first) {
            QList<qsizetype> stack;
            for (qsizetype i = taken[first] ? -1 : first; i >= 0; i = below(i, taken))
                stack.append(i);
            if (stack.size() < shortest || !standsUpright(stack))
                continue;
            result.append(QList<int>());
            for (const qsizetype i : stack) {
                taken[i] = true;
                result.last().append(m_glyphs[i]);
            }
        }
        return result;
    }

private:
    [[nodiscard]] const PrintedWord &glyph(qsizetype i) const { return m_words[m_glyphs[i]]; }

    /// The next glyph of a stack; -1 for none.
    [[nodiscard]] qsizetype below(qsizetype above, const QList<bool> &taken) const
    {
        const PrintedWord &from = glyph(above);
        for (qsizetype i = above + 1; i < m_glyphs.size(); ++i) {
            const double pitch = centreY(glyph(i).box) - centreY(from.box);
            if (pitch > farthestGlyph * from.em)
                break;
            if (!taken[i] && pitch > 0.85 * from.em && std::abs(glyph(i).em - from.em) < 0.1 * from.em &&
                std::abs(centreX(glyph(i).box) - centreX(from.box)) < 0.25 * from.em)
                return i;
        }
        return -1;
    }

    /// Few of its glyphs have one beside them that is nearer than the next in the stack, and the stack is
    /// much taller than the rows are long.
    [[nodiscard]] bool standsUpright(const QList<qsizetype> &stack) const
    {
        const PrintedWord &first = glyph(stack.first());
        const double pitch =
            (centreY(glyph(stack.last()).box) - centreY(first.box)) / static_cast<double>(stack.size() - 1);
        qsizetype crowded = 0;
        qsizetype inLongRow = 0;
        for (const qsizetype i : stack) {
            crowded += isNeighbour(i, pitch - 0.95 * first.em);
            inLongRow += 2 * rowLength(i) > stack.size();
        }
        return 4 * crowded <= stack.size() && 4 * inLongRow <= stack.size();
    }

    /// Is there something of its size within this distance to its left or right?
    [[nodiscard]] bool isNeighbour(qsizetype i, double distance) const
    {
        const PrintedWord &own = glyph(i);
        return std::ranges::any_of(m_words, [&](const PrintedWord &other) {
            return &other != &own && isInRow(own, other) &&
                   std::max(other.box.x0 - own.box.x1, own.box.x0 - other.box.x1) < distance;
        });
    }

    /// How many glyphs stand in its row near to each other.
    [[nodiscard]] qsizetype rowLength(qsizetype i) const
    {
        const PrintedWord &own = glyph(i);
        QList<const PrintedWord *> row;
        for (const PrintedWord &other : m_words) {
            if (isInRow(own, other))
                row.append(&other);
        }
        std::ranges::sort(row, {}, [](const PrintedWord *word) { return word->box.x0; });
        qsizetype length = 0;
        bool holdsOwn = false;
        for (qsizetype w = 0; w < row.size(); ++w) {
            if (w > 0 && row[w]->box.x0 - row[w - 1]->box.x1 > widestSpacing * own.em) {
                if (holdsOwn)
                    break;
                length = 0;
            }
            length += row[w]->text.size();
            holdsOwn |= row[w] == &own;
        }
        return length;
    }

    [[nodiscard]] static bool isInRow(const PrintedWord &own, const PrintedWord &other)
    {
        return other.rotation == 0 && std::abs(other.em - own.em) < 0.1 * own.em &&
               std::abs(centreY(other.box) - centreY(own.box)) < sameBaseline * own.em;
    }

    static constexpr double widestSpacing = 0.9; // ems, of the letters of a heading
    static constexpr double farthestGlyph = 2.2; // ems

    const QList<PrintedWord> &m_words;
    QList<int> m_glyphs; ///< words of a single glyph, by height
};

/// Does the run go on a vertical line? Numbers in it are turned or set upright, and a glyph may stand alone.
bool continuesDownwards(const Run &above, const Run &below)
{
    constexpr double widest = 1.3; // ems
    constexpr double farthest = 0.9;
    const double em = std::max(above.em, below.em);
    const double gap = below.box.y0 - above.box.y1;
    const auto isPiece = [&](const Run &run) {
        return run.rotation == 1 || (run.rotation == 0 && run.box.x1 - run.box.x0 < widest * em);
    };
    return (above.rotation == 1 || below.rotation == 1) && isPiece(above) && isPiece(below) &&
           std::abs(centreX(above.box) - centreX(below.box)) < 0.3 * em && gap > -0.3 * em &&
           gap < farthest * em && std::min(above.em, below.em) * sameSize > em;
}

void joinVerticalPieces(QList<Run> &runs, const QList<PrintedWord> &words)
{
    constexpr qsizetype most = 400; // vertical lines; more are no headings
    const auto vertical = std::ranges::count_if(runs, [](const Run &run) { return run.rotation == 1; });
    if (vertical == 0 || vertical > most)
        return;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        if (runs[i].rotation != 1)
            continue;
        for (qsizetype j = 0; j < runs.size(); ++j) {
            const bool below = continuesDownwards(runs[i], runs[j]);
            if (i == j || (!below && !continuesDownwards(runs[j], runs[i])))
                continue;
            Run joined =
                makeRun(words, below ? runs[i].words + runs[j].words : runs[j].words + runs[i].words);
            joined.rotation = 1;
            joined.stacked = true;
            runs[i] = joined;
            runs.removeAt(j);
            i -= j < i ? 1 : 0;
            j = -1;
        }
    }
}

/// An initial two or more lines high begins the line to the right of its top, and the lines beside it begin
/// where it does.
void joinInitial(QList<Run> &runs, qsizetype initial)
{
    constexpr double leastSize = 1.6; // of the text
    constexpr double mostSize = 6;
    constexpr double farthest = 1.2; // ems of the text
    constexpr double slack = 0.7;
    const Run cap = runs[initial];
    QList<qsizetype> beside;
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        const double gap = run.box.x0 - cap.box.x1;
        if (run.rotation == 0 && run.kind == LayoutKind::Text && cap.em > leastSize * run.em &&
            cap.em < mostSize * run.em && gap > -0.3 * run.em && gap < farthest * run.em &&
            centreY(run.box) > cap.box.y0 - slack * run.em &&
            centreY(run.box) < cap.box.y1 + slack * run.em && run.box.x1 - run.box.x0 > 2 * run.em)
            beside.append(i);
    }
    if (beside.size() < 2)
        return;
    std::ranges::sort(beside, {}, [&](qsizetype i) { return runs[i].box.y0; });
    for (const qsizetype i : beside)
        runs[i].box.x0 = cap.box.x0;
    runs[beside.first()].words = cap.words + runs[beside.first()].words;
    runs.removeAt(initial);
}

void joinInitials(QList<Run> &runs, const QList<PrintedWord> &words)
{
    constexpr double leastSize = 1.6; // of the usual text
    const double usual = medianEm(words);
    for (qsizetype i = runs.size() - 1; i >= 0; --i) {
        const QList<int> &members = runs[i].words;
        if (runs[i].rotation == 0 && runs[i].kind == LayoutKind::Text && members.size() == 1 &&
            words[members.first()].text.size() <= 2 && runs[i].em > leastSize * usual)
            joinInitial(runs, i);
    }
}

bool isSpace(const QList<PrintedWord> &words, const QList<int> &row, qsizetype at)
{
    const PrintedWord &left = words[row[at - 1]];
    const PrintedWord &right = words[row[at]];
    const double em = std::min(left.em, right.em);
    const double gap = right.box.x0 - left.box.x1;
    if (!left.spaceAfter && gap < 0.4 * em)
        return false;
    // Only Han text and digits are set apart letter by letter.
    const QChar before = left.text.back();
    const QChar after = right.text.front();
    if (!isWide(before) && !isWide(after) && !(before.isDigit() && after.isDigit()))
        return true;
    return gap - letterGap(words, row, at) > spaceBeyondLetterGap * em;
}

QString textOf(const QList<PrintedWord> &words, const Run &run)
{
    QString text = words[run.words.first()].text;
    for (qsizetype at = 1; at < run.words.size(); ++at) {
        const bool space = run.rotation == 0 && run.kind == LayoutKind::Text
                               ? isSpace(words, run.words, at)
                               : !run.stacked && words[run.words[at - 1]].spaceAfter;
        if (space)
            text += u' ';
        text += words[run.words[at]].text;
    }
    return text;
}

/// The face of most characters.
const PrintedWord &typical(const QList<PrintedWord> &words, const Run &run)
{
    std::map<QString, qsizetype> characters;
    for (const int i : run.words)
        characters[words[i].fontName] += words[i].text.size();
    const auto most =
        std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return words[*std::ranges::find(run.words, most->first, [&](int i) { return words[i].fontName; })];
}

QList<Run> findRuns(QList<PrintedWord> &words)
{
    findWatermarks(words);
    for (PrintedWord &word : words)
        word.rotation = word.kind == LayoutKind::Text ? word.rotation : asideWord;
    const QList<QList<int>> stacks = Stacks(words).find();
    for (const QList<int> &stack : stacks) {
        for (const int i : stack)
            words[i].rotation = stackedGlyph;
    }
    QList<Run> runs = uprightRuns(words);
    runs.append(turnedRuns(words));
    runs.append(asideRuns(words));
    for (const QList<int> &stack : stacks) {
        runs.append(makeRun(words, stack));
        runs.last().rotation = 1;
        runs.last().stacked = true;
    }
    joinVerticalPieces(runs, words);
    joinInitials(runs, words);
    std::ranges::stable_sort(runs, {}, [](const Run &run) { return std::ranges::min(run.words); });
    return runs;
}

} // namespace

void setLines(SourcePage &page, const QList<PrintedWord> &printed)
{
    if (printed.isEmpty())
        return;
    QList<PrintedWord> words = printed;
    const QList<Run> runs = words.size() > wordLimit ? contentRuns(words) : findRuns(words);
    for (const Run &run : runs) {
        const QString text = textOf(words, run);
        const PrintedWord &face = typical(words, run);
        if (!text.trimmed().isEmpty()) {
            const Layout layout{.box = run.box,
                                .fontSize = run.em,
                                .fontName = face.fontName,
                                .bold = face.bold,
                                .rotation = run.rotation,
                                .kind = run.kind};
            page.lines.append({.begin = page.text.size(),
                               .end = page.text.size() + text.size(),
                               .blankLinesBefore = 0,
                               .layout = layout});
        }
        page.text += text + u'\n';
    }
}

} // namespace banmian
