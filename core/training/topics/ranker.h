#pragma once

#include "articles.h"
#include "topics/topic_model.h"

#include <QList>

namespace banmian::training {

/// Weights of the ranking, one for each Feature, by logistic regression without labels by hand: what of a
/// body does its headline take up? Headline features themselves are hidden from the learner and get their
/// weight here.
QList<float> trainRanker(const QList<Article> &articles, const TopicModel &model);

/// Moves the weights towards what readers have listed, as far as few articles can justify: logistic
/// regression again, with a Gaussian prior around the given weights.
QList<float> refineRanker(const QList<float> &weights, const QList<LabelledArticle> &articles,
                          const TopicModel &model);

} // namespace banmian::training
