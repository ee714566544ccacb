#include "people/transliteration.h"

#include "people/name_recogniser.h"

namespace banmian {

bool isUsualInTransliterations(char16_t character)
{
    static const NameRecogniser recogniser = NameRecogniser::builtIn();
    return recogniser.lexicon().isUsualInForeignNames(character);
}

} // namespace banmian
