#include "page/cut_lines.h"

#include "page/column_widths.h"
#include "page/continuity.h"
#include "page/cut_habit.h"
#include "text/marks.h"

#include <QHash>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>
#include <vector>

namespace banmian {

namespace {

// Found by trying on 119 pages of training articles, half of them with marks on half an em.
constexpr double excessWeight = 2.2;   // for each half em by which a line is wider than its column
constexpr double gapWeight = 2.2;      // for each half em left free though the next word had room
constexpr int farthest = 2;            // half ems that count
constexpr double boundaryWeight = 0.7; // for the log odds by the text that a paragraph ends
constexpr double paragraphPrior = -2.5;
constexpr double never = 8; // more than any text or misfit makes up for

constexpr int unlimited = std::numeric_limits<int>::max() / 2;

/// A point in a list, a note in brackets, a pause: never the rest of a line behind the end of a sentence.
bool looksLikeParagraph(QStringView text)
{
    return isAmong(text.front(), u"—（【…");
}

/// A lead-in or a heading that announces what comes: never the first half of a line.
bool announces(QStringView text)
{
    return text.back() == u'—';
}

/// Behind it a paragraph may be over.
bool mayEndParagraph(QStringView text)
{
    return endsSentence(text) || isAmong(text.back(), u"；）");
}

/// By how much a mark at the end of a line can be narrowed, in half ems.
int blankAtEnd(QStringView text, MarkWidth marks)
{
    return marks == MarkWidth::Em && mayNotBeginLine(text.back()) ? 1 : 0;
}

/// The width of what begins a line and cannot be parted by a printer: a word, a number or a character, with
/// the marks before and behind it, the last of which may lose its blank half.
int firstWordWidth(const Line &line)
{
    const QStringView text = line.text.text;
    const auto skip = [&text](qsizetype at, bool (*belongs)(QChar)) {
        while (at < text.size() && belongs(text[at]))
            ++at;
        return at;
    };
    const qsizetype word = skip(0, opensQuote), wordEnd = std::max(skip(word, isNarrowWord), word + 1);
    const qsizetype end = skip(std::min(wordEnd, text.size()), mayNotBeginLine);
    return setWidth(text.first(end), line.markWidth) - blankAtEnd(text.first(end), line.markWidth);
}

/// Where Latin words and numbers meet other characters, where a printer may leave a blank.
int scriptChanges(QStringView text)
{
    int changes = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        changes += isAtNarrowWord(text[i - 1], text[i]) ? 1 : 0;
    return changes;
}

/// The line of some pieces once `piece` stands on it behind `last`.
void widen(Line &line, const Line &last, const Line &piece)
{
    line.width += addedWidth(last, piece);
    line.letterSpaced = line.letterSpaced || piece.letterSpaced;
}

/// Pieces put together to printed lines.
struct Division
{
    double score;                    ///< how well they fit together
    std::vector<std::size_t> bounds; ///< the first piece of each line, and one behind the last of all
};

/// The pieces of a page, and the best way to put them together (Viterbi).
class PrintedLines
{
public:
    PrintedLines(const QList<Line> &pieces, const CutHabit &habit) : m_pieces(pieces), m_habit(habit)
    {
        weighBoundaries();
        for (const Line &piece : pieces) {
            m_firstWords.push_back(firstWordWidth(piece));
            m_scriptChanges.push_back(scriptChanges(piece.text.text));
        }
    }

    /// The best division if paragraphs begin with such an indent, in half ems.
    [[nodiscard]] Division dividedWith(int indent)
    {
        m_indent = indent;
        m_tolerance = 1;
        measureColumns();
        decode(unlimited);
        m_tolerance = 0;
        // At first columns look narrower than they are, where hardly a line is whole.
        for (const int mostExcess : {unlimited, unlimited, 2}) {
            measureMergedColumns();
            decode(mostExcess);
        }
        return {m_best.back()[lastEnding()].score, bounds()};
    }

private:
    /// Whether a printed line's paragraph goes on behind it.
    enum Ending : quint32 { GoesOn, Ends };

    /// The best way to put the pieces before a place together.
    struct Way
    {
        double score = -std::numeric_limits<double>::infinity();
        quint32 begin = 0; ///< of the last line
        Ending endingBefore = GoesOn;
    };

    [[nodiscard]] std::size_t pieceCount() const { return static_cast<std::size_t>(m_pieces.size()); }
    [[nodiscard]] const Line &pieceAt(std::size_t piece) const
    {
        return m_pieces[static_cast<qsizetype>(piece)];
    }

    [[nodiscard]] Ending lastEnding() const
    {
        return m_best.back()[Ends].score >= m_best.back()[GoesOn].score ? Ends : GoesOn;
    }

