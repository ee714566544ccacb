#pragma once

#include "people/name_lexicon.h"

#include <vector>

namespace banmian {

/// Turns a sentence into what the recogniser weighs: for each character a list of feature keys. Training and
/// recognition use the same class, so they cannot drift apart.
///
/// The features look at the characters around, at how much they resemble the parts of a name, at the word
/// that a name would follow and the words that would follow it, and at the most probable cut of the sentence
/// into words.
class NameFeatures
{
public:
    enum class Names {
        Known,
        Hidden ///< as if the dictionary knew no names: training must not learn to lean on the list alone
    };
    enum class Register {
        Print, ///< edited text with full-width punctuation
        Web    ///< half-width brackets, commas and colons, addresses, @ and #
    };
    static constexpr int maximum = 72; ///< features of one character

    explicit NameFeatures(const NameLexicon &lexicon) : m_lexicon(lexicon) {}

    void read(QStringView sentence, Register writing, Names names = Names::Known);
    /// How the text that a sentence stands in is written: names are marked by other habits on the web.
    static Register registerOf(QStringView text);
    /// Whether the sentence holds a word that the dictionary knows as a name.
    [[nodiscard]] bool knowsNames() const { return m_knowsNames; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    /// Whether the character cannot be part of a name: punctuation, or in a word that never is. No features
    /// then.
    [[nodiscard]] bool isPlain(qsizetype position) const { return m_words[cell(position).word].word.plain; }
    /// Writes the keys of the character at `position` and returns how many there are.
    int at(qsizetype position, quint64 *keys) const;

    struct SegmentedWord
    {
        qsizetype begin = 0;
        Word word;
    };
    /// The words of the most probable cut, in order.
    [[nodiscard]] const std::vector<SegmentedWord> &words() const { return m_words; }

private:
    struct Cell ///< what is known about one character
    {
        char16_t character = 0;
        CharacterTraits traits;
        quint8 foreignBefore = 0,
               foreignAfter = 0; ///< run of characters usual in foreign names, this one included
        quint16 cover = 0;       ///< place in the longest known name over it, its length and class
        Word starting;           ///< the longest word that starts here
        Word ending;             ///< the longest word that ends before this character
        quint32 word = 0;        ///< index into m_words
    };
    void readCharacters(QStringView sentence);
    void readWords(QStringView sentence, Names names);
    void cutIntoWords();
    void markRuns();
    [[nodiscard]] const Cell &cell(qsizetype position) const { return m_cells[position + padding]; }
    [[nodiscard]] Cell &cell(qsizetype position) { return m_cells[position + padding]; }

    static constexpr qsizetype padding = 12;

    const NameLexicon &m_lexicon;
    qsizetype m_size = 0;
    Register m_register = Register::Print;
    bool m_knowsNames = false;
    std::vector<Cell> m_cells;
    std::vector<SegmentedWord> m_words;
    std::vector<qint32> m_cost; ///< of the cheapest cut up to each position
    std::vector<Word> m_last;   ///< the last word of that cut
};

} // namespace banmian
