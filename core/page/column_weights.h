#pragma once

namespace banmian {

/// What it costs that a column whose turn it was gets no piece.
struct TurnCosts
{
    double firstMiss;
    double laterMiss;
    int missesThatClose; ///< the column
};

/// The weights of column separation, in nats, found by hill climbing on pages of many layouts.
struct ColumnWeights
{
    double openColumn = -2.8;
    double openBlock = -2.5;
    TurnCosts lineTurn = {-7.0, -0.83, 6};
    /// Groups of lines come in an order that follows the rows only roughly.
    TurnCosts groupTurn = {-2.0, -0.3, 30};
    double missedHeight =
        0.5; ///< in lines: how much lower a column is than was thought when it is passed over

    /// Log odds that a line's end is a paragraph's where the text says nothing.
    double lineEndsParagraph = -1.45;
    /// Headings among the lines of a column: they go on from no line and end as they please.
    double headingShare = 0.06;
    double blankInsideLine = -9.8;
    double spacingChangeInsideLine = -2.0;

    /// What the best of a window gains by chance, and the most that is believed before it is seen.
    double chanceGain = 1.5;
    double mostPromise = 1.5;

    /// Shares of a column's lines by what they lack of its width, in half ems: to 1, to 3, to 6, and beyond
    /// the width.
    double fullLine = 0.25;
    double nearlyFullLine = 0.1;
    double shorterLine = 0.025;
    double tooWideLine = 0.001;

    /// The least that a new order must gain, in all and for each line.
    double leastGain = 40;
    double leastGainOfLine = 2.0;

    /// How much better linked columns must read than searched ones: where lines hold several columns, and
    /// else.
    double searchLeadInRows = 48;
    double searchLead = 3;
};

} // namespace banmian
