#pragma once

#include "article/article.h"

namespace banmian {

/// A page that was read in the simplified forms of its characters (simplifiedForms), as `source` prints it:
/// texts, names, titles, topics.
Page inPrintedForms(Page page, const SourcePage &source);

} // namespace banmian
