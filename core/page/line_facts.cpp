#include "page/line_facts.h"

#include "page/column_widths.h"
#include "page/continuity.h"
#include "page/cues.h"
#include "page/line_cues.h"
#include "page/line_seams.h"
#include "page/title_subjects.h"
#include "page/word_overlap.h"
#include "text/marks.h"
#include "text/scripts.h"

#include <algorithm>
#include <array>
#include <deque>

namespace banmian {

namespace {

constexpr int noCredit = LineFacts().linesToCredit;

int endKind(QStringView text)
{
    if (endsSentence(text))
        return 0;
    const QChar last = text.back();
    if (isAmong(last, u"，、；,;"))
        return 1;
    if (isAmong(last, u"：:"))
        return 2;
    if (isAmong(last, u"—…-–"))
        return 3;
    return isAmong(last, u"”’」』）)》〉】") ? 4 : 5;
}

int startKind(QStringView text)
{
    const QChar first = text.front();
    if (beginsListItem(text))
        return 5;
    if (isHan(first))
        return 0;
    if (first.isDigit())
        return 1;
    if (isAmong(first, u"“‘「『\""))
        return 2;
    if (isAmong(first, u"《〈（(【["))
        return 3;
    if (isAlphabetic(first))
        return 4;
    if (isAmong(first, u"—-–"))
        return 6;
    return isAmong(first, u"，。、；：？！”’」』）)》〉】,.;:?!…·") ? 7 : 8;
}

int bracketKind(QStringView text)
{
    const bool begins = isAmong(text.front(), u"（(《【");
    const bool ends = isAmong(text.back(), u"）)》】");
    return (begins ? 1 : 0) + (ends ? 2 : 0);
}

bool hasPause(QStringView text)
{
    for (qsizetype i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == u' ' && (isHan(text[i - 1]) || isHan(text[i + 1])))
            return true;
    }
    return false;
}

int sentencesInside(QStringView text)
{
    int count = 0;
    for (qsizetype i = 0; i + 2 < text.size(); ++i)
        count += isAmong(text[i], u"。！？；");
    return std::min(count, 3);
}

bool hasSpeechVerb(QStringView text)
{
    static constexpr std::array<QStringView, 8> verbs{u"指出", u"强调", u"表示", u"介绍",
                                                      u"认为", u"说",   u"提出", u"祝贺"};
    const QStringView head = text.left(14);
    for (qsizetype i = 0; i < head.size(); ++i) {
        for (const QStringView verb : verbs) {
            if (head[i] == verb.front() && head.sliced(i).startsWith(verb))
                return true;
        }
    }
    return false;
}

/// From running text (0) to a short line with no mark at all (6): how much a line looks like a heading.
int titleShape(const LineFacts &line, QStringView text)
{
    if (line.end == 0 && line.deficit < 3)
        return 0;
    const bool commas = text.contains(u'，') || text.contains(u',');
    const bool stops = line.sentencesInside > 0 || line.end == 0;
    if (stops)
        return 1;
    if (line.end == 1 || line.start == 7)
        return 2;
    if (line.deficit < 3 && line.deficit > -3)
        return line.letterSpaced && !commas ? 4 : 3;
    return commas ? 5 : 6;
}

void setShape(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    ColumnWidths widths(lines);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        LineFacts &line = facts[i];
        line.width = lines[static_cast<qsizetype>(i)].width;
        line.letterSpaced = lines[static_cast<qsizetype>(i)].letterSpaced;
        line.columnWidth = widths.at(static_cast<qsizetype>(i));
        line.deficit = line.letterSpaced ? 0 : line.columnWidth - line.width;
        const int change = i == 0 ? 0 : line.columnWidth - facts[i - 1].columnWidth;
        line.widthChange = change < -2 ? 1 : change > 2 ? 2 : 0;
    }
}

