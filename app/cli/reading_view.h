#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian::cli {

/// The pages for reading in a terminal of `columns` cells (a Han character takes two): each article with its
/// headings, byline, wrapped paragraphs and captions, then the people and topics in it; last what found no
/// place.
QString readingView(const QList<Page> &pages, int columns);

/// Cells a line of the terminal on standard output, or 0 where standard output is none.
int terminalColumns();

} // namespace banmian::cli
