#pragma once

#include <QStringView>
#include <algorithm>
#include <vector>

namespace banmian {

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
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isLetterOrNumber() && text[i + 1].isLetterOrNumber())
            visit(characterPair(text[i], text[i + 1]), i);
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
    forEachPair(text, [&](quint32 pair, qsizetype) { pairs.push_back(pair); });
    makeDistinct(pairs);
    return pairs;
}

} // namespace banmian
