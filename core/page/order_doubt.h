#pragma once

#include "page/continuity.h"
#include "page/line_model.h"
#include "text/line.h"

#include <QList>

namespace banmian {

/// Columns may still be mixed, and the line above need not be the one that a line goes on from. Finds out how
/// many lines stand rightly (Tagging::orderConfidence), and takes the doubt from the boundary confidence of
/// those that continue a paragraph or caption.
///
/// How well a line reads on (Continuity::join) tells what stands rightly from chance, and how many do is
/// found by expectation maximisation (Dempster, Laird and Rubin 1977): a line that hardly reads on is
/// doubtful where many do so, and stands rightly where it alone does.
void doubtOrder(Tagging &tagging, const QList<Line> &lines, const Continuity &continuity);

} // namespace banmian
