#pragma once

#include "page/band_assignment.h"
#include "page/link_facts.h"

#include <vector>

namespace banmian {

/// What each piece gains by each link: the log odds of a network that has learned from the facts of
/// `tellFacts`, and `any`, what every link gains beside.
FollowerGains linkGains(const LinkNetwork &network, LinkFactTeller tellFacts, const QList<Line> &lines,
                        const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence,
                        double any = 0);

/// Where a piece stands: columns are numbered by their first pieces.
struct ColumnPlace
{
    int column = 0;
    bool continuesLine = false; ///< of one column with the piece before it in its line
};

/// Finds the columns that the pieces were dealt out from by linking each piece to the one below it
/// (LinkNetwork), all at once, so that an irregular row spoils only itself. Then cuts the columns where the
/// blocks of the page end (cutBlocks).
std::vector<ColumnPlace> linkColumns(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                                     const ColumnEvidence &evidence);

} // namespace banmian
