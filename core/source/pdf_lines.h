#pragma once

#include "source/pdf_words.h"

#include <QList>

namespace banmian {

/// Puts the words of one page together to lines and fills `text` and `lines` of the page.
///
/// A line holds words of one baseline between two gutters; a gutter is a gap that stays free over several
/// rows. Columns side by side are therefore never one line. `text` holds the lines in the order in which
/// Poppler gives their first words; `lines` keeps that order, each line with its box, size and font. Nothing
/// is dropped.
void setLines(SourcePage &page, const QList<PrintedWord> &words);

} // namespace banmian
