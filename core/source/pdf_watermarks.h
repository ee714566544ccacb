#pragma once

#include "source/pdf_words.h"

#include <QList>

namespace banmian {

/// Marks the words that are printed across the text: large ones over several others, ones that stand over
/// others again and again, and slanted ones.
void findWatermarks(QList<PrintedWord> &words);

} // namespace banmian
