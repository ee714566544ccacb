#pragma once

#include "article/article.h"
#include "page/line_model.h"
#include "text/line.h"

namespace banmian {

/// Lines → blocks → articles: everything but people and topics. Never fails: what finds no place is in
/// `unplaced`.
Page reconstruct(const SourcePage &source);

/// The same with another line model than the shipped one, or with tags from elsewhere, for training.
Page reconstruct(const SourcePage &source, const LineModel &model);
Page reconstruct(const SourcePage &source, const QList<Line> &lines, const Tagging &tagging);

/// What the lines of a page are, in the order of readingOrder(): the model's word with what geometry and
/// wording add to it.
Tagging tagLines(const QList<Line> &lines, const LineModel &model);

} // namespace banmian
