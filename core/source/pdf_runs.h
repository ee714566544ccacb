#pragma once

#include "source/pdf_words.h"

#include <QList>

namespace banmian {

/// Words that make one line of text.
struct Run
{
    QList<int> words; ///< indices, in writing order
    Box box;
    double em = 0;
    int rotation = 0;
    bool stacked = false; ///< one glyph under the other
    LayoutKind kind = LayoutKind::Text;
};

/// The lines of a page, in the order of their first words: upright, turned, set downwards, and apart from
/// them watermarks and hidden text. Marks the watermarks. Each word is in one run.
[[nodiscard]] QList<Run> findRuns(QList<PrintedWord> &words);

} // namespace banmian
