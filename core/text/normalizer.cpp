#include "text/normalizer.h"

#include "text/radicals.h"
#include "text/scripts.h"
#include "text/written_forms.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <array>
#include <string_view>

namespace banmian {

namespace {

/// Compatibility forms that are a tool's or a font's accident, not the printer's choice.
bool isAccidental(char32_t c)
{
    const bool fullWidthAlphanumeric =
        (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A);
    const bool halfWidth = c >= 0xFF61 && c <= 0xFF9F; // kana and their marks
    const bool ligature = c >= 0xFB00 && c <= 0xFB4F;
    const bool compatibilityIdeograph = (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    const bool arabicForm = (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
    return fullWidthAlphanumeric || halfWidth || ligature || compatibilityIdeograph || arabicForm;
}

/// The mark that a form for vertical lines, or a small one, stands for, as wide as it is set in a row
/// (Unicode's Vertical Forms, CJK Compatibility Forms and Small Form Variants); 0 for others.
char32_t usualForm(char32_t c)
{
    struct Forms
    {
        char32_t first;
        std::u32string_view usual;
    };
    constexpr std::array tables{Forms{0xFE10, U"，、。：；！？〖〗…"},
                                Forms{0xFE30, U"‥—–＿＿（）｛｝〔〕【】《》〈〉「」『』"},
                                Forms{0xFE50, U"，、．"}, Forms{0xFE54, U"；：？！—（）｛｝〔〕"}};
    for (const Forms &forms : tables) {
        if (c >= forms.first && c - forms.first < forms.usual.size())
            return forms.usual[c - forms.first];
    }
    return 0;
}

/// The character of simplified text that fonts draw with the same glyph, so that a tool may give either.
char32_t simplifiedTwin(char32_t c)
{
    return c == U'戶' ? U'户' : c == U'㬵' ? U'胶' : c;
}

/// Fonts draw … with the glyph of ⋯, and a tool may give that one: two of them are an ellipsis, and one where
/// the line ends between the two.
bool isHalfEllipsis(QStringView line, qsizetype at)
{
    const auto goesOn = [&](qsizetype place) {
        return place < 0 || place >= line.size() || line[place] == u'⋯';
    };
    return line[at] == u'⋯' && (goesOn(at - 1) || goesOn(at + 1));
}

void appendCodePoint(TracedText &text, char32_t character, qint32 from)
{
    for (const char16_t unit : QChar::fromUcs4(character))
        text.append(QChar(unit), from);
}

/// Joins a combining mark with the letter before it where Unicode has one letter for both.
bool composeWithLast(TracedText &text, char32_t mark)
{
    if (text.isEmpty() || text.text.back().isSurrogate())
        return false;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(status);
    const UChar32 composed = nfc->composePair(text.text.back().unicode(), static_cast<UChar32>(mark));
    if (U_FAILURE(status) || composed < 0 || composed > 0xFFFF)
        return false;
    text.text.back() = QChar(static_cast<char16_t>(composed));
    return true;
}

/// The compatibility decomposition; a mark at its beginning (ｶﾞ) joins the letter before it.
void appendDecomposed(TracedText &text, char32_t character, qint32 from)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(status);
    const icu::UnicodeString result =
        nfkc->normalize(icu::UnicodeString(static_cast<UChar32>(character)), status);
    if (U_FAILURE(status))
        return appendCodePoint(text, character, from);
    for (qint32 i = 0; i < result.length(); ++i) {
        if (u_getCombiningClass(result.charAt(i)) == 0 || !composeWithLast(text, result.charAt(i)))
            text.append(QChar(result.charAt(i)), from);
    }
}

} // namespace

Normalizer::Normalizer(const QString &sample) : m_traditional(isTraditional(sample)) {}

TracedText Normalizer::normalize(QStringView raw, qint32 from) const
{
    TracedText text;
    text.text.reserve(raw.size());
    const char16_t *units = raw.utf16();
    for (qsizetype unit = 0; unit < raw.size(); ++from) {
        UChar32 next = 0;
        U16_NEXT(units, unit, raw.size(), next);
        const auto c = static_cast<char32_t>(next);
        if (c < 0x80 && c > 0x20) { // by far the most frequent outside Han
            text.append(QChar(static_cast<char16_t>(c)), from);
        } else if (isHan(c) && c < 0xF900) {
            appendCodePoint(text, m_traditional ? c : simplifiedTwin(c), from);
        } else if (c >= 0x2E80 && c <= 0x2FDF) {
            const char32_t ideograph = unifiedIdeograph(c);
            appendCodePoint(text, m_traditional ? ideograph : simplifiedTwin(ideograph), from);
        } else if (u_isUWhiteSpace(next)) {
            text.append(u' ', from);
        } else if (!SourceIndex::isInk(c) || (u_getCombiningClass(next) != 0 && composeWithLast(text, c))) {
            continue;
        } else if (c == U'⸺') {
            text.append(u'—', from);
            text.append(u'—', from);
        } else if (isHalfEllipsis(raw, unit - 1)) {
            text.append(u'…', from);
        } else if (const char32_t usual = usualForm(c); usual != 0) {
            appendCodePoint(text, usual, from);
        } else if (isAccidental(c)) {
            appendDecomposed(text, c, from);
        } else {
            appendCodePoint(text, c, from);
        }
    }
    return text;
}

} // namespace banmian
