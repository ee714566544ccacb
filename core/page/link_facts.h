#pragma once

#include "page/column_evidence.h"
#include "page/link_network.h"

#include <functional>

namespace banmian {

/// Tells what a network knows of pieces, as visitLinkFacts() does.
using LinkFactVisit = std::function<void(const LinkNetwork::Row<LinkNetwork::Facts> &)>;
using LinkFactTeller = void (*)(const QList<Line> &, const std::vector<ColumnPiece> &, const ColumnEvidence &,
                                const LinkFactVisit &);

/// Calls visit(row) for each piece in their order, with what is known of it and each of those behind it,
/// whether the column goes on from one to the other: how they read on, how wide they are, where they stand.
void visitLinkFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                    const ColumnEvidence &evidence, const LinkFactVisit &visit);

} // namespace banmian
