#include "page/run_ons.h"

#include "page/continuity.h"
#include "page/cues.h"
#include "page/weighed_facts.h"
#include "text/pattern.h"
#include "text/scripts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace banmian {

namespace {

/// The widths that full lines have above and below a line; 0 where there are none.
struct Columns
{
    int above, below;
};

constexpr qsizetype reach = 10; // lines to each side

/// The commonest width of the lines [begin, end), a few: of equally common ones the least.
int usualWidth(const QList<Line> &lines, qsizetype begin, qsizetype end)
{
    const auto from = lines.begin() + std::max<qsizetype>(0, begin),
               to = lines.begin() + std::min(end, lines.size());
    int usual = 0;
    qsizetype most = 0;
    for (auto line = from; line < to; ++line) {
        const int width = line->width;
        const auto count =
            std::count_if(from, to, [width](const Line &other) { return other.width == width; });
        if (count > most || (count == most && width < usual)) {
            usual = width;
            most = count;
        }
    }
    return usual;
}

Columns columnsAt(const QList<Line> &lines, qsizetype line)
{
    return {usualWidth(lines, line - reach, line), usualWidth(lines, line + 1, line + 1 + reach)};
}

bool isTooWide(int width, const Columns &columns)
{
    constexpr int excess = 6;
    return columns.above > 0 && columns.below > 0 && width > std::max(columns.above, columns.below) + excess;
}

/// Whether a block may end with the text.
bool mayEndBlock(QStringView text)
{
    return endsSentence(text) || text.back() == u'）' || (text.back() == u'摄' && hasPhotoCredit(text));
}

/// Whether a note in brackets ends the text, or its end: no mere gloss as （左）.
bool endsNote(QStringView text)
{
    constexpr qsizetype gloss = 4; // characters, the brackets included
    return text.back() == u'）' && !text.last(std::min(gloss, text.size())).contains(u'（');
}

/// A title has no sentence in it, and may be as wide as it likes.
bool mayBeTitle(QStringView text)
{
    return !endsSentence(text) && !text.contains(u'。') && !text.contains(u'，');
}

/// A line cut in two, and what stands around it. Widths in half ems.
struct Cut
{
    const Line &above;
    const Line &line;
    const Line &below;
    QStringView left, right;
    Columns columns;
    int leftWidth, rightWidth;
    Continuity::Tail leftEnd;
    Continuity::Head rightBegin;

