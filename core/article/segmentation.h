#pragma once

#include "article/assignment.h"
#include "article/block_text.h"

#include <QList>
#include <memory>
#include <span>
#include <vector>

namespace banmian {

/// Divides the paragraphs of a page among its articles and gives each article its title, both at once.
///
/// A division is worth what the line model thinks of its article starts, plus for each body what it shares
/// with its title and where the two stand to each other; a body without a title and a title without a body
/// cost. From the line model's own division it climbs, by taking a start away, adding one or moving one, as
/// long as that is worth more. Which title goes to which body is solved exactly for each division (assign()).
class Segmentation
{
public:
    struct Paragraph
    {
        std::shared_ptr<const BlockText> text;
        int block = 0;               ///< place on the page, comparable with Heading::first
        double startProbability = 0; ///< that an article begins here
        int story = -1;              ///< what geometry says it belongs to, −1 unknown
    };
    struct Heading
    {
        std::shared_ptr<const BlockText> text;
        int first = 0, last = 0; ///< blocks
        int story = -1;
    };
    /// Where a heading stands to a body.
    struct Place
    {
        enum Kind { Before, Behind, Inside, Far } kind;
        int distance; ///< headings and bodies between; 0 where the order says that they belong together
    };
    /// What a heading and a body have in common.
    struct Bond
    {
        double shared = 0;   ///< as shared() has it
        double likeness = 0; ///< −1…1: whether they are about the same subject
    };
    /// A body and its heading.
    struct Pairing
    {
        Bond bond;
        Place place;
        double lead; ///< how much more the heading has in common with it than with any other body
    };
    struct Result
    {
        std::vector<int> starts;       ///< first paragraph of each body, ascending
        std::vector<int> titleOf;      ///< for each body its heading, −1 for none
        std::vector<Pairing> pairings; ///< of the bodies that have a heading
        double worth = 0;
        double effort = 0; ///< pairs of body and heading that were weighed
    };

    /// Paragraphs and headings in the order of the page.
    Segmentation(QList<Paragraph> paragraphs, QList<Heading> headings);

    [[nodiscard]] Result best(std::vector<int> starts);

    /// 0…1: the share of the heading's pairs of characters that paragraphs [begin, end) have, rare pairs
    /// counting more and those of the opening double.
    [[nodiscard]] double shared(int heading, int begin, int end) const;

private:
    struct Evaluation
    {
        double worth;
        Assignment titles; ///< of headings to bodies
    };
    /// Of each body and heading. There may be more rows than bodies, to be used when there are more again.
    using Scores = std::vector<std::vector<double>>;
    /// Where this page prints its headings, as what such a place is worth.
    struct Habit
    {
        double before = 0.7, behind = 0.3;
    };
    struct Rank
    {
        int fromFirst = 0, fromLast = 0;
    };
    /// How much stands above a heading, or above its end.
    struct Above
    {
        int first, last;
    };
    /// How a heading stands to paragraphs in a row, whatever the bodies.
    struct Relation
    {
        Bond bond;
        Place::Kind side;    ///< Before, Behind or Inside
        int headingsBetween; ///< 0 where it is inside
        bool isApart;        ///< other paragraphs stand between
    };
    /// A pair of a heading's characters that a paragraph has.
    struct Found
    {
        int paragraph;
        int above; ///< the next paragraph above that has it, −1 for none
        double weight;
    };
    /// The pairs of a heading.
    struct Pairs
    {
        double weight = 0;              ///< of all, as if openings had them
        std::size_t begin = 0, end = 0; ///< m_found, by ascending paragraph
    };
    /// Relations that are known: of paragraphs up to `end` to each heading.
    struct Known
    {
        int end;
        int next; ///< of the same first paragraph, −1 for none
    };

    [[nodiscard]] static double worthOf(const Bond &bond);
    void score(const std::vector<int> &starts, Scores &scores) const;
    [[nodiscard]] Evaluation evaluate(const std::vector<int> &starts, const Scores &scores) const;
    [[nodiscard]] double mostWorth(const std::vector<int> &starts, const Scores &scores,
                                   const Evaluation &like) const;
    [[nodiscard]] Pairing pairing(int heading, const std::vector<int> &starts, std::size_t body) const;
    [[nodiscard]] Evaluation climb(std::vector<int> &starts) const;
    [[nodiscard]] Place place(int heading, const std::vector<int> &starts, std::size_t body) const;
    [[nodiscard]] Place place(int heading, const Relation &relation, const Above &starts, int body) const;
    [[nodiscard]] Above startsAbove(int heading, const std::vector<int> &starts) const;
    [[nodiscard]] Habit habitOf(const std::vector<int> &starts, const std::vector<int> &titleOf) const;
    void findPlaces();
    [[nodiscard]] int headingsBetween(int from, int to) const;
    void findRanks();
    [[nodiscard]] double position(const Place &at) const;
    [[nodiscard]] int endOf(const std::vector<int> &starts, std::size_t body) const;
    bool improve(std::vector<int> &starts, Evaluation &current) const;
    void findCandidates();
    void findStartWorths();
    void findPairs();

    [[nodiscard]] std::span<const Relation> relations(int begin, int end) const;
    void addRelations(int begin, int end) const;
    [[nodiscard]] Relation relation(int heading, int begin, int end) const;
    [[nodiscard]] double computeShared(int heading, int begin, int end) const;

    QList<Paragraph> m_paragraphs;
    QList<Heading> m_headings;
    Habit m_habit;
    mutable double m_effort = 0;
    std::vector<Above> m_paragraphsAbove;        ///< each heading
    std::vector<Rank> m_rank;                    ///< of each heading in its run of headings
    std::vector<int> m_candidates;               ///< paragraphs that may begin an article
    std::vector<double> m_startWorth;            ///< that an article begins with a paragraph
    std::vector<Pairs> m_pairs;                  ///< of each heading
    std::vector<Found> m_found;                  ///< of one heading after the other
    std::vector<SubjectSpace::Place> m_subjects; ///< of the paragraphs above each, and of all
    // What was asked for already.
    mutable std::vector<int> m_knownFrom; ///< for each first paragraph an entry of m_known, −1 for none
    mutable std::vector<Known> m_known;
    mutable std::vector<Relation> m_relations; ///< for each entry of m_known one for each heading
};

} // namespace banmian
