#include "people/name_lexicon.h"

namespace banmian {

namespace {

CharacterType typeOf(char16_t character)
{
    const QChar c(character);
    if (character == u'·' || character == u'•' || character == u'・' || character == u'‧')
        return CharacterType::Dot;
    if (c.isDigit())
        return CharacterType::Digit;
    if (character < 0x250 && c.isLetter())
        return CharacterType::Latin;
    if (c.isSpace())
        return CharacterType::Space;
    if (c.isPunct() || c.isSymbol())
        return CharacterType::Punctuation;
    return c.isLetter() || c.isSurrogate() ? CharacterType::Han : CharacterType::Other;
}

} // namespace

char16_t foldedCharacter(char16_t character)
{
    if (character >= 0xFF01 && character <= 0xFF5E) {
        character = static_cast<char16_t>(character - 0xFEE0);
    } else if (character == 0x3000) {
        character = u' ';
    } else if (character == u'•' || character == u'・' || character == u'‧') {
        character = u'·';
    }
    if (character >= u'0' && character <= u'9')
        return u'0';
    if (character < 0x250 && QChar(character).isLetter())
        return QChar(character).isUpper() ? u'A' : u'a';
    return character;
}

NameLexicon::NameLexicon(QByteArrayView characters, QByteArrayView words)
    : m_characters(characters), m_words(words)
{}

CharacterTraits NameLexicon::traits(char16_t character) const
{
    CharacterTraits traits;
    const qsizetype offset = (character - firstHan) * static_cast<qsizetype>(sizeof traits);
    if (character >= firstHan && character <= lastHan && offset < m_characters.size()) {
        std::memcpy(&traits, m_characters.data() + offset, sizeof traits);
    } else {
        traits.type = typeOf(character);
    }
    return traits;
}

bool NameLexicon::entry(quint64 key, Entry *found) const
{
    const char *payload = m_words.find(key);
    if (payload)
        std::memcpy(found, payload, sizeof *found);
    return payload;
}

} // namespace banmian
