#include "page/line_cues.h"

#include "page/cues.h"

namespace banmian {

namespace {

bool isBracketOpen(QStringView text)
{
    return text.count(u'（') + text.count(u'(') > text.count(u'）') + text.count(u')');
}

bool beginsWithBracket(QStringView text)
{
    return text.startsWith(u'（') || text.startsWith(u'(');
}

bool endsWithBracket(QStringView text)
{
    return text.endsWith(u'）') || text.endsWith(u')');
}

/// Up to where the brackets close with which the text begins; 0 where it begins with none, or they stay open.
qsizetype bracketsLength(QStringView text)
{
    if (!beginsWithBracket(text))
        return 0;
    qsizetype length = 1;
    while (length < text.size() && isBracketOpen(text.first(length)))
        ++length;
    return isBracketOpen(text.first(length)) ? 0 : length;
}

bool namesSource(QStringView note)
{
    return note.contains(u'电') || note.contains(u"记者") || note.contains(u"作者") ||
           note.contains(u"报道") || note.contains(u"执笔") || note.contains(u"本报") ||
           note.contains(u"新华社") || note.contains(u"整理") || note.contains(u"单位");
}

} // namespace

DatelineCue datelineAt(const QList<Line> &lines, qsizetype line)
{
    constexpr qsizetype mostLines = 6, reach = 3;
    QString text;
    for (qsizetype i = line; i < std::min(line + reach, lines.size()); ++i)
        text += lines[i].text.text;
    const qsizetype length = datelineLength(text);
    if (length == 0)
        return {};
    qsizetype taken = 0, end = line;
    QString seen;
    while (end < std::min(line + mostLines, lines.size()) && (taken < length || isBracketOpen(seen))) {
        seen += lines[end].text.text;
        taken = seen.size();
        ++end;
    }
    const QStringView behind = QStringView(seen).sliced(std::min(length, taken)).trimmed();
    return {static_cast<int>(end - line), bracketsLength(behind) == behind.size()};
}

bool endsPhotoCredit(const QList<Line> &lines, qsizetype line)
{
    constexpr qsizetype rest = 8; // what of a credit may stand on a line by itself
    const QString &text = lines[line].text.text;
    return hasPhotoCredit(text) ||
           (line > 0 && text.size() <= rest && hasPhotoCredit(lines[line - 1].text.text + text));
}

ClosingNote closingNoteAbove(const QList<Line> &lines, qsizetype line)
{
    constexpr qsizetype mostLines = 6;
    if (line == 0 || !endsWithBracket(lines[line - 1].text.text))
        return {};
    QString note;
    for (qsizetype i = line - 1; i >= std::max<qsizetype>(0, line - mostLines); --i) {
        note.prepend(lines[i].text.text);
        if (beginsWithBracket(lines[i].text.text) && !isBracketOpen(note)) {
            return isBracketOpen(QStringView(note).chopped(1))
                       ? ClosingNote{namesSource(note) ? ClosingNote::Credit : ClosingNote::Bracket, i}
                       : ClosingNote{};
        }
    }
    return {};
}

} // namespace banmian
