#pragma once

#include "article/article.h"

namespace banmian {

class TopicModel;

/// Fills `topics` of every article of the page: what it is about, highest score first.
/// Runs after findPeople: a person is no topic.
void findTopics(Page &page);

/// The same for one article; its `people` are read. Offsets of the mentions count UTF-16 units.
void findTopics(Article &article);

/// The same with another model than the one that is built in.
void findTopics(Article &article, const TopicModel &model);

} // namespace banmian
