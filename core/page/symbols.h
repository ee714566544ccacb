#pragma once

#include <QtGlobal>

namespace banmian {

/// One to three symbols packed into one word, the last in the low 16 bits.
using Ngram = quint64;

namespace symbols {
inline constexpr char16_t none = 0;
inline constexpr char16_t paragraphBegin = 2;
inline constexpr char16_t paragraphEnd = 3;
inline constexpr char16_t digit = u'0';
inline constexpr char16_t letter = u'a';

/// The class a character is counted under: digits are one symbol, Latin letters another, full-width forms are
/// their ASCII counterparts. `none` for white space and control characters, which are passed over.
char16_t of(char16_t character);
} // namespace symbols

constexpr Ngram extended(Ngram ngram, char16_t symbol)
{
    return (ngram << 16) | symbol;
}

} // namespace banmian
