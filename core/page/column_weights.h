#pragma once

namespace banmian {

/// The weights of column separation, in nats where nothing else is said, found by hill climbing on pages of
/// many layouts (core/training/columns).
struct ColumnWeights
{
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

    /// The mean gain of lines that stand together without a blank line: above it they are one group, for the
    /// mean of chance pairs is below 0.
    double leastJoinInGroup = 0.58;
    /// Lines with blanks in them are nothing rare: headings, names, page furniture.
    double leastGainOverBlank = -1;
    /// Below what mean gain, piece by piece, a stretch of the page is looked at.
    double doubtfulJoin = 0.3;
    /// What a new order of a stretch must gain, in all and for each line, to tell that columns are
    /// interleaved.
    double leastGain = 40;
    double leastGainOfLine = 2.56;

    /// What is added to the log odds of a link between pieces (LinkNetwork); and to its gain where it leads
    /// to the next piece of a line, which would then be no part of the same column.
    double anyLink = 1.5;
    double acrossLine = -8;

    /// Blocks of columns: what each costs, the most and the least that a step from a column's foot to the
    /// next head tells, and the mean gain of links at which a block may end.
    double blockCost = 0.72;
    double mostBlockGain = 6;
    double leastBlockGain = -2.4;
    double doubtfulBlockGain = 6;

    /// Calls visit(name, weight) for each that can be fitted.
    template <typename Weights, typename Visit>
    static void forEach(Weights &weights, Visit visit);
};

template <typename Weights, typename Visit>
void ColumnWeights::forEach(Weights &weights, Visit visit)
{
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
    visit("leastJoinInGroup", weights.leastJoinInGroup);
    visit("leastGainOverBlank", weights.leastGainOverBlank);
    visit("doubtfulJoin", weights.doubtfulJoin);
    visit("leastGain", weights.leastGain);
    visit("leastGainOfLine", weights.leastGainOfLine);
    visit("anyLink", weights.anyLink);
    visit("acrossLine", weights.acrossLine);
    visit("blockCost", weights.blockCost);
    visit("mostBlockGain", weights.mostBlockGain);
    visit("leastBlockGain", weights.leastBlockGain);
    visit("doubtfulBlockGain", weights.doubtfulBlockGain);
}

} // namespace banmian
