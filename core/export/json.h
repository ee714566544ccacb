#pragma once

#include "article/article.h"

#include <QByteArray>
#include <QList>

namespace banmian {

/// The pages of one file as one JSON document of schema "banmian/page-1" (UTF-8, no line end). The same pages
/// give the same bytes. Offsets and lengths count code points, `source` ranges code points of the decoded
/// source. A file of several pages is one document: the articles of all pages in order, each with its 1-based
/// "page", and what each page says of itself in "pages". "sources" holds the ranges of an article's headings.
QByteArray toJson(const QList<Page> &pages);

} // namespace banmian
