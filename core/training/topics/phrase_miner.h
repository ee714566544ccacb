#pragma once

#include "article/article.h"
#include "topics/topic_model.h"

#include <QMap>
#include <QStringList>

namespace banmian::training {

/// Several words that stand together as one expression, sorted. A run of two to eight words is taken where it
///  - is in at least four articles,
///  - is cohesive: at every cut the two parts meet far more often than by chance (pointwise mutual
///  information; after
///    K. Church and P. Hanks, "Word association norms, mutual information, and lexicography", 1990),
///  - is no fragment: no single word before or after it makes up most of its places,
///  - begins and ends as a noun phrase does, or is a formulation (不忘初心、牢记使命) in many articles.
/// Texts in quotation or book title marks in several articles are taken as they stand.
QStringList minePhrases(const QList<Article> &articles, const TopicModel &words);

/// Words of two to four characters that the model does not know and cuts into single characters (服贸会,
/// 禁捕), with their places: frequent, cohesive and no part of a longer one.
QMap<QString, int> mineWords(const QList<Article> &articles, const TopicModel &words);

} // namespace banmian::training
