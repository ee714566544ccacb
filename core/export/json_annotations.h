#pragma once

#include "article/article.h"
#include "export/json_writer.h"

namespace banmian {

enum class MentionForm {
    InArticle, ///< with the paragraph or the place
    InLine     ///< start and length alone, where the article is one line
};

/// The value of "people": an array, heaviest first. `article` is the one whose texts the mentions point into.
///
/// A mention in a paragraph is {"paragraph": i, "start", "length"}; one elsewhere names its place instead:
/// {"place": "headline" | "kicker" | "subheadline", "start", "length"} or {"place": "caption", "index": i,
/// …}. Start and length count code points of that text.
void writePeople(JsonWriter &json, const Article &article, MentionForm form = MentionForm::InArticle);

/// The value of "topics": an array, highest score first, mentions as in writePeople().
void writeTopics(JsonWriter &json, const Article &article, MentionForm form = MentionForm::InArticle);

/// "person", "reporter", "photographer", "author" or "editor".
QLatin1StringView roleName(Role role);

/// "organization", "place", "policy", "event" or "phrase".
QLatin1StringView topicKindName(TopicKind kind);

} // namespace banmian
