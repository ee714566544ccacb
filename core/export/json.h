#pragma once

#include "article/article.h"

#include <QByteArray>
#include <QList>

namespace banmian {

/// The pages of one file as one JSON document of schema "banmian/page-1" (UTF-8, no line end). The same pages give
/// the same bytes. Offsets and lengths count code points, `source` ranges code points of the decoded source.
QByteArray toJson(const QList<Page> &pages);

} // namespace banmian
