#include "source/text_file.h"

#include "source/charset.h"

#include <algorithm>

namespace banmian {

static bool isInk(QChar c)
{
    const QChar::Category category = c.category();
    return !c.isSpace() && category != QChar::Other_Format && category != QChar::Other_Control &&
           !QChar::isNonCharacter(c.unicode());
}

static bool hasInk(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isInk);
}

/// Whether most of the text is (cid:123), as pdfminer and others print a font's glyph that has no name.
static bool isNumbered(QStringView text)
{
    constexpr qsizetype usualLength = 10;
    return text.count(QLatin1String("(cid:")) * usualLength * 2 > text.size();
}

static bool isLineEnd(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= u'\n' && unit <= u'\r') || unit == 0x85 || unit == 0x2028 || unit == 0x2029;
}

static qint32 countCodePoints(QStringView text)
{
    const auto pairs = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
    return static_cast<qint32>(text.size() - pairs);
}

SourcePage pageFromText(const QString &text, const QString &path)
{
    SourcePage page{.text = text, .lines = {}, .encoding = QStringLiteral("UTF-8"), .path = path};
    int blank = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        const auto lineEnd = std::find_if(text.begin() + begin, text.end(), isLineEnd);
        const qsizetype end = lineEnd - text.begin();
        if (hasInk(QStringView(text).sliced(begin, end - begin))) {
            page.lines.append({.begin = static_cast<qint32>(begin),
                               .end = static_cast<qint32>(end),
                               .blankLinesBefore = blank});
            blank = 0;
        } else {
            ++blank;
        }
        begin = end + 1;
        if (begin < text.size() && text[end] == u'\r' && text[begin] == u'\n')
            ++begin;
    }
    page.lines.squeeze();
    return page;
}

Result<QList<SourcePage>> readText(const QByteArray &bytes, const QString &path)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return decoded.error();
    const QString &text = decoded.value().text;
    if (isNumbered(text))
        return Error{ErrorCode::NumberedCharacters, {}};

    QList<SourcePage> pages;
    qint32 codePoints = 0;
    int pageIndex = 0;
    for (qsizetype begin = 0; begin < text.size(); ++pageIndex) {
        const qsizetype formFeed = text.indexOf(u'\f', begin);
        const qsizetype end = formFeed < 0 ? text.size() : formFeed + 1;
        const QString pageText = text.sliced(begin, end - begin);
        SourcePage page = pageFromText(pageText, path);
        if (!page.lines.isEmpty()) {
            page.encoding = decoded.value().encoding;
            page.pageIndex = pageIndex;
            page.firstCodePoint = codePoints;
            pages.append(page);
        } else if (!pages.isEmpty()) {
            pages.last().text += pageText;
        }
        codePoints += countCodePoints(pageText);
        begin = end;
    }
    if (pages.isEmpty())
        return Error{ErrorCode::EmptyInput, {}};
    for (SourcePage &page : pages)
        page.pageCount = pageIndex;
    return pages;
}

} // namespace banmian
