#include "text/join.h"

#include "text/scripts.h"

#include <algorithm>
#include <array>

namespace banmian {

namespace {

/// Quotes and dashes that both scripts use are as wide as the text they stand in.
bool isShared(QChar c)
{
    return QStringView(u"“”‘’—–…").contains(c);
}

/// Whether the text that ends before `place` ends on a full em.
bool endsWide(const QString &text, qsizetype place)
{
    while (place > 1 && isShared(text[place - 1]))
        --place;
    return place > 0 && isWide(text[place - 1]);
}

/// Whether the text from `place` on begins on a full em.
bool beginsWide(const QString &text, qsizetype place)
{
    while (place + 1 < text.size() && isShared(text[place]))
        ++place;
    return place < text.size() && isWide(text[place]);
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
        if (head.contains(u"记者") || head.contains(u"記者") || head.contains(u"通讯员"))
            return {open + 1, close};
    }
    return {};
}

bool mayDropHyphen(const TracedText &joined, const TracedText &next)
{
    const QString &left = joined.text;
    return left.size() > 2 && left.back() == u'-' && left[left.size() - 2].isLower() && !next.isEmpty() &&
           next.text.front().isLower();
}

void appendLine(TracedText &joined, const TracedText &line)
{
    if (mayDropHyphen(joined, line)) {
        joined.text.chop(1);
        joined.origin.removeLast();
    } else if (!joined.isEmpty() && !line.isEmpty() && !endsWide(joined.text, joined.size()) &&
               !beginsWide(line.text, 0) &&
               (isAlphabetic(joined.text.back()) || isAlphabetic(line.text.front()) ||
                QStringView(u",.;:?!)\"'%”’").contains(joined.text.back())) &&
               !joined.text.endsWith(u'-')) {
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

/// True where a line end inside a list of names parted two names, not one: 记者|杨依军, 杨依军|邵艺博, but
/// 杨|依军 and 记者杨|依军.
bool partsNames(const QString &text, qsizetype place)
{
    qsizetype before = hanBefore(text, place);
    const qsizetype after = hanFrom(text, place);
    for (const QStringView role : {QStringView(u"记者"), QStringView(u"記者"), QStringView(u"通讯员")}) {
        const qsizetype found = QStringView(text).first(place).lastIndexOf(role);
        if (found >= place - before)
            before = place - found - role.size();
    }
    if (before == 0)
        return after > 0;
    const QStringView left = QStringView(text).sliced(place - before, before);
    static constexpr std::array<QStringView, 18> doubleSurnames{
        u"欧阳", u"司马", u"上官", u"诸葛", u"东方", u"皇甫", u"尉迟", u"公孙", u"慕容",
        u"令狐", u"宇文", u"长孙", u"司徒", u"夏侯", u"闻人", u"端木", u"西门", u"南宫"};
    if (before == 2 && std::find(doubleSurnames.begin(), doubleSurnames.end(), left) != doubleSurnames.end())
        return false;
    return before >= 2 && before <= 4 && after >= 2 && after <= 4;
}

bool separatesNamesBySpaces(const QString &text, const NameList &names)
{
    const QStringView inside = QStringView(text).sliced(names.begin, names.end - names.begin);
    return !inside.contains(u'、');
}

/// Where the photo credit of a caption begins, if a blank or a line end sets it apart behind the last
/// sentence.
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
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool startsLine =
            text.text[i] != u' ' && std::binary_search(lineStarts.begin(), lineStarts.end(), i);
        const auto startsName = [&] {
            return spaced && names.holds(i) && i > names.begin && text.text[i - 1] != u' ' &&
                   partsNames(text.text, i);
        };
        if (startsLine && (i == credit || startsName()))
            repaired.append(u' ', TracedText::inserted);
        const bool atEdge = i == 0 || i + 1 == text.size();
        if (text.text[i] == u' ' && !atEdge) {
            const QChar before = text.text[i - 1], after = text.text[i + 1];
            const bool betweenNames =
                names.holds(i) && isHan(before) && (isHan(after) || isAlphabetic(after));
            if (!betweenNames && i < credit &&
                (endsWide(text.text, i) || beginsWide(text.text, i + 1) || before == u' '))
                continue;
        }
        repaired.append(text.text[i], text.origin[i]);
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
    return repairSpaces(joined, starts,
                        setting == Setting::Caption ? creditStart(joined.text) : joined.size());
}

} // namespace banmian
