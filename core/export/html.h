#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// The article as an HTML `<article>`: header with headline (h1), kicker, subheadline and byline (p with a
/// class), paragraphs (p), captions (figcaption in a figure).
QString toHtml(const Article &article);

/// A whole HTML 5 document in UTF-8 with its style inside: all articles, then what found no place in an
/// `<aside>`.
QString toHtml(const QList<Page> &pages);

} // namespace banmian
