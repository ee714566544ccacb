#pragma once

#include "page/seam_model.h"
#include "page/word_overlap.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// Where the running text of a page passes from one article to the next (SeamModel), title-shaped lines
/// passed over. Linear in the page.
class LineSeams
{
public:
    /// `isTitle[i]`: line i may be a heading, so that it is no running text. `lines` and `model` must outlive
    /// it.
    LineSeams(const QList<Line> &lines, const std::vector<bool> &isTitle, const WordOverlap &words,
              const SeamModel &model);

    /// Of the running text above the line, and from it on, whose likeness is known.
    [[nodiscard]] SeamModel::Evidence at(std::size_t line, double likeness) const;

private:
    struct Edges
    {
        double opening, closing;
    };
    void setOverlaps(const WordOverlap &words);
    [[nodiscard]] QString above(std::size_t text) const;
    [[nodiscard]] QString below(std::size_t text) const;

    const QList<Line> &m_lines;
    const SeamModel &m_model;
    std::vector<qsizetype> m_text;        ///< the lines of running text
    std::vector<std::size_t> m_textAbove; ///< how many of them stand above each line
    std::vector<double> m_overlaps;       ///< of the text above each line of running text, and of all
    std::vector<Edges> m_edges;           ///< likewise, where the text parts there
};

} // namespace banmian
