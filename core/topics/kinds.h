#pragma once

#include "article/article.h"
#include "topics/topic_model.h"

#include <QStringView>

namespace banmian {

/// What sort of thing a topic names, by the ending of its text and the class of its last word.
TopicKind kindOf(QStringView topic, WordClass lastWord);

} // namespace banmian
