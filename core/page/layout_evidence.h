#pragma once

#include "page/line_model.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// What the place and the type of each line on the printed page say about its tag, in the unit of the line
/// model's weights (log odds), to be added to them. Empty for a page without layout.
///
/// Size tells headings from text, and in a heading the headline from kicker and subheadline; an indent begins
/// a paragraph, a full line without one goes on; a change of region ends headings and captions; the first
/// text below a heading opens the article.
std::vector<LineModel::Scores> layoutEvidence(const QList<Line> &lines);

} // namespace banmian