void setCues(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    qsizetype datelineEnd = 0;
    DatelineCue last;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        LineFacts &line = facts[static_cast<std::size_t>(i)];
        line.insideDateline = i < datelineEnd;
        line.behindDateline = i == datelineEnd && last.endsLine;
        const DatelineCue dateline = line.insideDateline ? DatelineCue() : datelineAt(lines, i);
        line.dateline = dateline.lines > 0;
        if (line.dateline) {
            datelineEnd = i + dateline.lines;
            last = dateline;
        }
        if (line.dateline || line.insideDateline)
            line.titleShape = std::min(line.titleShape, 1);
        const ClosingNote note = closingNoteAbove(lines, i);
        line.closingNoteAbove = static_cast<int>(note.kind);
        for (qsizetype k = note.first; note.kind == ClosingNote::Credit && k < i; ++k) {
            facts[static_cast<std::size_t>(k)].titleShape =
                std::min(facts[static_cast<std::size_t>(k)].titleShape, 1);
        }
    }
}

void setCuts(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    for (std::size_t i = 1; i < facts.size(); ++i) {
        if (lines[static_cast<qsizetype>(i)].cutAt != Line::notCut) {
            facts[i].cut += 1;
            facts[i - 1].cut += 2;
        }
    }
}

void setWording(LineFacts &facts, QStringView text)
{
    facts.end = endKind(text);
    facts.start = startKind(text);
    facts.furniture = static_cast<int>(furnitureCue(text));
    facts.closingDateline = isClosingDateline(text);
    facts.byline = isByline(text);
    facts.listItem = facts.start == 5;
    facts.speechVerb = hasSpeechVerb(text);
    facts.pause = hasPause(text);
    facts.dashes = (text.startsWith(u"——") ? 1 : 0) + (text.endsWith(u"——") ? 2 : 0);
    facts.brackets = bracketKind(text);
    facts.sentencesInside = sentencesInside(text);
    facts.titleShape = titleShape(facts, text);
}

void setBlanks(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    const int usual = usualBlankLines(lines);
    const auto indented = std::ranges::count_if(lines, &Line::indented);
    const bool indentTells = indented < lines.size() - indented;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Line &line = lines[static_cast<qsizetype>(i)];
        facts[i].blanks = line.blankLinesBefore == 0 && usual == 0 ? 1
                          : line.blankLinesBefore < usual          ? 0
                          : line.blankLinesBefore == usual         ? 1
                                                                   : 2;
        facts[i].indented = (line.indented ? 1 : 0) + (indentTells ? 2 : 0);
    }
}

void setOpenBrackets(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    constexpr std::u16string_view openers = u"“《（「『(", closers = u"”》）」』)";
    constexpr int forgetAfter = 8; // an unbalanced quote must not open the rest of the page
    int open = 0, lineOfLast = 0;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto line = static_cast<int>(i);
        if (line - lineOfLast > forgetAfter || (i > 0 && facts[i].dateline))
            open = 0;
        facts[i].openBefore = std::min(open, 2);
        for (const QChar c : lines[line].text.text) {
            if (isHan(c))
                continue;
            if (isAmong(c, openers)) {
                ++open;
                lineOfLast = line;
            } else if (isAmong(c, closers)) {
                open = std::max(0, open - 1);
            }
        }
    }
}

void setNeighbours(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    const auto count = static_cast<int>(facts.size());
    std::vector<bool> credit(facts.size());
    int lastCredit = -10;
    for (int i = 0; i < count; ++i) {
        auto &line = facts[static_cast<std::size_t>(i)];
        for (int k = 3; k >= 1; --k) {
            if (i + k < count && facts[static_cast<std::size_t>(i) + static_cast<std::size_t>(k)].dateline)
                line.linesToDateline = k;
        }
        line.linesFromCredit = std::min(i - lastCredit, 3);
        credit[static_cast<std::size_t>(i)] = endsPhotoCredit(lines, i);
        if (credit[static_cast<std::size_t>(i)])
            lastCredit = i;
    }
    int nextCredit = count + 10;
    for (int i = count - 1; i >= 0; --i) {
        if (credit[static_cast<std::size_t>(i)])
            nextCredit = i;
        facts[static_cast<std::size_t>(i)].linesToCredit = std::min(nextCredit - i, noCredit);
    }
    for (int i = 0; i < count;) {
        int end = i;
        while (end < count && facts[static_cast<std::size_t>(end)].titleShape >= leastTitleShape)
            ++end;
        for (int k = i; k < end; ++k)
            facts[static_cast<std::size_t>(k)].titleRun = std::min(end - i, 5);
        i = std::max(end, i + 1);
    }
}

