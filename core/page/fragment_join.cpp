#include "page/fragment_join.h"

#include "page/continuity.h"
#include "page/weighed_facts.h"
#include "text/marks.h"
#include "text/scripts.h"

#include <algorithm>

namespace banmian {

bool isCutBetweenMarks(const Line &above, const Line &line)
{
    return line.blankLinesBefore == 0 && isWidePunctuation(above.text.text.back()) &&
           isWidePunctuation(line.text.text.front());
}

int joinedWidth(int width, int next)
{
    return width + next - 1;
}

bool mayEndParagraph(QStringView text)
{
    return endsSentence(text) || isAmong(text.back(), u"；）");
}

namespace {

constexpr int indent = 4; // half ems

/// The second line and what stands around it. Widths in half ems.
struct Seam
{
    QStringView line;
    int columnWidth;
    int paragraphAbove;   ///< of the lines above that the paragraph may already have
    int filled, alone;    ///< of the printed line, with the line above and without it
    int pieces;           ///< of the printed line, behind the line above
    bool mayEndParagraph; ///< the last of these
    int below, widest;    ///< of the line below, and of the widest near below
    Continuity::Tail tail;
    Continuity::Head head;

    [[nodiscard]] int gap() const { return columnWidth - filled; }
    [[nodiscard]] int indentation() const { return columnWidth - alone; }
    [[nodiscard]] bool isIndentedBy(int width) const { return indentation() == width; }
    [[nodiscard]] bool beginsWith(char16_t mark) const { return line.front() == mark; }
};

double share(double value, double least, double most)
{
    return std::clamp(value, least, most) / most;
}

double bounded(double odds)
{
    return share(odds, -4, 4);
}

/// With the weights that core/training/fragments found, from 773 printed pages.
constexpr WeighedFacts<Seam, FragmentJoin::factCount> weighed{{
    {"fills", 2.31, [](const Seam &s) -> double { return std::abs(s.gap()) <= 1; }},
    {"leaves room", -4.00,
     [](const Seam &s) -> double { return s.mayEndParagraph ? 0 : share(s.gap() - 3, 0, 6); }},
    {"indented", -2.07, [](const Seam &s) -> double { return s.isIndentedBy(indent); }},
    {"nearly indented", -1.20,
     [](const Seam &s) -> double { return s.isIndentedBy(indent - 1) || s.isIndentedBy(indent + 1); }},
    {"indented too far", 2.87,
     [](const Seam &s) -> double {
         return s.mayEndParagraph ? 0 : share(s.indentation() - indent - 1, 0, 6);
     }},
    {"narrower than below", 0.69, [](const Seam &s) -> double { return share(s.below - s.filled, -6, 6); }},
    {"wider than all below", -1.16, [](const Seam &s) -> double { return s.filled > s.widest + 1; }},
    {"quote", 0.85, [](const Seam &s) -> double { return s.beginsWith(u'“'); }},
    {"title of a book", 1.25, [](const Seam &s) -> double { return s.beginsWith(u'《'); }},
    {"begins paragraph", -1.80,
     [](const Seam &s) -> double { return bounded(Continuity::shipped().paragraphStart(s.head)); }},
    {"ends paragraph", -0.41,
     [](const Seam &s) -> double { return bounded(Continuity::shipped().paragraphEnd(s.tail)); }},
    {"goes on", 2.09,
     [](const Seam &s) -> double { return bounded(Continuity::shipped().join(s.tail, s.head)); }},
    {"long paragraph", -1.72,
     [](const Seam &s) -> double {
         return share(static_cast<double>(s.paragraphAbove) / std::max(s.columnWidth, 1), 0, 6);
     }},
    {"several pieces", 1.71, [](const Seam &s) -> double { return s.pieces > 1; }},
    {"quote closes", -1.41, [](const Seam &s) -> double { return s.line.back() == u'”'; }},
}};

/// How much of the last line's paragraph stands above it, as far as that can be told.
int paragraphAbove(const QList<Line> &lines, int columnWidth)
{
    constexpr qsizetype farthest = 11;
    const qsizetype last = lines.size() - 1;
    int width = 0;
    for (qsizetype i = last - 1; i >= std::max<qsizetype>(0, last - farthest); --i) {
        if (mayEndParagraph(lines[i].text.text) && columnWidth - lines[i].width >= indent)
            break;
        width += lines[i].width;
    }
    return width;
}

/// How far the lines from `line` on may be one printed line with what stands before them, `before` wide.
struct Printed
{
    int width;     ///< without what stands before
    qsizetype end; ///< behind the last of the lines, of which there is at least one
};

Printed printedLine(const QList<Line> &lines, qsizetype line, int before, int columnWidth)
{
    Printed printed{lines[line].width, line + 1};
    while (printed.end < lines.size() && isCutBetweenMarks(lines[printed.end - 1], lines[printed.end])) {
        const int width = joinedWidth(printed.width, lines[printed.end].width);
        if (joinedWidth(before, width) > columnWidth + mostExcess)
            break;
        printed = {width, printed.end + 1};
    }
    return printed;
}

} // namespace

FragmentJoin fragmentJoin(const QList<Line> &above, const QList<Line> &lines, qsizetype line, int columnWidth)
{
    constexpr qsizetype near = 4; // lines below
    const Continuity &continuity = Continuity::shipped();
    const QString &left = above.last().text.text, &right = lines[line].text.text;
    const Printed printed = printedLine(lines, line, above.last().width, columnWidth);
    int widest = columnWidth;
    for (qsizetype i = printed.end; i < std::min(printed.end + near, lines.size()); ++i)
        widest = std::max(widest, lines[i].width);
    const Seam seam{
        .line = right,
        .columnWidth = columnWidth,
        .paragraphAbove = paragraphAbove(above, columnWidth),
        .filled = joinedWidth(above.last().width, printed.width),
        .alone = printed.width,
        .pieces = static_cast<int>(printed.end - line),
        .mayEndParagraph = mayEndParagraph(lines[printed.end - 1].text.text),
        .below = printed.end < lines.size() ? lines[printed.end].width : columnWidth,
        .widest = widest,
        .tail = continuity.tail(left),
        .head = continuity.head(right),
    };
    return {factsOf(weighed, seam)};
}

double FragmentJoin::logOdds() const
{
    return banmian::logOdds(weighed, facts);
}

std::array<const char *, FragmentJoin::factCount> fragmentFactNames()
{
    return namesOf(weighed);
}

} // namespace banmian
