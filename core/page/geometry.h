#pragma once

#include "source/source_page.h"

namespace banmian {

/// Puts the lines of a page with geometry into reading order and fills what `Layout` says about a line's
/// place among the others: region, story, indent, shortfall, gap above, size ratio. `text` stays as it is.
///
/// Headings stand before their columns, columns follow each other as the text flows through them, captions
/// close their story. Pages without geometry are left alone.
void arrange(SourcePage &page);

} // namespace banmian