    [[nodiscard]] int excess() const { return line.width - columns.above; }
    [[nodiscard]] bool isFull() const { return std::abs(excess()) <= 1; }
    [[nodiscard]] bool isShort() const { return excess() < -3; }
    [[nodiscard]] bool isWide() const { return excess() > 3; }
    [[nodiscard]] bool rightIsTitle() const { return mayBeTitle(right); }
    [[nodiscard]] bool rightIsAsWideAs(int width, int indent) const
    {
        return std::abs(rightWidth + indent - width) <= 1;
    }
    [[nodiscard]] bool rightFills(int indent) const { return rightIsAsWideAs(columns.below, indent); }
    [[nodiscard]] bool aboveIsFull() const { return std::abs(above.width - columns.above) <= 2; }
    [[nodiscard]] bool belowIsShort() const { return below.width < columns.below - 6; }
};

/// Whether the bracket that ends with the left part is the reporter's in a dateline: （记者方澄）.
bool endsReporterBracket(const Cut &cut)
{
    static const auto reporter = textPattern(u"(?:电|記者|记者)[^）]{0,14}）$");
    const QString text = cut.above.text.text.right(12) + cut.left.toString();
    return reporter.match(text).hasMatch();
}

/// Whether the page's own date is set there, alone in its line: 2019年2月1日 星期五.
bool beginsDateLine(QStringView text)
{
    return text.front().isDigit() && furnitureCue(text) == FurnitureCue::DateLine;
}

/// What a first line that is indented lacks.
constexpr int indent = 4;

double bounded(double odds)
{
    return std::clamp(odds, -6.0, 6.0);
}

/// With the weights that core/training/run_ons found, from 192 printed pages.
constexpr WeighedFacts<Cut, RunOnPlace::factCount> weighed{
    {{"much wider", 1.82, [](const Cut &c) -> double { return c.excess() > 8; }},
     {"two full lines", -2.53,
      [](const Cut &c) -> double { return std::abs(c.line.width - c.columns.above - c.columns.below) <= 3; }},
     {"right fills", 3.43, [](const Cut &c) -> double { return c.rightFills(0); }},
     {"right fills, indented", 2.53, [](const Cut &c) -> double { return c.rightFills(indent); }},
     {"right overflows", 2.12, [](const Cut &c) -> double { return c.rightWidth > c.columns.below + 1; }},
     {"left overflows", -1.92, [](const Cut &c) -> double { return c.leftWidth > c.columns.above + 1; }},
     {"below ends sentence", -1.99, [](const Cut &c) -> double { return endsSentence(c.below.text.text); }},
     {"dateline", 1.79, [](const Cut &c) -> double { return beginsWithDateline(c.right); }},
     {"begins paragraph", 0.49,
      [](const Cut &c) -> double { return bounded(Continuity::shipped().paragraphStart(c.rightBegin)); }},
     {"full, no end", -1.35, [](const Cut &c) -> double { return c.isFull() && !endsSentence(c.right); }},
     {"wide, indented", 1.33, [](const Cut &c) -> double { return c.isWide() && c.rightFills(indent); }},
     {"note", 3.69, [](const Cut &c) -> double { return endsNote(c.left); }},
     {"reporter", -3.45, [](const Cut &c) -> double { return endsReporterBracket(c); }},
     {"dash", 1.29,
      [](const Cut &c) -> double { return c.right.contains(u"——") || c.below.text.text.contains(u"——"); }},
     {"two titles", 1.81,
      [](const Cut &c) -> double { return c.rightIsTitle() && mayBeTitle(c.below.text.text); }},
     {"title over short line", 2.37,
      [](const Cut &c) -> double { return c.rightIsTitle() && c.belowIsShort(); }},
     {"wide under full line", 1.75, [](const Cut &c) -> double { return c.isWide() && c.aboveIsFull(); }},
     {"short under full line, no end", 1.93,
      [](const Cut &c) -> double { return c.isShort() && c.aboveIsFull() && !endsSentence(c.right); }},
     {"date line", 2.28, [](const Cut &c) -> double { return beginsDateLine(c.right); }},
     {"goes on", -0.67,
      [](const Cut &c) -> double { return bounded(Continuity::shipped().join(c.leftEnd, c.rightBegin)); }},
     {"ends paragraph", 0.24,
      [](const Cut &c) -> double { return bounded(Continuity::shipped().paragraphEnd(c.leftEnd)); }},
     {"right as below", 2.37, [](const Cut &c) -> double { return c.rightIsAsWideAs(c.below.width, 0); }},
     {"right as below, indented", 0.73,
      [](const Cut &c) -> double { return c.rightIsAsWideAs(c.below.width, indent); }},
     {"full", -1.28, [](const Cut &c) -> double { return c.isFull(); }},
     {"wide", -0.88, [](const Cut &c) -> double { return c.isWide(); }},
     {"right ends sentence", -0.85, [](const Cut &c) -> double { return endsSentence(c.right); }},
     {"fills below, not above", -1.57,
      [](const Cut &c) -> double {
          return std::abs(c.columns.above - c.columns.below) > 1 && (c.rightFills(0) || c.rightFills(indent));
      }},
     {"any", -5.21, [](const Cut &) -> double { return 1; }}}};

} // namespace

double RunOnPlace::logOdds() const
{
    return banmian::logOdds(weighed, facts);
}

std::array<const char *, RunOnPlace::factCount> runOnFactNames()
{
    return namesOf(weighed);
}

