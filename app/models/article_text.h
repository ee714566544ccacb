#pragma once

#include "article/article.h"

#include <QString>

namespace banmian {

/// What lists and headers say about an article. Chinese as on the page, whatever the language of the window.

/// 新华社 · 9月4日 · 曹嘉玥、黄扬; parts the article lacks are left out.
QString detailLine(const Article &article);
/// The beginning of the first paragraph.
QString firstWords(const Article &article);
/// The length of headings, byline, paragraphs and captions together, in UTF-16 units: next to nothing off for
/// Chinese.
int countCharacters(const Article &article);
/// All text of the article, a line for each part.
QString allText(const Article &article);

} // namespace banmian
