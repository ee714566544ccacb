#pragma once

#include "page/link_facts.h"

namespace banmian {

/// Calls visit(row) for each piece of some headings in their order, with what is known of it and each of
/// those behind it, whether a heading goes on from one to the other: what visitLinkFacts() tells, which words
/// of the page stand over the edge, brackets and dashes, how both are set.
void visitHeadingFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                       const ColumnEvidence &evidence, const LinkFactVisit &visit);

} // namespace banmian