std::vector<RunOnPlace> runOnPlaces(const QList<Line> &lines, qsizetype line)
{
    constexpr qsizetype longest = 400; // of a line that two columns share
    std::vector<RunOnPlace> places;
    const QStringView text(lines[line].text.text);
    if (line == 0 || line + 1 == lines.size() || text.size() > longest)
        return places;
    const Columns columns = columnsAt(lines, line);
    const Continuity &continuity = Continuity::shipped();
    for (qsizetype at = 1; at < text.size(); ++at) {
        const QStringView left = text.first(at), right = text.sliced(at);
        const bool atBlank = right.front() == u' ' || left.back() == u' ';
        const bool mayCut = mayEndBlock(left) || (!left.back().isDigit() && beginsDateLine(right));
        if (atBlank || !mayCut || mayNotBeginLine(right.front()))
            continue;
        const Cut cut{lines[line - 1],
                      lines[line],
                      lines[line + 1],
                      left,
                      right,
                      columns,
                      setWidth(left, lines[line].markWidth),
                      setWidth(right, lines[line].markWidth),
                      continuity.tail(left),
                      continuity.head(right)};
        places.push_back({.at = at, .facts = factsOf(weighed, cut)});
    }
    return places;
}

/// The likeliest place of a line, if it has one.
static std::optional<RunOnPlace> likeliestPlace(const QList<Line> &lines, qsizetype line)
{
    const std::vector<RunOnPlace> places = runOnPlaces(lines, line);
    const auto best = std::ranges::max_element(places, {}, &RunOnPlace::logOdds);
    return best == places.end() ? std::nullopt : std::optional(*best);
}

/// How well lines wider than the columns around them show that they hold two blocks, in log odds; 0 where
/// many are so wide, for then they are a list or a table.
static double habitOf(const QList<Line> &lines)
{
    constexpr qsizetype rare = 16;
    qsizetype wide = 0;
    double evidence = 0;
    for (qsizetype line = 0; line < lines.size(); ++line) {
        if (!isTooWide(lines[line].width, columnsAt(lines, line)))
            continue;
        const auto place = likeliestPlace(lines, line);
        if (place && place->logOdds() > 0) {
            ++wide;
            evidence += place->logOdds();
        }
    }
    return wide * rare <= lines.size() ? evidence : 0;
}

/// The lines, and which of them are parts of one that was cut.
struct Cuts
{
    QList<Line> lines;
    std::vector<bool> areParts;
};

/// Cuts the lines that are asked each at its likeliest place.
static Cuts cutOnce(const QList<Line> &lines, const std::vector<bool> &areAsked, double leastLogOdds)
{
    Cuts cuts;
    cuts.lines.reserve(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Line &line = lines[i];
        const auto place = areAsked[static_cast<std::size_t>(i)] ? likeliestPlace(lines, i) : std::nullopt;
        const qsizetype at = place && place->logOdds() > leastLogOdds ? place->at : 0;
        if (at > 0)
            cuts.lines.append(partOf(line, 0, at));
        cuts.lines.append(partOf(line, at, line.text.size()));
        cuts.areParts.resize(static_cast<std::size_t>(cuts.lines.size()), at > 0);
    }
    return cuts;
}

QList<Line> cutRunOns(const QList<Line> &lines)
{
    constexpr double shown = 2, shownWell = 3, even = 0;
    const double habit = habitOf(lines);
    if (habit < shown)
        return lines;
    // Where lines do run on, a cut too many costs less than one too few: what belongs together is tagged so.
    const double leastLogOdds = habit < shownWell ? 0.5 : -1.6;
    const std::vector<bool> all(static_cast<std::size_t>(lines.size()), true);
    const Cuts once = cutOnce(lines, all, leastLogOdds);
    // A column's end, a headline and the text below it: two cuts in one line.
    return cutOnce(once.lines, once.areParts, even).lines;
}

} // namespace banmian
