#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian::training {

/// The articles of JSON Lines files: "headline", "kicker", "subheadline", "paragraphs". Every hundredth line,
/// from the 51st on, is left out, so that what is learned can be measured on articles it has not seen.
QList<Article> readArticles(const QStringList &paths);

} // namespace banmian::training
