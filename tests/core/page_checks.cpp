#include "page_checks.h"

#include "article/reconstruct.h"
#include "export/text.h"
#include "source/text_file.h"
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

void describe(QStringList &fields, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        fields.append(name + u": "_qs + value);
}

void describe(QStringList &fields, const QList<Credit> &credits)
{
    for (const Credit &credit : credits)
        describe(fields, u"credit %1"_qs.arg(static_cast<int>(credit.role)), credit.name);
}

/// What readers see of an article, one field an entry.
QStringList fieldsOf(const Article &article)
{
    QStringList fields{u"article"_qs};
    describe(fields, u"kicker"_qs, article.kicker.text);
    describe(fields, u"headline"_qs, article.headline.text);
    describe(fields, u"subheadline"_qs, article.subheadline.text);
    describe(fields, u"byline"_qs, article.bylineText.text);
    describe(fields, article.byline);
    if (const auto &dateline = article.dateline)
        fields.append(u"dateline: %1 %2 %3/%4"_qs.arg(dateline->agency, dateline->place)
                          .arg(dateline->month)
                          .arg(dateline->day));
    for (const Passage &paragraph : article.paragraphs)
        describe(fields, u"paragraph"_qs, paragraph.text());
    for (const Caption &caption : article.captions) {
        describe(fields, u"caption"_qs, caption.passage.text());
        describe(fields, u"agency"_qs, caption.agency);
        describe(fields, caption.credits);
    }
    return fields;
}

QStringList fieldsOf(const Page &page)
{
    QStringList fields{page.paper, page.date.toString(Qt::ISODate), page.number, page.section};
    for (const Article &article : page.articles)
        fields += fieldsOf(article);
    for (const Passage &passage : page.unplaced)
        describe(fields, u"unplaced"_qs, passage.text());
    return fields;
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
        QList<qint32> from(passage.origin.begin(), passage.origin.end());
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
            const QStringView raw = QStringView(source).sliced(begin, end - begin);
            const QString printed = normalizer.normalize(raw, from).text;
            if (!printed.contains(passage.text[i]) && !raw.contains(passage.text[i]))
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

QString changedByTextForm(const Page &page)
{
    const QString text = toText(QList<Page>{page});
    const auto sources = readText(text.toUtf8(), page.source.path);
    if (!sources || sources.value().size() != 1)
        return QStringLiteral("not one page: ") + text;
    const Page again = reconstruct(sources.value().first());
    const QStringList before = fieldsOf(page), after = fieldsOf(again);
    const auto [was, is] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    if (was != before.end() || is != after.end())
        return QStringLiteral("\n  was %1\n  is  %2")
            .arg(was == before.end() ? QString() : *was, is == after.end() ? QString() : *is);
    return toText(QList<Page>{again}) == text ? QString() : QStringLiteral("another text: ") + text;
}

} // namespace checks
