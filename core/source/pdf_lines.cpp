#include "source/pdf_lines.h"

#include "source/pdf_runs.h"

#include <algorithm>
#include <map>

namespace banmian {

namespace {

constexpr double spaceBeyondLetterGap = 0.12; // ems

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
    if (!isWideGlyph(before) && !isWideGlyph(after) && !(before.isDigit() && after.isDigit()))
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

} // namespace

void setLines(SourcePage &page, const QList<PrintedWord> &printed)
{
    if (printed.isEmpty())
        return;
    QList<PrintedWord> words = printed;
    const QList<Run> runs = findRuns(words);
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
            page.lines.append({.begin = static_cast<qint32>(page.text.size()),
                               .end = static_cast<qint32>(page.text.size() + text.size()),
                               .blankLinesBefore = 0,
                               .layout = layout});
        }
        page.text += text + u'\n';
    }
}

} // namespace banmian
