#pragma once

#include "article/body_seams.h"
#include "article/outline.h"

#include <array>
#include <vector>

namespace banmian {

/// What a way to read a page says for itself as a whole: what its articles are like, which no line can tell
/// before they are there. Sums over the page, to compare with those of another reading of the same page.
struct ReadingFacts
{
    enum Fact : std::size_t {
        Likelihood, ///< of the tags, as a logarithm
        Division,   ///< what Segmentation finds it worth
        Bodiless,   ///< titles without a body
        // titles and their bodies
        Shared,
        Likeness,
        Leads,      ///< how much more a title has in common with its body than with any other
        Behind,     ///< titles behind their bodies
        Inside,     ///< titles inside their bodies
        BothPlaces, ///< the rarer of before and behind: a page has its habit
        // bodies
        Seams,  ///< likeness of neighbours
        Folds,  ///< unlikeness of a body's two parts where it is least at one with itself
        Strays, ///< paragraphs that are more like the body beside theirs
        Breaks, ///< log odds that another article begins, between neighbours
        Joints, ///< the same between the paragraphs of a body
        Rifts,  ///< the same where a body is likeliest to be two
        DatelinesInside,
        Closings, ///< bodies that close with a note in brackets
        LoneParagraphs,
        Paragraphs,
        // headings
        BriefHeadlines,
        LongHeadlines,
        DashedHeadlines,
        Rubrics,
        BriefKickers,
        BalancedHeadlines, ///< of two halves or more, equally long
    };
    static constexpr std::size_t count = BalancedHeadlines + 1;
    /// How a model's file names it.
    static const char *nameOf(std::size_t fact);

    /// Of a page's outlines; `likelihood` as Tagging::pathScore has it.
    ReadingFacts(const BlockTexts &texts, const BodySeams &seams, const std::vector<Outline> &outlines,
                 double likelihood);

    std::array<double, count> values{};

private:
    void add(Fact fact, double value) { values[fact] += value; }
    void addDivision(const Outline &outline);
    void addBody(const Outline &outline, const Body &body, const SubjectSpace::Place &subject);
    void addNeighbours(const Outline &outline, const std::vector<SubjectSpace::Place> &subjects);
    void addSeams(const BodySeams &seams, const Outline &outline);
    void addTitle(const BlockTexts &texts, const Title &title);
};

} // namespace banmian
