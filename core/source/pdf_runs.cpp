#include "source/pdf_runs.h"

#include "source/pdf_gutters.h"
#include "source/pdf_stacks.h"
#include "source/pdf_watermarks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace banmian {

namespace {

// A broadsheet has some thousands of words. What has more is a table or a bomb: its words are not compared.
constexpr qsizetype wordLimit = 20000;

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

} // namespace

QList<Run> findRuns(QList<PrintedWord> &words)
{
    if (words.size() > wordLimit)
        return contentRuns(words);
    findWatermarks(words);
    for (PrintedWord &word : words)
        word.rotation = word.kind == LayoutKind::Text ? word.rotation : asideWord;
    const QList<QList<int>> stacks = stackedGlyphs(words);
    for (const QList<int> &stack : stacks) {
        for (const int i : stack)
            words[i].rotation = stackedGlyph;
    }
    QList<Run> runs;
    for (const QList<int> &line : uprightLines(words))
        runs.append(makeRun(words, line));
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

} // namespace banmian
