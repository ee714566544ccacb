#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian::training {

/// The articles of JSON Lines files: "headline", "kicker", "subheadline", "paragraphs". Every fiftieth line,
/// from the first on, is left out, so that what is learned can be measured on articles it has not seen.
QList<Article> readArticles(const QStringList &paths);

/// An article and the topics that a reader has listed for it.
struct LabelledArticle
{
    Article article;
    QStringList topics;
};

/// Topics listed by hand, as JSON Lines: "file" (the name of an article file without its suffix), "line"
/// (from 0) and "topics". Lines that readArticles() leaves out are the ones to label.
QList<LabelledArticle> readLabels(const QString &path, const QStringList &articlePaths);

} // namespace banmian::training
