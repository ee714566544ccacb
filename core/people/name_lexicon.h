#pragma once

#include "people/hash_table.h"

#include <QStringView>

namespace banmian {

/// What kind of word the dictionary says it is (the parts of speech of the PKU tag set, grouped).
enum class LexiconClass : quint8 {
    Unknown,
    Noun,
    Person,
    ForeignPerson,
    Place,
    Organisation,
    ProperNoun,
    Verb,
    VerbalNoun,
    Adjective,
    Adverb,
    Numeral,
    Measure,
    Pronoun,
    Preposition,
    Conjunction,
    Particle,
    Time,
    Position,
    Idiom,
    Distinguishing,
    Abbreviation,
    Descriptive,
    Interjection,
    Morpheme,
    Latin,
    Digits,
    Punctuation,
    KnownName,
    JapaneseSurname
};

constexpr bool isNameClass(LexiconClass wordClass)
{
    return wordClass == LexiconClass::Person || wordClass == LexiconClass::ForeignPerson ||
           wordClass == LexiconClass::KnownName;
}

struct Word
{
    quint32 key = 0;   ///< identifies the word's text; 0: no word
    quint8 length = 0; ///< UTF-16 units
    LexiconClass wordClass = LexiconClass::Unknown;
    quint8 cluster = 0;  ///< learned from running text; 0: none
    quint8 logCount = 0; ///< 8 × log2 of the count in running text
    bool plain = false;  ///< frequent in text and never part of a name
};

/// A name of three characters or more that several articles told of, eight times or more.
constexpr bool isWellKnownName(const Word &word)
{
    return word.wordClass == LexiconClass::KnownName && word.length >= 3 && word.logCount >= 24;
}

enum class CharacterType : quint8 { Han, Numeral, Digit, Latin, Dot, Space, Punctuation, Other };

/// What lists of names teach about one character. The grades run from 0 (never) to 7 (far more often in such
/// names than in running text): logarithms of the ratio of the two frequencies.
struct CharacterTraits
{
    CharacterType type = CharacterType::Other;
    quint8 surname = 0;  ///< 0 none, 1 rare, 2 known, 3 common
    quint8 middle = 0;   ///< first character of a given name of two
    quint8 last = 0;     ///< second character of a given name of two
    quint8 single = 0;   ///< given name of one character
    quint8 foreign = 0;  ///< in transliterated names
    quint8 japanese = 0; ///< in given names of Japanese
    quint8 reserved = 0;
};

/// The word list and the character table of a people model, read in place.
class NameLexicon
{
public:
    static constexpr char16_t firstHan = 0x4E00, lastHan = 0x9FFF;
    static constexpr quint8 plainWord = 0x80; ///< set in the class of Word::plain

    NameLexicon() = default;
    /// `characters`: one CharacterTraits for each of firstHan…lastHan. `words`: a HashTable of class,
    /// cluster, log count and the length of the longest word that begins so (kept for the first two
    /// characters of a word).
    NameLexicon(QByteArrayView characters, QByteArrayView words);

    [[nodiscard]] CharacterTraits traits(char16_t character) const;
    /// Whether the character is usual in transliterated names, far more than elsewhere.
    [[nodiscard]] bool isUsualInForeignNames(char16_t character) const
    {
        constexpr quint8 usual = 4;
        return traits(character).foreign >= usual;
    }

    /// Calls visit(Word) for every word at the start of `text`, shortest first; single Han characters always
    /// count.
    template <typename Visit>
    void forEachWordAt(QStringView text, Visit visit) const;

private:
    struct Entry
    {
        quint8 wordClass, cluster, logCount, longest;
        [[nodiscard]] Word word(quint64 key, qsizetype length) const
        {
            return {static_cast<quint32>(key),
                    static_cast<quint8>(length),
                    LexiconClass(wordClass & ~plainWord),
                    cluster,
                    logCount,
                    (wordClass & plainWord) != 0};
        }
    };
    [[nodiscard]] bool entry(quint64 key, Entry *found) const;

    QByteArrayView m_characters;
    HashTable m_words;
};

/// The character as features see it: all digits alike, all Latin letters alike, full width as half width.
char16_t foldedCharacter(char16_t character);

template <typename Visit>
void NameLexicon::forEachWordAt(QStringView text, Visit visit) const
{
    quint64 key = extendKey(0, text[0].unicode());
    Entry found{};
    visit(entry(key, &found) ? found.word(key, 1) : Word{.key = static_cast<quint32>(key), .length = 1});
    if (text.size() < 2)
        return;
    key = extendKey(key, text[1].unicode());
    if (!entry(key, &found))
        return;
    const qsizetype longest = qMin<qsizetype>(found.longest, text.size());
    for (qsizetype length = 2; length <= longest; ++length) {
        if (length > 2)
            key = extendKey(key, text[length - 1].unicode());
        if ((length == 2 || entry(key, &found)) && found.logCount)
            visit(found.word(key, length));
    }
}

} // namespace banmian
