#pragma once

#include <QByteArrayView>
#include <QStringView>
#include <optional>

namespace banmian {

/// What a word does in a sentence, as far as finding topics needs it.
enum class WordClass : quint8 {
    None,         ///< no word ends here
    Noun,         ///< 铁路, 机制
    VerbalNoun,   ///< 合作, 建设
    Place,        ///< 北京, 印度洋
    Organization, ///< 联合国
    Proper,       ///< other names and Latin words
    Person,       ///< 马克思
    Verb,         ///< 举办
    Adjective,    ///< 绿色, 大型
    Number,       ///< numerals, measures and times
    Function,     ///< particles, pronouns, adverbs, prepositions, conjunctions
    Idiom,        ///< set phrases: 实事求是
    Locative,     ///< 中, 上, 期间
    Phrase,       ///< several words that stand together as one expression: 人类命运共同体
    Punctuation,  ///< only made by the tokenizer
};

/// What the model knows of a word or phrase. All counts come from the articles it was trained on.
struct TopicEntry
{
    WordClass wordClass = WordClass::None;
    quint8 cost = 0;      ///< of the word in a segmentation: −ln p in steps of TopicModel::costStep
    quint8 documents = 0; ///< articles with it: 1 + 4·log₂(n), 0 where unseen
    quint8 keyness =
        0; ///< 0…15: how readily a headline takes it up where a body has it; 8 is average, 0 unseen
    quint8 closing = 0; ///< 0…15: how often a clause or noun phrase ends after it
    quint8 verbal = 0;  ///< 0…15: how often it is used as a verb
    friend bool operator==(const TopicEntry &, const TopicEntry &) = default;
};

/// The learned tables for finding topics, read where they lie in memory.
///
/// Words and phrases stand in one trie whose edges are the slots of an open-addressing hash table (linear
/// probing): a slot holds its parent's slot number, the character of the edge and what is known of the word
/// that ends there. Layout, little endian: "BANTOP01", quint32 articles, quint32 slots, quint32 weights,
/// quint32 zero, weights × float, slots × quint64 (from the lowest bit: 16 character, 20 parent, 6 cost, 4
/// class, 6 documents, 4 keyness, 4 closing, 4 verbal).
class TopicModel
{
public:
    using Node = quint32;
    static constexpr Node root = 0xFFFFF;
    static constexpr Node missing = 0xFFFFE;
    static constexpr double costStep = 0.3;
    static constexpr qsizetype headerSize = 24;

    /// The model that is built into the library.
    static TopicModel builtIn();
    /// Reads `bytes` in place; they must outlive the model. Nothing where they are no model.
    static std::optional<TopicModel> read(QByteArrayView bytes);

    [[nodiscard]] Node child(Node parent, char16_t character) const;
    [[nodiscard]] TopicEntry entry(Node node) const;
    /// What is known of the whole text; wordClass is None where it is no entry.
    [[nodiscard]] TopicEntry find(QStringView text) const;
    /// log₂(articles / articles with the entry), of one that none has a little more than of the rarest.
    [[nodiscard]] double rarity(const TopicEntry &entry) const;
    [[nodiscard]] qsizetype weightCount() const { return m_weightCount; }
    [[nodiscard]] float weight(qsizetype index) const;

    /// The slot where the search for an edge begins.
    static quint32 firstSlot(Node parent, char16_t character, quint32 slots);
    static quint64 pack(Node parent, char16_t character, const TopicEntry &entry);

private:
    TopicModel() = default;
    [[nodiscard]] quint64 slot(quint32 index) const;

    const char *m_weights = nullptr;
    const char *m_slots = nullptr;
    double m_logArticles = 0; // base 2
    quint32 m_slotCount = 0;
    qsizetype m_weightCount = 0;
};

} // namespace banmian
