#include "source/pdf_gutters.h"

#include "source/pdf_page_map.h"

#include <algorithm>
#include <cmath>

namespace banmian {

namespace {

// In ems of the smaller neighbour.
constexpr double sameFaceBaseline = 0.12;
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
constexpr int mostStrips = 60;        // tried for one gap

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
            if (!isWideGlyph(left.text.back()) && !isWideGlyph(right.text.front()) &&
                gap > 1.6 * normal + 0.1 * em && isFree(left, right, 0.5 * gap, longGutterHeight * m_bodyEm))
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
            (isWideGlyph(right.text.front()) &&
             (beginsColumn(right, fewLines) ||
              (gap > longestPause * em &&
               m_map.edges(inkOf(left), inkOf(right), em, looseEdge).ending >= enoughLines)));
        const double step = std::max(0.6 * width, (gap - width) / mostStrips);
        const int strips = static_cast<int>(std::ceil((gap - width - 0.1) / step));
        for (int i = 0; i < strips; ++i) {
            const double x = to - width - 0.1 - i * step;
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

} // namespace

QList<QList<int>> uprightLines(const QList<PrintedWord> &words)
{
    const QList<QList<int>> byBaseline = rows(words);
    const Gutters gutters(words, byBaseline);
    QList<QList<int>> lines;
    for (qsizetype r = 0; r < byBaseline.size(); ++r) {
        const QList<int> &row = byBaseline[r];
        qsizetype begin = 0;
        QList<qsizetype> ends = guttersOf(gutters, byBaseline, r, words);
        ends.append(row.size());
        for (const qsizetype end : std::as_const(ends)) {
            lines.append(row.mid(begin, end - begin));
            begin = end;
        }
    }
    return lines;
}

} // namespace banmian