void setTopicDips(std::vector<LineFacts> &facts, const WordOverlap &overlap)
{
    const std::vector<double> dips = overlap.dips();
    std::vector<double> sorted = dips;
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    // A page has an article start for every sixty lines or so.
    const auto rank = [&](double share) {
        const auto index = static_cast<std::size_t>(share * static_cast<double>(sorted.size()));
        return sorted[std::min(index, sorted.size() - 1)];
    };
    if (dips.empty())
        return;
    const std::array<double, 4> bounds{rank(0.2), rank(0.1), rank(0.05), rank(0.02)};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].topicDip = std::min(static_cast<int>(dips[i] * 6), 5);
        facts[i].topicRank = static_cast<int>(std::count_if(
            bounds.begin(), bounds.end(), [&](double bound) { return dips[i] > 0 && dips[i] >= bound; }));
    }
}

/// Whether paragraphs begin with an indent, told by the lines behind those that surely end one: short, at the
/// end of a sentence. Extractors drop the indent itself, but an indented line is shorter by it than a full
/// one.
void setIndentHabit(std::vector<LineFacts> &facts)
{
    constexpr int fewest = 3, indent = 3, shortLine = 3;
    int indented = 0, full = 0;
    for (std::size_t i = 1; i + 1 < facts.size(); ++i) {
        const LineFacts &above = facts[i - 1], &line = facts[i];
        const bool behindEnd = above.end == 0 && above.deficit >= shortLine && above.columnWidth > 0;
        const bool runsOn = facts[i + 1].deficit < indent && !line.letterSpaced && line.end != 0;
        if (behindEnd && runsOn && line.deficit > -indent && line.deficit < 3 * indent)
            ++(line.deficit >= indent ? indented : full);
    }
    const int known = indented + full;
    const int habit = known < fewest ? 0 : full * 5 <= known ? 1 : indented * 5 <= known ? 2 : 3;
    for (LineFacts &line : facts)
        line.indentHabit = habit;
}

/// What the edges of lines tell, for the lines from one that moves down the page up to another.
class NearbyEdges
{
public:
    explicit NearbyEdges(const QList<Line> &lines) : m_lines(lines) {}

    void addNext()
    {
        const std::size_t next = m_begin + m_tails.size();
        const QString &text = m_lines[static_cast<qsizetype>(next)].text.text;
        m_tails.push_back(m_continuity.tail(text));
        m_heads.push_back(m_continuity.head(text));
    }
    void forgetAbove(std::size_t line)
    {
        for (; m_begin < line; ++m_begin) {
            m_tails.pop_front();
            m_heads.pop_front();
        }
    }

    [[nodiscard]] double join(std::size_t from, std::size_t to) const
    {
        return m_continuity.join(m_tails[from - m_begin], m_heads[to - m_begin]);
    }
    [[nodiscard]] double paragraphStart(std::size_t line) const
    {
        return m_continuity.paragraphStart(m_heads[line - m_begin]);
    }
    [[nodiscard]] double paragraphEnd(std::size_t line) const
    {
        return m_continuity.paragraphEnd(m_tails[line - m_begin]);
    }

private:
    const Continuity &m_continuity = Continuity::shipped();
    const QList<Line> &m_lines;
    std::size_t m_begin = 0;
    std::deque<Continuity::Tail> m_tails;
    std::deque<Continuity::Head> m_heads;
};

void setJoins(LineFacts &line, std::size_t number, const NearbyEdges &edges)
{
    constexpr std::size_t farthest = 4;
    line.paragraphStart = edges.paragraphStart(number);
    line.paragraphEnd = edges.paragraphEnd(number);
    if (number == 0)
        return;
    line.join = edges.join(number - 1, number);
    for (std::size_t back = 2; back <= std::min(farthest, number); ++back)
        line.joinSkipping = std::max(line.joinSkipping, edges.join(number - back, number));
}

