#pragma once

#include "article/article.h"
#include "model_writer.h"
#include "topics/tokenizer.h"

#include <QHash>
#include <QStringView>

namespace banmian::training {

/// Counts of one word or phrase over the articles.
struct Count
{
    int places = 0;    ///< all its occurrences
    int articles = 0;  ///< articles with it
    int bodies = 0;    ///< articles whose paragraphs have it
    int headlines = 0; ///< of those, the ones whose headline, kicker or subheadline has it too
    int closings = 0;  ///< places before a punctuation mark, 的 or a conjunction
    int verbal = 0;    ///< places after an adverb or auxiliary, or before 了, 着, 过
    int lastArticle = -1;
    int lastBody = -1;
    int lastHeadline = -1;
};

using Counts = QHash<QString, Count>;

/// Counts every entry of the model in the articles: words where the tokenizer finds them, phrases wherever
/// they begin and end with a word.
Counts countEntries(const QList<Article> &articles, const TopicModel &model);

/// Fills documents, keyness, closing and verbal.
void applyCounts(Entries &entries, const Counts &counts);

} // namespace banmian::training
