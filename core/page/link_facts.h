#pragma once

#include "page/column_evidence.h"
#include "page/link_network.h"

namespace banmian {

/// What is known of each pair of neighbouring pieces, whether the column goes on from one to the other: how
/// they read on, how wide they are, where they stand.
LinkNetwork::Band<LinkNetwork::Facts>
linkFacts(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence);

} // namespace banmian