    [[nodiscard]] std::vector<std::size_t> bounds() const
    {
        std::vector<std::size_t> bounds{pieceCount()};
        Ending ending = lastEnding();
        while (bounds.back() > 0) {
            const Way &way = m_best[bounds.back()][ending];
            bounds.push_back(way.begin);
            ending = way.endingBefore;
        }
        std::ranges::reverse(bounds);
        return bounds;
    }

    void measureColumns()
    {
        const bool areFewWhole = m_habit.atMarks || m_habit.atScripts;
        ColumnWidths widths(m_pieces);
        m_columnWidths.clear();
        for (qsizetype i = 0; i < m_pieces.size(); ++i)
            m_columnWidths.push_back(areFewWhole ? widths.widestAt(i) : widths.at(i));
    }

    /// Lines put together show how wide their columns are, which puts more of them together. A few that are
    /// much wider than those around, as a caption's are, go by themselves.
    void measureMergedColumns()
    {
        constexpr qsizetype neighbours = 3;
        constexpr int muchWider = 4; // half ems
        const std::vector<std::size_t> bounds = this->bounds();
        std::vector<int> merged;
        for (std::size_t i = 1; i < bounds.size(); ++i)
            merged.push_back(ColumnWidths::counted(measured(bounds[i - 1], bounds[i])));
        ColumnWidths widths(merged), nearWidths(merged, neighbours);
        QHash<int, int> balances;
        for (std::size_t i = 1; i < bounds.size(); ++i) {
            const auto line = static_cast<qsizetype>(i - 1);
            const int usual = widths.at(line), near = nearWidths.sharedAt(line);
            const int width = near >= usual + muchWider ? near : usual;
            balances[width] += stepToHalfEm(bounds[i - 1], bounds[i], width);
            std::fill(m_columnWidths.begin() + static_cast<std::ptrdiff_t>(bounds[i - 1]),
                      m_columnWidths.begin() + static_cast<std::ptrdiff_t>(bounds[i]), width);
        }
        for (int &width : m_columnWidths)
            width += balances.value(width) > 0 ? 1 : 0;
    }

    /// Most lines are of whole ems, in a column that may hold half an em more. A line with marks set close
    /// tells: 1 where it takes that half, -1 where it had to do without, else 0.
    [[nodiscard]] int stepToHalfEm(std::size_t begin, std::size_t end, int columnWidth) const
    {
        const Line &last = pieceAt(end - 1);
        for (std::size_t i = begin; i < end; ++i) {
            if (std::ranges::any_of(pieceAt(i).text.text, isNarrowWord))
                return 0;
        }
        const int step = measured(begin, end).width - columnWidth;
        return std::abs(step) == 1 && blankAtEnd(last.text.text, last.markWidth) == 0 ? step : 0;
    }

    /// As wide as the line of these pieces, and set as it is; its text is that of the first alone.
    [[nodiscard]] Line measured(std::size_t begin, std::size_t end) const
    {
        Line line = pieceAt(begin);
        for (std::size_t i = begin + 1; i < end; ++i)
            widen(line, pieceAt(i - 1), pieceAt(i));
        return line;
    }

    void weighBoundaries()
    {
        const Continuity &continuity = Continuity::shipped();
        m_boundaries.assign(pieceCount() + 1, 0);
        for (std::size_t i = 1; i < pieceCount(); ++i) {
            if (isPause(pieceAt(i - 1).text.text.back())) {
                m_boundaries[i] = -never;
                continue;
            }
            const Continuity::Tail tail = continuity.tail(textBefore(i));
            const Continuity::Head head = continuity.head(textFrom(i));
            const double odds =
                continuity.paragraphEnd(tail) + continuity.paragraphStart(head) - continuity.join(tail, head);
            m_boundaries[i] = paragraphPrior + boundaryWeight * odds;
        }
    }

    [[nodiscard]] QString textBefore(std::size_t piece) const
    {
        QString text;
        while (piece > 0 && text.size() < enoughText)
            text.prepend(pieceAt(--piece).text.text);
        return text;
    }

    [[nodiscard]] QString textFrom(std::size_t piece) const
    {
        QString text;
        while (piece < pieceCount() && text.size() < enoughText)
            text.append(pieceAt(piece++).text.text);
        return text;
    }

    /// Whether both pieces may stand on one printed line.
    [[nodiscard]] bool mayMeet(std::size_t piece) const
    {
        if (piece >= pieceCount() || !m_habit.mayCut(pieceAt(piece - 1), pieceAt(piece)))
            return false;
        const QString &left = pieceAt(piece - 1).text.text, &right = pieceAt(piece).text.text;
        return !announces(left) && !(mayEndParagraph(left) && looksLikeParagraph(right));
    }

