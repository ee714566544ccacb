#pragma once

#include "table_writer.h"

#include "people/name_lexicon.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace banmian::training {

/// Makes the character table and the word table of a NameLexicon.
class LexiconBuilder
{
public:
    /// Lines of "word count part-of-speech".
    void readDictionary(const QString &path);
    /// Folders of name lists: surnames.txt, chinese-historical.txt, japanese.txt.
    void readNames(const QString &folder);
    /// Names that were marked or recognised in text; foreign ones teach transliteration.
    void addNames(const QStringList &names);
    /// Words that are plain whatever the text says.
    void listWordsThatAreNoNames();
    /// Names of places; those that also stand in `partsOfNames` may still be part of a name.
    void listPlaces(const QStringList &places, const QSet<QString> &partsOfNames);
    /// Names to list as LexiconClass::KnownName, with their counts. Words of the dictionary stay what they
    /// are.
    void listNames(const QHash<QString, int> &names);
    /// Running text, for how common each character is.
    void countCharacters(const QString &text);
    /// Marks Word::plain: words seen `wordCounts` times of which `namedCounts` times in or across a name.
    void setPlainWords(const QHash<quint32, int> &wordCounts, const QHash<quint32, int> &namedCounts);
    void setClusters(const QHash<quint32, quint8> &clusters);

    [[nodiscard]] QByteArray characters() const;
    [[nodiscard]] QByteArray words() const { return m_words.bytes(); }

private:
    struct Counts
    {
        int text = 0, middle = 0, last = 0, single = 0, foreign = 0, japanese = 0;
    };
    void addWord(const QString &word, int count, LexiconClass wordClass);
    void addName(const QString &name, int weight);
    void addForeignPart(const QString &part, int weight);

    QHash<QString, int> m_surnames; ///< grade 1…3
    QHash<char16_t, Counts> m_counts;
    QHash<QString, LexiconClass> m_classes;
    TableWriter m_words;
    std::vector<quint64> m_wordKeys;
    QSet<quint64> m_noNames;
    QSet<quint64> m_singles; ///< keys of words of one character
};

} // namespace banmian::training
