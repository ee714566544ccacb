#include "page_checks.h"

#include "text/normalizer.h"

#include <algorithm>

using namespace banmian;

namespace {

/// A hyphen that only breaks a Latin word over a line end goes when the word is joined.
bool isLineEndHyphen(const SourcePage &source, qsizetype utf16)
{
    if (source.text[utf16] != u'-' || utf16 == 0 || !source.text[utf16 - 1].isLetter())
        return false;
    return std::any_of(source.lines.begin(), source.lines.end(), [&](const SourceLine &line) {
        const QStringView rest = QStringView(source.text).sliced(utf16 + 1);
        return line.begin <= utf16 && utf16 < line.end &&
               rest.first(line.end - utf16 - 1).trimmed().isEmpty();
    });
}

/// The source around a place, for a message.
QString show(const SourcePage &source, qsizetype utf16)
{
    const qsizetype begin = std::max<qsizetype>(0, utf16 - 12);
    return source.text.sliced(begin, std::min<qsizetype>(24, source.text.size() - begin))
        .replace(u'\n', u'/');
}

SourceIndex indexOf(const Page &page)
{
    return SourceIndex(page.source.text, page.source.firstCodePoint);
}

} // namespace

namespace checks {

QList<TracedText> passagesOf(const Page &page)
{
    QList<TracedText> passages;
    for (const Article &article : page.articles) {
        passages += {article.kicker, article.headline, article.subheadline, article.bylineText};
        for (const Passage &paragraph : article.paragraphs)
            passages.append(paragraph.content);
        for (const Caption &caption : article.captions)
            passages.append(caption.passage.content);
    }
    for (const Passage &passage : page.unplaced)
        passages.append(passage.content);
    return passages;
}

QString lostOrUsedTwice(const Page &page)
{
    const SourceIndex index = indexOf(page);
    const qint32 first = page.source.firstCodePoint;
    QList<int> uses(index.end() - first, 0);
    for (const TracedText &passage : passagesOf(page)) {
        QList<qint32> from = passage.origin;
        std::sort(from.begin(), from.end());
        from.erase(std::unique(from.begin(), from.end()), from.end());
        for (const qint32 codePoint : from)
            if (codePoint >= first && codePoint < index.end())
                ++uses[codePoint - first];
    }
    for (qint32 i = first; i < index.end(); ++i) {
        const qsizetype unit = index.utf16(i);
        const int count = uses[i - first];
        if (count == 1 || !index.hasInk(i) || (count == 0 && isLineEndHyphen(page.source, unit)))
            continue;
        return (count == 0 ? QStringLiteral("lost in ") : QStringLiteral("used twice in ")) +
               show(page.source, unit);
    }
    return {};
}

QString invented(const Page &page)
{
    const QString &source = page.source.text;
    const SourceIndex index = indexOf(page);
    const Normalizer normalizer(source);
    for (const TracedText &passage : passagesOf(page)) {
        if (passage.origin.size() != passage.size())
            return QStringLiteral("origins do not run beside ") + passage.text;
        for (qsizetype i = 0; i < passage.size(); ++i) {
            const qint32 from = passage.origin[i];
            if (passage.text[i] == u' ')
                continue;
            if (from < page.source.firstCodePoint || from >= index.end())
                return QStringLiteral("from nowhere: %1 in %2").arg(passage.text[i]).arg(passage.text);
            const qsizetype begin = index.utf16(from), end = index.utf16(from + 1);
            const QString printed =
                normalizer.normalize(QStringView(source).sliced(begin, end - begin), from).text;
            if (!printed.contains(passage.text[i]))
                return QStringLiteral("%1 is not %2 in %3").arg(passage.text[i]).arg(printed, passage.text);
        }
    }
    return {};
}

QString overlapping(const Page &page)
{
    const SourceIndex index = indexOf(page);
    QList<SourceRange> ranges;
    for (const TracedText &passage : passagesOf(page))
        ranges += passage.sourceRanges(index);
    std::sort(ranges.begin(), ranges.end(), [](auto a, auto b) { return a.begin < b.begin; });
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        const SourceRange &range = ranges[i];
        const qint32 free = i == 0 ? page.source.firstCodePoint : ranges[i - 1].end;
        if (range.begin < free || range.begin >= range.end || range.end > index.end())
            return QStringLiteral("[%1, %2) in %3").arg(range.begin).arg(range.end).arg(page.source.path);
    }
    return {};
}

} // namespace checks
