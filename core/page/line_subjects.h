#pragma once

#include "page/subject_space.h"
#include "text/line.h"

#include <QList>
#include <vector>

namespace banmian {

/// What the lines of a page are about (SubjectSpace), compared over a few lines of running text each: where
/// one subject ends and another begins, and which of them a title-shaped line announces. All numbers are
/// cosines or differences of such; 0 where nothing is known. Linear in the page.
class LineSubjects
{
public:
    /// `isTitle[i]`: line i may be a heading, so that it is no running text.
    LineSubjects(const QList<Line> &lines, const std::vector<bool> &isTitle, const SubjectSpace &space);

    struct Facts
    {
        float shift = 0; ///< likeness of the text above and from here on
        float dip = 0;   ///< how far that falls under the peaks to both sides (TextTiling: Hearst 1997)
        float leadAbove = 0, leadBelow = 0;   ///< likeness of the next few lines to the text above, and below
        float titleAbove = 0, titleBelow = 0; ///< of a title, to the text above and below
        float titleAgreement = 0; ///< whether it and the title-shaped line above look to the same text
        float onset = 0;          ///< of a line of text: how far the likeness to some title rises here
    };

    [[nodiscard]] const Facts &operator[](std::size_t line) const { return m_facts[line]; }

private:
    using Places = std::vector<SubjectSpace::Place>;
    /// The likeness of a title to the text from each line on.
    struct Profile
    {
        std::size_t first; ///< line
        std::vector<float> likeness;
    };

    void sumText(const QList<Line> &lines, const SubjectSpace &space);
    [[nodiscard]] SubjectSpace::Place text(std::size_t begin, std::size_t end) const;
    void setShifts();
    void setLeads();
    void setTitles();
    [[nodiscard]] Profile profile(std::size_t title) const;
    static void addOnsets(const Profile &title, std::vector<float> &onsets);

    std::vector<bool> m_isTitle;
    std::vector<Facts> m_facts;
    Places m_lines; ///< of each line
    Places m_sums;  ///< of the running text above each line, and of all
    Places m_near;  ///< of the short window of running text from each line on
};

} // namespace banmian
