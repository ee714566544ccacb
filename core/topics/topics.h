#pragma once

#include "article/article.h"

namespace banmian {

/// Fills `topics` of every article of the page: what it is about, highest score first.
/// Runs after findPeople: a person is no topic.
void findTopics(Page &page);

} // namespace banmian
