#include "text/join.h"

#include "text/scripts.h"

#include <algorithm>

namespace banmian {

namespace {

bool isWordEnd(QChar c)
{
    return !isWide(c) && !c.isSpace();
}

/// Where the brackets of reporters begin and end: [begin, end) without the brackets. Empty if there are none.
struct NameList
{
    qsizetype begin = 0, end = 0;
    [[nodiscard]] bool holds(qsizetype place) const { return place >= begin && place < end; }
};

NameList reporterBrackets(const QString &text)
{
    constexpr qsizetype near = 80, longest = 120;
    for (qsizetype open = 0; open < std::min(near, text.size()); ++open) {
        if (text[open] != u'（' && text[open] != u'(')
            continue;
        qsizetype close = open + 1;
        while (close < text.size() && close - open < longest && text[close] != u'）' && text[close] != u')')
            ++close;
        const QStringView inside = QStringView(text).sliced(open + 1, close - open - 1);
        const auto head = inside.left(12);
        if (head.contains(u"记者") || head.contains(u"通讯员"))
            return {open + 1, close};
    }
    return {};
}

bool mayDropHyphen(const TracedText &joined, const TracedText &next)
{
    const QString &left = joined.text;
    return left.size() > 2 && left.back() == u'-' && left[left.size() - 2].isLower() && !next.isEmpty()
           && next.text.front().isLower();
}

void appendLine(TracedText &joined, const TracedText &line)
{
    if (mayDropHyphen(joined, line)) {
        joined.text.chop(1);
        joined.origin.removeLast();
    } else if (!joined.isEmpty() && !line.isEmpty() && isWordEnd(joined.text.back()) && isWordEnd(line.text.front())
               && (isAlphabetic(joined.text.back()) || isAlphabetic(line.text.front())
                   || QStringView(u",.;:?!)\"'%").contains(joined.text.back()))
               && !joined.text.endsWith(u'-')) {
        joined.append(u' ', TracedText::inserted);
    }
    joined.append(line);
}

/// Length of the run of Han characters that ends before, or begins at, `place`.
qsizetype hanBefore(const QString &text, qsizetype place)
{
    qsizetype begin = place;
    while (begin > 0 && isHan(text[begin - 1]))
        --begin;
    return place - begin;
}

qsizetype hanFrom(const QString &text, qsizetype place)
{
    qsizetype end = place;
    while (end < text.size() && isHan(text[end]))
        ++end;
    return end - place;
}

/// True where a line end inside a list of names parted two names, not one: 记者|杨依军, 杨依军|邵艺博, but 杨|依军.
bool partsNames(const QString &text, qsizetype place)
{
    const qsizetype before = hanBefore(text, place), after = hanFrom(text, place);
    const QStringView left = QStringView(text).sliced(place - before, before);
    if (left.endsWith(u"记者") || left.endsWith(u"通讯员"))
        return after > 0;
    return before >= 2 && before <= 4 && after >= 2 && after <= 4;
}

bool separatesNamesBySpaces(const QString &text, const NameList &names)
{
    const QStringView inside = QStringView(text).sliced(names.begin, names.end - names.begin);
    return inside.contains(u' ') && !inside.contains(u'、');
}

/// Where the photo credit of a caption begins, if a blank or a line end sets it apart behind the last sentence.
qsizetype creditStart(const QString &text)
{
    const qsizetype stop = text.chopped(1).lastIndexOf(u'。');
    return stop >= 0 && text.mid(stop).contains(u'摄') ? stop + 1 : text.size();
}

TracedText repairSpaces(const TracedText &text, const QList<qsizetype> &lineStarts, qsizetype credit)
{
    const NameList names = reporterBrackets(text.text);
    const bool spaced = names.end > names.begin && separatesNamesBySpaces(text.text, names);
    TracedText repaired;
    repaired.text.reserve(text.size());
    repaired.origin.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (spaced && names.holds(i) && text.text[i] != u' ' && std::binary_search(lineStarts.begin(), lineStarts.end(), i)
            && i > names.begin && text.text[i - 1] != u' ' && partsNames(text.text, i))
            repaired.append(u' ', TracedText::inserted);
        if (i == credit && text.text[i] != u' ' && std::binary_search(lineStarts.begin(), lineStarts.end(), i))
            repaired.append(u' ', TracedText::inserted);
        const bool atEdge = i == 0 || i + 1 == text.size();
        if (text.text[i] == u' ' && !atEdge) {
            const QChar before = text.text[i - 1], after = text.text[i + 1];
            const bool betweenNames = names.holds(i) && isHan(before) && (isHan(after) || isAlphabetic(after));
            if (!betweenNames && i < credit && (isWide(before) || isWide(after) || before == u' '))
                continue;
        }
        repaired.append(text.mid(i, 1));
    }
    return repaired;
}

} // namespace

TracedText joinLines(const QList<TracedText> &lines, Setting setting)
{
    TracedText joined;
    QList<qsizetype> starts;
    for (const TracedText &line : lines) {
        appendLine(joined, line);
        starts.append(joined.size() - line.size());
    }
    if (setting == Setting::Heading)
        return joined;
    return repairSpaces(joined, starts, setting == Setting::Caption ? creditStart(joined.text) : joined.size());
}

} // namespace banmian
