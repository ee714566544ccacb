#include "article/reflowed.h"

#include "article/dateline.h"
#include "article/masthead.h"
#include "text/normalizer.h"

#include <algorithm>
#include <array>

namespace banmian {

namespace {

/// In the order of ReflowedLine.
constexpr std::array<QStringView, 7> indents{
    u"\u3000 ",
    u"",
    u"\u3000\u3000 ",
    u"\u3000\u3000\u3000 ",
    u"\u3000\u3000",
    u"\u3000\u3000\u3000\u3000 ",
    u"\u3000\u3000\u3000\u3000\u3000 ",
};

/// One line of the form: [begin, end) is its text in the source.
struct Part
{
    ReflowedLine kind;
    bool startsArticle;
    qsizetype begin, end;
};

bool isHeading(ReflowedLine kind)
{
    return kind <= ReflowedLine::Byline;
}

bool mayFollow(ReflowedLine above, ReflowedLine kind, int blankLines)
{
    switch (blankLines) {
    case 0:
        return isHeading(kind) ? above < kind : above == kind;
    case 1:
        return above < kind && !isHeading(kind) && kind != ReflowedLine::Unplaced;
    case 2:
        return !isHeading(above);
    case 3:
        return isHeading(above);
    default:
        return false;
    }
}

qsizetype indentLength(QStringView line)
{
    return std::find_if_not(line.begin(), line.end(), [](QChar c) { return c.isSpace(); }) - line.begin();
}

/// The lines with their kinds; nothing where the page is not in the form.
std::optional<QList<Part>> partsOf(const SourcePage &source)
{
    QList<Part> parts;
    bool indented = false;
    for (const SourceLine &line : source.lines) {
        const QStringView text = QStringView(source.text).sliced(line.begin, line.end - line.begin);
        const qsizetype length = indentLength(text);
        const auto indent = std::find(indents.begin(), indents.end(), text.first(length));
        if (indent == indents.end() || line.layout)
            return std::nullopt;
        const auto kind = static_cast<ReflowedLine>(indent - indents.begin());
        const bool first = parts.isEmpty();
        if (!first && !mayFollow(parts.last().kind, kind, line.blankLinesBefore))
            return std::nullopt;
        const bool startsArticle = kind != ReflowedLine::Unplaced && (first || line.blankLinesBefore > 1);
        parts.append({kind, startsArticle, line.begin + length, line.end});
        indented |= length > 0;
    }
    return indented ? std::optional(parts) : std::nullopt;
}

/// Without white space but for single spaces between other characters.
bool isReflowed(const QString &text)
{
    return !text.isEmpty() && text == text.simplified();
}

void place(Article &article, ReflowedLine kind, const TracedText &text)
{
    switch (kind) {
    case ReflowedLine::Kicker:
        article.kicker = text;
        break;
    case ReflowedLine::Headline:
        article.headline = text;
        break;
    case ReflowedLine::Subheadline:
        article.subheadline = text;
        break;
    case ReflowedLine::Byline:
        article.bylineText = text;
        break;
    case ReflowedLine::Paragraph:
        article.paragraphs.append({text, 1, {}});
        break;
    case ReflowedLine::Caption:
        article.captions.append(Caption{{text, 1, {}}, {}, {}});
        parsePhotoCredit(article.captions.last());
        break;
    case ReflowedLine::Unplaced:
        break;
    }
}

} // namespace

QStringView indentOf(ReflowedLine kind)
{
    return indents[static_cast<std::size_t>(kind)];
}

std::optional<Page> readReflowed(const SourcePage &source)
{
    const std::optional<QList<Part>> parts = partsOf(source);
    if (!parts)
        return std::nullopt;
    Page page;
    page.source = source;
    const SourceIndex index(source.text, source.firstCodePoint);
    const Normalizer normalizer;
    for (const Part &part : *parts) {
        const QStringView raw = QStringView(source.text).sliced(part.begin, part.end - part.begin);
        const TracedText text = normalizer.normalize(raw, index.codePoint(part.begin));
        if (!isReflowed(text.text))
            return std::nullopt;
        if (part.startsArticle)
            page.articles.append(Article());
        if (part.kind == ReflowedLine::Unplaced) {
            page.unplaced.append({text, 1, {}});
        } else {
            place(page.articles.last(), part.kind, text);
        }
    }
    for (Article &article : page.articles)
        readCredits(article);
    readMasthead(page);
    return page;
}

} // namespace banmian
