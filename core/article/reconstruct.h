#pragma once

#include "article/article.h"
#include "article/page_models.h"
#include "page/line_model.h"
#include "text/line.h"

namespace banmian {

/// Lines → blocks → articles: everything but people and topics. Never fails: what finds no place is in
/// `unplaced`.
Page reconstruct(const SourcePage &source);

/// The same with tags from elsewhere, for training.
Page reconstruct(const SourcePage &source, QList<Line> lines, const Tagging &tagging,
                 const SubjectSpace &space);

/// What the models say of each line of a page, with what geometry and wording add to it.
std::vector<LineModel::Scores> scoreLines(const QList<Line> &lines, const PageModels &models);

/// What the lines of a page are, in the order of readingOrder(): the likeliest tags, and what reread()
/// makes of those that are in doubt.
Tagging tagLines(const QList<Line> &lines, const PageModels &models);

} // namespace banmian
