#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// Articles as plain text. Nothing but white space is added to the characters of the page, and the white
/// space says what each line is, so that reading the text again (readReflowed, article/reflowed.h) gives the
/// same articles.
///
/// Every field is one line, and the ideographic spaces (U+3000) before it tell its kind; all but two kinds
/// have a space (U+0020) behind them. The lines of an article stand in this order; all may be missing:
///
///     | line        | U+3000 | U+0020 |
///     |-------------|--------|--------|
///     | kicker      | 1      | 1      |
///     | headline    | 0      | 0      |
///     | subheadline | 2      | 1      |
///     | byline      | 3      | 1      |
///     | (a blank line)                |
///     | paragraphs  | 2      | 0      |
///     | (a blank line)                |
///     | captions    | 4      | 1      |
///
/// The first blank line belongs to the heading above it and stands also where nothing follows, the second
/// only parts paragraphs from captions. Two more blank lines stand between articles. Behind the articles of a
/// page, after two blank lines again, stands what found no place, each passage a line behind five U+3000 and
/// one U+0020. A line with a form feed stands between pages. The text ends with a line end.
///
/// White space within a field is a single space between other characters, as readLines leaves it.
QString toText(const Article &article);
QString toText(const QList<Page> &pages);

} // namespace banmian
