#include "page/column_links.h"

#include "page/column_blocks.h"

namespace banmian {
namespace {

/// Whether `to` stands behind `from` in one line of one column, rather than at the head of another column.
bool isOneLine(std::size_t from, std::size_t to, const std::vector<ColumnPiece> &pieces,
               const ColumnEvidence &evidence)
{
    return to == from + 1 && pieces[to].followsInLine &&
           evidence.sameColumn(to) > evidence.follows(from, to) + evidence.weights().acrossLine;
}

/// What stands alone in its line above several columns, and goes on from nothing, is a heading of them all:
/// no column but the first goes on from it, and none that gains no more than any link does.
void cutHeadings(const std::vector<ColumnPiece> &pieces, const FollowerGains &gains, double anyLink,
                 std::vector<int> &followers)
{
    std::vector<bool> isFollower(pieces.size(), false);
    for (const int follower : followers) {
        if (follower >= 0)
            isFollower[static_cast<std::size_t>(follower)] = true;
    }
    const std::vector<PieceSlot> slots = slotsOf(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (isFollower[i] || slots[i].count > 1 || followers[i] < 0)
            continue;
        const bool isFirst = slots[static_cast<std::size_t>(followers[i])].number == 0;
        if (!isFirst || gains.at(static_cast<int>(i), followers[i]) < anyLink)
            followers[i] = -1;
    }
}

} // namespace

FollowerGains linkGains(const LinkNetwork &network, LinkFactTeller tellFacts, const QList<Line> &lines,
                        const std::vector<ColumnPiece> &pieces, const ColumnEvidence &evidence, double any)
{
    LinkNetwork::Band<LinkNetwork::Units> band;
    band.reserve(pieces.size());
    tellFacts(lines, pieces, evidence, [&](const auto &row) { band.push_back(network.read(row)); });
    const auto odds = network.logOdds(std::move(band));
    FollowerGains gains(static_cast<int>(pieces.size()), LinkNetwork::reach);
    LinkNetwork::forEachPair(pieces.size(), [&](std::size_t from, std::size_t distance) {
        gains.at(static_cast<int>(from), static_cast<int>(from + 1 + distance)) =
            any + static_cast<double>(odds[from][distance]);
    });
    return gains;
}

std::vector<ColumnPlace> linkColumns(const QList<Line> &lines, const std::vector<ColumnPiece> &pieces,
                                     const ColumnEvidence &evidence)
{
    const ColumnWeights &weights = evidence.weights();
    const FollowerGains gains =
        linkGains(LinkNetwork::ofColumns(), visitLinkFacts, lines, pieces, evidence, weights.anyLink);
    std::vector<int> followers = assignFollowers(gains);
    cutBlocks(pieces, evidence, gains, followers);
    cutHeadings(pieces, gains, weights.anyLink, followers);
    std::vector<ColumnPlace> places(pieces.size(), ColumnPlace{-1, false});
    int columns = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (places[i].column < 0)
            places[i].column = columns++;
        if (followers[i] < 0)
            continue;
        const auto follower = static_cast<std::size_t>(followers[i]);
        places[follower].column = places[i].column;
        places[follower].continuesLine = isOneLine(i, follower, pieces, evidence);
    }
    return places;
}

} // namespace banmian
