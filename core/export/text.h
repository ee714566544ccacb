#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// The article as plain text: kicker, headline, subheadline and byline line by line, a blank line, one line a
/// paragraph, a blank line, one line a caption. Nothing but line ends is added; it ends with one.
QString toText(const Article &article);

/// The articles of all pages, two blank lines between them; what found no place follows its page's articles,
/// one line a passage.
QString toText(const QList<Page> &pages);

} // namespace banmian