    /// `mostExcess`: by so many half ems lines put together may be wider than their column.
    void decode(int mostExcess)
    {
        m_best.assign(pieceCount() + 1, {});
        m_best[0][Ends].score = 0;
        for (std::size_t begin = 0; begin < pieceCount(); ++begin) {
            Printed line{.begin = begin, .end = begin};
            line.inside = beginsWithForbiddenMark(pieceAt(begin)) ? -never : 0;
            while (true) {
                const Line &piece = pieceAt(line.end);
                line.width += line.end > begin ? addedWidth(pieceAt(line.end - 1), piece) : piece.width;
                line.scriptChanges += m_scriptChanges[line.end];
                const bool isTooWide = line.width > m_columnWidths[begin] + mostExcess;
                if (isTooWide && line.end > begin && !beginsWithForbiddenMark(piece))
                    break;
                ++line.end;
                add(line);
                if (!mayMeet(line.end))
                    break;
                line.inside -= m_boundaries[line.end] / 2;
            }
        }
    }

    /// A line of the pieces from `begin` to `end`.
    struct Printed
    {
        std::size_t begin, end;
        int width = 0;
        int scriptChanges = 0;
        double inside = 0; ///< what it is worth by the text within
    };

    void add(const Printed &line)
    {
        const std::size_t end = line.end;
        for (const Ending before : {GoesOn, Ends}) {
            const int room = m_columnWidths[line.begin] - line.width - (before == Ends ? m_indent : 0);
            for (const Ending ending : {GoesOn, Ends}) {
                const double misfit = excess(line, room) + (ending == Ends ? 0 : gap(line, room));
                const double boundary = (ending == Ends ? 1 : -1) * m_boundaries[end] / 2;
                const double score = m_best[line.begin][before].score + line.inside + boundary - misfit;
                if (score > m_best[end][ending].score)
                    m_best[end][ending] = {score, static_cast<quint32>(line.begin), before};
            }
        }
    }

    [[nodiscard]] double excess(const Printed &line, int room) const
    {
        const Line &last = pieceAt(line.end - 1);
        const int spare = blankAtEnd(last.text.text, last.markWidth) + m_tolerance;
        return excessWeight * std::clamp(-room - spare, 0, farthest);
    }

    /// A printer fills a line with as many words as it holds. A blank between scripts takes half a half em,
    /// and Latin letters and digits are not quite half an em wide.
    [[nodiscard]] double gap(const Printed &line, int room) const
    {
        if (line.end == pieceCount())
            return 0;
        const int blanks = line.scriptChanges > 0 ? (line.scriptChanges + 3) / 2 : 0;
        return gapWeight * std::clamp(room - blanks - m_firstWords[line.end] + 1, 0, farthest);
    }

    static constexpr qsizetype enoughText = 6; ///< characters by which Continuity tells

    const QList<Line> &m_pieces;
    const CutHabit &m_habit;
    int m_indent = 0;
    int m_tolerance = 1; ///< half ems by which a line may be too wide, while columns are not known
    std::vector<int> m_columnWidths;        ///< around each piece, in half ems
    std::vector<int> m_firstWords;          ///< firstWordWidth of each piece
    std::vector<int> m_scriptChanges;       ///< in each piece
    std::vector<double> m_boundaries;       ///< log odds that a paragraph ends before each piece
    std::vector<std::array<Way, 2>> m_best; ///< by place and Ending
};

Division bestDivision(const QList<Line> &pieces, const CutHabit &habit)
{
    constexpr int usualIndent = 4; // half ems
    PrintedLines printed(pieces, habit);
    Division indented = printed.dividedWith(usualIndent), flush = printed.dividedWith(0);
    return flush.score > indented.score ? flush : indented;
}

Line together(const QList<Line> &pieces, std::size_t begin, std::size_t end)
{
    Line line = pieces[static_cast<qsizetype>(begin)];
    for (auto i = static_cast<qsizetype>(begin) + 1; i < static_cast<qsizetype>(end); ++i) {
        line.text.append(pieces[i].text);
        widen(line, pieces[i - 1], pieces[i]);
    }
    return line;
}

} // namespace

QList<Line> mergeCutLines(QList<Line> lines)
{
    const CutHabit habit = cutHabitOf(lines);
    if (habit.isNone())
        return lines;
    const std::vector<std::size_t> bounds = bestDivision(lines, habit).bounds;
    const auto count = static_cast<qsizetype>(bounds.size()) - 1;
    for (std::size_t i = 1; i < bounds.size(); ++i) // in place, for the lines of a very long text are many
        lines[static_cast<qsizetype>(i - 1)] = together(lines, bounds[i - 1], bounds[i]);
    lines.resize(count);
    return lines;
}

} // namespace banmian
