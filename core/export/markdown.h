#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// The article as CommonMark: the headline a first-level heading, kicker and subheadline emphasised lines
/// above and below it, captions block quotes. Characters that would be markup are escaped, so the text reads
/// back as printed.
QString toMarkdown(const Article &article);

/// The articles of all pages, a thematic break between them; what found no place closes its page.
QString toMarkdown(const QList<Page> &pages);

} // namespace banmian
