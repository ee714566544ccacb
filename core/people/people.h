#pragma once

#include "article/article.h"

namespace banmian {

/// Fills `people` of every article of the page: who is named, with titles and mentions, heaviest first.
void findPeople(Page &page);

} // namespace banmian
