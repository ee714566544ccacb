#pragma once

#include "article/article.h"

#include <functional>

namespace banmian {

using PageReader = std::function<Page(const SourcePage &)>;

/// What `read` makes of a page. All models have learned from simplified text: where the source is traditional
/// (isTraditional) `read` is given it in simplified forms, one character for one, and texts, names, titles
/// and topics come back as the source prints them.
Page readSimplified(const SourcePage &source, const PageReader &read);

} // namespace banmian
