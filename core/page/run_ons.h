#pragma once

#include "text/line.h"

#include <QList>
#include <array>
#include <vector>

namespace banmian {

/// A place inside a line at which one block may end and the next begin: behind a sentence, a bracket or a
/// photo credit.
struct RunOnPlace
{
    static constexpr std::size_t factCount = 28;

    qsizetype at = 0; ///< UTF-16 offset of what would begin
    /// What speaks for it or against it: the widths of the columns above and below, the wording.
    std::array<double, factCount> facts{};
    /// Log odds that a block begins there, by weights learned in core/training/run_ons.
    [[nodiscard]] double logOdds() const;
};

/// The names of the facts, in their order.
std::array<const char *, RunOnPlace::factCount> runOnFactNames();
/// All such places of a line.
std::vector<RunOnPlace> runOnPlaces(const QList<Line> &lines, qsizetype line);

/// Cuts lines that run on into the next block. Some tools (PyPDF2) begin a new line only where the text goes
/// down the page: the last line of a column and the first one of the next, which may be another article's
/// headline, come as one, or even with the text below that. Only where the page shows the habit, lines wider
/// than those around them; other pages come back as they are. For lines in reading order: where columns were
/// printed beside each other, widths tell nothing.
QList<Line> cutRunOns(const QList<Line> &lines);

} // namespace banmian
