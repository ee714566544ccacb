#pragma once

#include <QStringView>

namespace banmian {

/// Calls `visit(pair, place)` for each pair of neighbouring letters, digits or ideographs of the text, case
/// folded; the pair is one number (quint32), its place the offset of its first character. Two texts are about
/// the same subject as far as they share pairs.
template <typename Visit>
void forEachPair(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i].isLetterOrNumber() && text[i + 1].isLetterOrNumber()) {
            visit((static_cast<quint32>(text[i].toLower().unicode()) << 16) | text[i + 1].toLower().unicode(),
                  i);
        }
    }
}

} // namespace banmian
