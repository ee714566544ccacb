#pragma once

#include "article/article.h"

#include <QByteArray>
#include <QString>

namespace banmian {

/// The people and topics of clean text: each line, blank or not, is a paragraph of one article.
Article analyzeText(const QString &text);

/// The same for text of one line, which is a document of its own (and one paragraph).
Article analyzeLine(const QString &line);

/// {"people", "topics"}, as in a page's JSON; one line, without line end.
QByteArray annotationsToJson(const Article &article);

/// The same for the article of analyzeLine(): mentions carry nothing but start and length in that line.
QByteArray lineAnnotationsToJson(const Article &article);

} // namespace banmian
