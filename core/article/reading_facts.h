#pragma once

#include "article/body_seams.h"
#include "article/outline.h"
#include "article/title_words.h"

#include <array>
#include <vector>

namespace banmian {

/// What a way to read a page says for itself as a whole: what its articles are like, which no line can tell
/// before they are there. Sums over the page, to compare with those of another reading of the same page.
struct ReadingFacts
{
    enum Fact : std::size_t {
        Likelihood, ///< of the tags, as a logarithm
        Boldness,   ///< squares of what each decision against the likeliest tags costs in it
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
        Lengths,         ///< logarithms of their characters
        BrokenOff,       ///< paragraphs that end in the middle of a sentence
        DatedSections,   ///< bodies that open with a dateline and have sections
        LoneSections,    ///< bodies with a single section's heading
        LateSections,    ///< of these, those where it stands near the end
        LoneSectionText, ///< length of these, in tens of characters
        UnevenSections,  ///< how unequally long sections of one body are
        UnevenSectionHeadings,
        // headings
        BriefHeadlines,
        LongHeadlines,
        DashedHeadlines,
        Rubrics,
        BriefKickers,
        BalancedHeadlines, ///< of two halves or more, equally long
        HeadlineLeads,     ///< how much more headlines have in common with their bodies than with others
        SubheadlineLeads,
        HeadlineText,     ///< length, in tens of characters
        UnusualHeadlines, ///< how far their lengths are from the usual one
        OpenHeadlines,    ///< that lead over to something: 来自一线的报道——
        OpenKickers,
        DigitHeadlines, ///< that begin with a digit
        RubricsUnderKickers,
        RubricsOverSubheadlines,
        KickersAndSubheadlines, ///< titles with both
    };
    static constexpr std::size_t count = KickersAndSubheadlines + 1;
    /// How a model's file names it.
    static const char *nameOf(std::size_t fact);

    /// Of a page's outlines; `likelihood` as Tagging::pathScore has it, `boldness` as the fact.
    ReadingFacts(const BlockTexts &texts, const BodySeams &seams, const TitleWords &words,
                 const std::vector<Outline> &outlines, double likelihood, double boldness);

    std::array<double, count> values{};

private:
    void add(Fact fact, double value) { values[fact] += value; }
    void addDivision(const Outline &outline);
    void addBody(const Outline &outline, const Body &body, const SubjectSpace::Place &subject);
    void addNeighbours(const Outline &outline, const std::vector<SubjectSpace::Place> &subjects);
    void addSeams(const BodySeams &seams, const Outline &outline);
    void addSections(const Outline &outline, const Body &body);
    void addLeads(const BlockTexts &texts, const TitleWords &words, const Outline &outline);
    void addTitle(const BlockTexts &texts, const Title &title);
    void addHeadline(const QString &headline);
    void addTitleParts(const QString &kicker, const QString &headline, const QString &subheadline);
};

} // namespace banmian
