#pragma once

#include "article/article.h"

#include <QByteArray>
#include <QString>

namespace banmian {

/// The people and topics of clean text: each line, blank or not, is a paragraph of one article.
Article analyzeText(const QString &text);

/// {"people", "topics"}, as in a page's JSON; one line, without line end.
QByteArray annotationsToJson(const Article &article);

/// The same for the article of a single line: mentions carry nothing but start and length in that line.
QByteArray lineAnnotationsToJson(const Article &article);

} // namespace banmian
