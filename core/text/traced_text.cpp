#include "text/traced_text.h"

namespace banmian {

void TracedText::append(const TracedText &other)
{
    text += other.text;
    origin.append(other.origin);
}

void TracedText::append(QChar character, qint32 from)
{
    text += character;
    origin.append(from);
}

TracedText TracedText::mid(qsizetype position, qsizetype length) const
{
    return {text.mid(position, length), origin.mid(position, length)};
}

TracedText TracedText::trimmed() const
{
    qsizetype begin = 0, end = text.size();
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return begin == 0 && end == text.size() ? *this : mid(begin, end - begin);
}

QList<SourceRange> TracedText::sourceRanges(const SourceIndex &source) const
{
    QList<SourceRange> ranges;
    for (const qint32 from : origin) {
        if (from == inserted ||
            (!ranges.isEmpty() && from >= ranges.last().begin && from < ranges.last().end))
            continue;
        if (!ranges.isEmpty() && from >= ranges.last().end && !source.hasInk(ranges.last().end, from)) {
            ranges.last().end = from + 1;
        } else {
            ranges.append({from, from + 1});
        }
    }
    return ranges;
}

} // namespace banmian
