#pragma once

#include "source/pdf_words.h"

#include <QList>

namespace banmian {

/// Headings set downwards without a vertical font come glyph by glyph: finds the glyphs that stand closer to
/// the one above than to one beside them. Each stack from top to bottom, as indices; a glyph is in one at
/// most.
[[nodiscard]] QList<QList<int>> stackedGlyphs(const QList<PrintedWord> &words);

} // namespace banmian
