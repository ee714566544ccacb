#pragma once

namespace banmian {

/// What it costs that a column whose turn it was gets no piece.
struct TurnCosts
{
    double firstMiss;
    double laterMiss;
    int missesThatClose; ///< the column
};

/// The weights of column separation, in nats where nothing else is said, found by hill climbing on pages of
/// many layouts (core/training/columns).
struct ColumnWeights
{
    double openColumn = -2.8;
    double openBlock = -2.5;
    TurnCosts lineTurn = {-4.2, -0.83, 6};
    /// Groups of lines come in an order that follows the rows only roughly.
    TurnCosts groupTurn = {-8.2, -0.48, 30};
    double missedHeight = 0.5; ///< in lines: how much lower a passed-over column is than was thought

    /// Log odds that a line's end is a paragraph's where the text says nothing.
    double lineEndsParagraph = -1.45;
    /// Headings among the lines of a column: they go on from no line and end as they please.
    double headingShare = 0.06;
    double blankInsideLine = -9.8;
    double spacingChangeInsideLine = -4.0;

    /// Where blanks draw the page: pieces at one place of their lines, what each em between their places
    /// takes from it, and the least; several blanks inside a line of one column.
    double samePlace = 2.5;
    double emAside = 1.6;
    double elsewhere = -12;
    double wideGapInsideLine = -6;

    /// The share of a boundary's probability that is the page's own (PageWords), and what a context must
    /// outweigh, in occurrences.
    double pageShare = 0.1;
    double pagePrior = 1.6;

    /// What the best of a window gains by chance, and the most that is believed before it is seen.
    double chanceGain = 1.5;
    double mostPromise = 1.5;

    /// Shares of a column's lines by what they lack of its width, in half ems: to 1, to 3, to 6, and beyond
    /// the width.
    double fullLine = 0.25;
    double nearlyFullLine = 0.1;
    double shorterLine = 0.025;
    double tooWideLine = 0.0013;

    /// The mean gain of lines that stand together without a blank line: above it they are one group, for the
    /// mean of chance pairs is below 0.
    double leastJoinInGroup = 0.58;
    /// Lines with blanks in them are nothing rare: headings, names, page furniture.
    double leastGainOverBlank = -1;
    /// Below what mean gain, piece by piece, a stretch of the page is looked at.
    double doubtfulJoin = 0.3;
    /// The least that a new order must gain, in all and for each line.
    double leastGain = 40;
    double leastGainOfLine = 2.56;

    /// Links between pieces: what it is worth to have a piece below; a link's length before the page is
    /// known, and at the least; how often each length was seen before any was; the weight of lengths and of
    /// widths; a link to the next piece of a line that is no part of the same column.
    double anyLink = 7.2;
    double unknownDistance = -3.75;
    double rarestDistance = -6;
    double seenBefore = 0.24;
    double distanceWeight = 1.6;
    double widthWeight = 0.32;
    double acrossLine = -8;

    /// Blocks of columns: what each costs, the most and the least that one step tells, and the mean gain at
    /// which a block may end.
    double blockCost = 0.72;
    double mostBlockGain = 4;
    double leastBlockGain = -2.4;
    double doubtfulBlockGain = 2;

    /// From a column's foot to a head: what a link must have, and how much more than the next best.
    double leastChainLink = 4;
    double leastChainLead = 0.72;

    /// How much better linked columns must read than searched ones: where lines hold several columns, and
    /// else.
    double searchLeadInRows = 57.6;
    double searchLead = 4.8;

    /// Calls visit(name, weight) for each that can be fitted.
    template <typename Weights, typename Visit>
    static void forEach(Weights &weights, Visit visit);
};

template <typename Weights, typename Visit>
void ColumnWeights::forEach(Weights &weights, Visit visit)
{
    visit("openColumn", weights.openColumn);
    visit("openBlock", weights.openBlock);
    visit("lineTurn.firstMiss", weights.lineTurn.firstMiss);
    visit("lineTurn.laterMiss", weights.lineTurn.laterMiss);
    visit("groupTurn.firstMiss", weights.groupTurn.firstMiss);
    visit("groupTurn.laterMiss", weights.groupTurn.laterMiss);
    visit("missedHeight", weights.missedHeight);
    visit("lineEndsParagraph", weights.lineEndsParagraph);
    visit("headingShare", weights.headingShare);
    visit("blankInsideLine", weights.blankInsideLine);
    visit("spacingChangeInsideLine", weights.spacingChangeInsideLine);
    visit("samePlace", weights.samePlace);
    visit("emAside", weights.emAside);
    visit("elsewhere", weights.elsewhere);
    visit("wideGapInsideLine", weights.wideGapInsideLine);
    visit("pageShare", weights.pageShare);
    visit("pagePrior", weights.pagePrior);
    visit("chanceGain", weights.chanceGain);
    visit("mostPromise", weights.mostPromise);
    visit("fullLine", weights.fullLine);
    visit("nearlyFullLine", weights.nearlyFullLine);
    visit("shorterLine", weights.shorterLine);
    visit("tooWideLine", weights.tooWideLine);
    visit("leastJoinInGroup", weights.leastJoinInGroup);
    visit("leastGainOverBlank", weights.leastGainOverBlank);
    visit("doubtfulJoin", weights.doubtfulJoin);
    visit("leastGain", weights.leastGain);
    visit("leastGainOfLine", weights.leastGainOfLine);
    visit("anyLink", weights.anyLink);
    visit("unknownDistance", weights.unknownDistance);
    visit("rarestDistance", weights.rarestDistance);
    visit("seenBefore", weights.seenBefore);
    visit("distanceWeight", weights.distanceWeight);
    visit("widthWeight", weights.widthWeight);
    visit("acrossLine", weights.acrossLine);
    visit("blockCost", weights.blockCost);
    visit("mostBlockGain", weights.mostBlockGain);
    visit("leastBlockGain", weights.leastBlockGain);
    visit("doubtfulBlockGain", weights.doubtfulBlockGain);
    visit("leastChainLink", weights.leastChainLink);
    visit("leastChainLead", weights.leastChainLead);
    visit("searchLeadInRows", weights.searchLeadInRows);
    visit("searchLead", weights.searchLead);
}

} // namespace banmian
