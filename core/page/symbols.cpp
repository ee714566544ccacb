#include "page/symbols.h"

#include <QChar>

namespace banmian {

char16_t symbols::of(char16_t character)
{
    if (character >= 0x4E00 && character <= 0x9FFF) // by far the most frequent
        return character;
    char16_t folded = character;
    if (folded >= 0xFF01 && folded <= 0xFF5E)
        folded = static_cast<char16_t>(folded - 0xFEE0);
    if (folded >= u'0' && folded <= u'9')
        return digit;
    if ((folded >= u'a' && folded <= u'z') || (folded >= u'A' && folded <= u'Z'))
        return letter;
    if (folded <= 0x20 || QChar(folded).isSpace())
        return none;
    return folded;
}

} // namespace banmian