/// Counts each line that goes on from `from` better than the one below it, and that it leads to better than
/// the one above.
void countRivals(std::vector<LineFacts> &facts, std::size_t from, const NearbyEdges &edges, std::size_t begin,
                 std::size_t end)
{
    const std::size_t next = from + 1;
    for (std::size_t to = begin; to < end; ++to) {
        if (to == from || to == next)
            continue;
        const double join = edges.join(from, to);
        if (next < facts.size() && join > facts[next].join)
            ++facts[next].followers;
        if (to > 0 && join > facts[to].join)
            ++facts[to].leaders;
    }
}

void setContinuity(std::vector<LineFacts> &facts, const QList<Line> &lines)
{
    constexpr std::size_t above = 30, below = 31; // lines that are looked at from each
    NearbyEdges edges(lines);
    std::size_t known = 0;
    for (std::size_t from = 0; from < facts.size(); ++from) {
        const std::size_t begin = from > above ? from - above : 0,
                          end = std::min(from + below + 1, facts.size());
        for (; known < end; ++known) {
            edges.addNext();
            setJoins(facts[known], known, edges);
        }
        edges.forgetAbove(begin);
        countRivals(facts, from, edges, begin, end);
    }
}

void setSeams(std::vector<LineFacts> &facts, const LineSeams &seams, const SeamModel &model)
{
    constexpr std::size_t near = 8;
    for (std::size_t i = 1; i < facts.size(); ++i) {
        const LineFacts &above = facts[i - 1];
        LineFacts &line = facts[i];
        line.mayBeSeam = above.end == 0 || above.end == 3 || above.end == 4 ||
                         above.titleShape >= leastTitleShape || line.titleShape >= leastTitleShape;
        if (line.mayBeSeam) {
            line.seam = seams.at(i, static_cast<double>(line.subject.shift));
            line.seamOdds = model.logOdds(line.seam);
        }
    }
    for (std::size_t i = 1; i < facts.size(); ++i) {
        const auto from = facts.begin() + static_cast<std::ptrdiff_t>(i > near ? i - near : 0);
        const auto to = facts.begin() + static_cast<std::ptrdiff_t>(std::min(i + near + 1, facts.size()));
        facts[i].seamPeak = facts[i].mayBeSeam && std::none_of(from, to, [&](const LineFacts &other) {
                                return other.mayBeSeam && other.seamOdds > facts[i].seamOdds;
                            });
    }
}

void setSubjects(std::vector<LineFacts> &facts, const QList<Line> &lines, const TextModels &models)
{
    const WordOverlap overlap(lines);
    setTopicDips(facts, overlap);
    std::vector<bool> isTitle;
    isTitle.reserve(facts.size());
    for (const LineFacts &line : facts)
        isTitle.push_back(line.titleShape >= leastTitleShape);
    const TitleSubjects subjects(overlap, isTitle);
    const LineSubjects lineSubjects(lines, isTitle, models.subjects);
    const std::vector<double> cohesion = overlap.cohesion();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const auto index = static_cast<qsizetype>(i);
        LineFacts &line = facts[i];
        line.titleAgreement = subjects.agreement(i);
        line.titleBelow = subjects.below(i);
        line.titleAbove = subjects.above(i);
        line.titleOnset = subjects.onset(i);
        line.cohesion = cohesion[i];
        line.sharesBelow = overlap.sharesBelow(index);
        line.sharesAbove = overlap.sharesAbove(index);
        line.sharesPage = overlap.sharesPage(index);
        line.subject = lineSubjects[i];
    }
    setSeams(facts, LineSeams(lines, isTitle, overlap, models.seams), models.seams);
}

} // namespace

std::vector<LineFacts> lineFacts(const QList<Line> &lines, const TextModels &models)
{
    std::vector<LineFacts> facts(static_cast<std::size_t>(lines.size()));
    setShape(facts, lines);
    for (std::size_t i = 0; i < facts.size(); ++i)
        setWording(facts[i], lines[static_cast<qsizetype>(i)].text.text);
    setCuts(facts, lines);
    setCues(facts, lines);
    setIndentHabit(facts);
    setBlanks(facts, lines);
    setOpenBrackets(facts, lines);
    setNeighbours(facts, lines);
    setContinuity(facts, lines);
    setSubjects(facts, lines, models);
    return facts;
}

} // namespace banmian
