#pragma once

#include "article/article.h"
#include "topics/topic_model.h"

#include <QList>

namespace banmian::training {

/// Weights of the ranking, one for each Feature, learned by logistic regression without labels by hand: what
/// of a body does its headline take up? Headline features themselves are hidden from the learner and get
/// their weight here.
QList<float> trainRanker(const QList<Article> &articles, const TopicModel &model);

} // namespace banmian::training
