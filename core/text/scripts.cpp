#include "text/scripts.h"

#include "text/marks.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

namespace banmian {

bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3007 || c == 0x3005 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// By far the most frequent characters of a page.
static bool isIdeograph(QChar c)
{
    return c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF;
}

bool isWide(QChar c)
{
    if (isIdeograph(c))
        return true;
    const char16_t u = c.unicode();
    if (u < 0x1100)
        return u == u'·' || u == u'×';
    // Ambiguous in UAX #11, but a full em in a Chinese newspaper: quotes, dashes, ellipses.
    if (u >= 0x2010 && u <= 0x2030)
        return true;
    const auto width = u_getIntPropertyValue(u, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH || c.isSurrogate() || (u >= 0x2460 && u <= 0x25FF);
}

bool isAlphabetic(QChar c)
{
    if (c.unicode() < 0x80)
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
    return c.unicode() < 0x1100 && c.isLetter();
}

bool isNarrowWord(QChar c)
{
    return c.unicode() < 0x250 && c.isLetterOrNumber();
}

bool isAtNarrowWord(QChar left, QChar right)
{
    return isNarrowWord(left) != isNarrowWord(right);
}

bool isBetweenScripts(QChar left, QChar right)
{
    return (isHan(left) && isNarrowWord(right)) || (isNarrowWord(left) && isHan(right));
}

bool isWidePunctuation(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x3000 && u <= 0x303F && u != 0x3005 && u != 0x3007) || (u >= 0xFF01 && u <= 0xFF0F) ||
           (u >= 0xFF1A && u <= 0xFF20) || (u >= 0xFF3B && u <= 0xFF40) || (u >= 0xFF5B && u <= 0xFF65) ||
           (u >= 0x2010 && u <= 0x2027) || u == u'·';
}

bool mayNotBeginLine(QChar c)
{
    return isAmong(c, u"，。、；：？！”’）》」』】");
}

bool isPause(QChar c)
{
    return isAmong(c, u"，、");
}

bool opensBracket(QChar c)
{
    return c == u'（' || c == u'(';
}

bool closesBracket(QChar c)
{
    return c == u'）' || c == u')';
}

bool opensQuote(QChar c)
{
    return isAmong(c, u"“‘《（〈「『【");
}

bool endsSentence(QStringView text)
{
    constexpr std::u16string_view closers = u"”’」』）)》\"'】 ";
    constexpr std::u16string_view ends = u"。！？…!?.";
    while (!text.isEmpty() && isAmong(text.back(), closers))
        text.chop(1);
    return !text.isEmpty() && isAmong(text.back(), ends);
}

/// Marks that fill half of their em.
static bool isBracketOrStop(QChar c)
{
    return !isIdeograph(c) && isAmong(c, u"，。、；：“”‘’（）《》〈〉「」『』【】");
}

int setWidth(QStringView text, MarkWidth marks)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool setClose = marks == MarkWidth::HalfEm
                                  ? isBracketOrStop(text[i]) || isAmong(text[i], u"！？")
                                  : i > 0 && isBracketOrStop(text[i - 1]) && isBracketOrStop(text[i]);
        width += text[i].isLowSurrogate() ? 0 : isWide(text[i]) ? 2 : 1;
        width -= setClose ? 1 : 0;
    }
    return width;
}

} // namespace banmian
