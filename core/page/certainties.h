#pragma once

#include "page/line_facts.h"
#include "page/line_model.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// What holds on every printed page, whatever its habits, as scores of the line model's unit (log odds):
/// a dateline opens an article, its brackets close before anything else comes, and the paragraph goes on
/// behind it; a mark that no printer lets begin a line continues one; a heading is over with a column's name
/// in brackets, a caption is over with its photo credit, a paragraph with the note of where its article comes
/// from. Added to `scores`, which is empty or has one for each line.
void addCertainties(std::vector<LineModel::Scores> &scores, const QList<Line> &lines,
                    const std::vector<LineFacts> &facts);

} // namespace banmian
