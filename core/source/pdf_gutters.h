#pragma once

#include "source/pdf_words.h"

#include <QList>

namespace banmian {

/// The upright words of a page by lines, each from left to right, as indices.
///
/// A line holds words of one baseline between two gutters. A gutter is a gap that stays free over several
/// rows, or at which lines above and below end and begin, or that is as wide as another gutter of its row.
/// Columns side by side are therefore never one line.
[[nodiscard]] QList<QList<int>> uprightLines(const QList<PrintedWord> &words);

} // namespace banmian
