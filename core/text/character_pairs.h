#pragma once

#include <QStringView>
#include <algorithm>
#include <vector>

namespace banmian {

/// Letters, digits and ideographs, case folded; 0 for others.
inline quint32 foldedWordCharacter(QChar character)
{
    constexpr char16_t firstIdeograph = 0x4E00, lastIdeograph = 0x9FEF; // by far the most frequent
    if (character.unicode() >= firstIdeograph && character.unicode() <= lastIdeograph)
        return character.unicode();
    return character.isLetterOrNumber() ? character.toLower().unicode() : 0;
}

/// Two characters as one number, case folded, the first in the high half.
inline quint32 characterPair(QChar first, QChar second)
{
    return (static_cast<quint32>(first.toLower().unicode()) << 16) | second.toLower().unicode();
}

/// Calls `visit(pair, place)` for each pair of neighbouring letters, digits or ideographs of the text, case
/// folded; the pair is a characterPair(), its place the offset of its first character. Two texts are about
/// the same subject as far as they share pairs.
template <typename Visit>
void forEachPair(QStringView text, Visit visit)
{
    quint32 first = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const quint32 second = foldedWordCharacter(text[i]);
        if (first != 0 && second != 0)
            visit(first << 16 | second, i - 1);
        first = second;
    }
}

/// Leaves each pair once, ascending.
inline void makeDistinct(std::vector<quint32> &pairs)
{
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
}

/// The pairs of a text, each once, ascending.
inline std::vector<quint32> distinctPairs(QStringView text)
{
    std::vector<quint32> pairs;
    pairs.reserve(static_cast<std::size_t>(text.size()));
    forEachPair(text, [&](quint32 pair, qsizetype) { pairs.push_back(pair); });
    makeDistinct(pairs);
    return pairs;
}

} // namespace banmian
