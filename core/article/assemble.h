#pragma once

#include "article/article.h"
#include "page/block.h"
#include "page/subject_space.h"

#include <QList>

namespace banmian {

/// Puts the blocks of a page together to articles.
///
/// Bodies are runs of paragraphs from one article start to the next. Headings and captions go to the body
/// with which they share most and beside which they stand, one heading to one body, the whole page weighed at
/// once. Where there are more headings than bodies a body is cut at its likeliest start of another; a body
/// without a heading goes on the body above it unless its start is beyond doubt. Every line ends in an
/// article or in `unplaced`. Takes the lines, which may be many, to let them go as it proceeds.
Page assemble(QList<Line> lines, const QList<Block> &blocks, const SubjectSpace &space);

} // namespace banmian
