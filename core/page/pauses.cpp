#include "page/pauses.h"

#include "page/cues.h"
#include "text/scripts.h"

namespace banmian {

namespace {

bool hasBlanksThatAreData(QStringView text)
{
    return isByline(text) || hasPhotoCredit(text) || beginsWithDateline(text) || isClosingDateline(text) ||
           furnitureCue(text) != FurnitureCue::None;
}

/// Whether what stands behind a blank goes on with a list of names or a credit.
bool beginsCredit(QStringView text)
{
    const QStringView head = text.left(10);
    return head.contains(u"记者") || head.contains(u"通讯员") || head.contains(u"摄") ||
           head.contains(u"责编") || head.contains(u"编辑") || head.contains(u"版式");
}

/// Whether the words to both sides of a blank are long enough, and such as may end and begin a unit.
bool mayPart(QStringView text, qsizetype blank)
{
    constexpr qsizetype fewest = 3, together = 7;
    const qsizetype before = text.first(blank).lastIndexOf(u' ') + 1, next = text.indexOf(u' ', blank + 1);
    const QStringView left = text.sliced(before, blank - before);
    const QStringView right = text.sliced(blank + 1, (next < 0 ? text.size() : next) - blank - 1);
    return left.size() >= fewest && right.size() >= fewest && left.size() + right.size() >= together &&
           isWide(left.back()) && isWide(right.front()) && !mayNotBeginLine(right.front()) &&
           !beginsCredit(text.sliced(blank + 1));
}

/// The part of a line between two blanks.
Line cutAtBlanks(const Line &line, qsizetype begin, qsizetype end)
{
    Line result = partOf(line, begin, end);
    if (begin > 0)
        result.cutAt = line.text.origin[begin - 1];
    return result;
}

} // namespace

QList<Line> cutAtPauses(const QList<Line> &lines)
{
    QList<Line> result;
    result.reserve(lines.size() + lines.size() / 16); // pauses are few
    for (const Line &line : lines) {
        const QString &text = line.text.text;
        qsizetype begin = 0;
        if (text.contains(u' ') && !line.letterSpaced && !hasBlanksThatAreData(text)) {
            for (qsizetype blank = text.indexOf(u' '); blank >= 0; blank = text.indexOf(u' ', blank + 1)) {
                if (mayPart(text, blank)) {
                    result.append(cutAtBlanks(line, begin, blank));
                    begin = blank + 1;
                }
            }
        }
        result.append(begin == 0 ? line : cutAtBlanks(line, begin, text.size()));
    }
    return result;
}

QList<TracedText> textsOf(const QList<int> &numbers, const QList<Line> &lines)
{
    QList<TracedText> texts;
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const Line &line = lines[numbers[i]];
        const bool goesOn = line.cutAt != Line::notCut && i > 0 && numbers[i - 1] == numbers[i] - 1;
        TracedText text;
        if (goesOn)
            text.append(u' ', line.cutAt);
        text.append(line.text);
        texts.append(text);
    }
    return texts;
}

} // namespace banmian
