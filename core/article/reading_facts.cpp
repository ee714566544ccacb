#include "article/reading_facts.h"

#include "article/title_shape.h"
#include "page/cues.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian {

namespace {

using Subject = SubjectSpace::Place;

double likeness(const Subject &one, const Subject &other)
{
    return static_cast<double>(product(normalized(one), normalized(other)));
}

Subject subjectOf(const Outline &outline, const Body &body)
{
    Subject subject{};
    for (const int block : body.paragraphs)
        subject = sum(subject, outline.paragraph(block).text->subject);
    return subject;
}

/// A note that closes an article: （本报开罗2月13日电）, （作者单位：……）.
bool isClosing(const QString &text)
{
    constexpr qsizetype longest = 60;
    return isClosingDateline(text) || (text.size() < longest && isInBrackets(text));
}

/// Ends where no paragraph does.
bool breaksOff(const QString &text)
{
    return !QStringView(u"。！？…”）；：.!?)」』—").contains(text.back());
}

double meanOf(const std::vector<double> &numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(numbers.size());
}

/// The standard deviation.
double spreadOf(const std::vector<double> &numbers)
{
    const double mean = meanOf(numbers);
    const double squares =
        std::accumulate(numbers.begin(), numbers.end(), 0.0,
                        [&](double sum, double number) { return sum + (number - mean) * (number - mean); });
    return std::sqrt(squares / static_cast<double>(numbers.size()));
}

/// How like the two parts of a body, whose subject is `all` together, are where they are least so.
double leastLikeness(const Outline &outline, const Body &body, const Subject &all)
{
    Subject above{};
    double least = 1;
    for (qsizetype i = 0; i + 1 < body.paragraphs.size(); ++i) {
        above = sum(above, outline.paragraph(body.paragraphs[i]).text->subject);
        least = std::min(least, likeness(above, difference(all, above)));
    }
    return least;
}

} // namespace

const char *ReadingFacts::nameOf(std::size_t fact)
{
    static constexpr const char *names[count]{"likelihood",
                                              "boldness",
                                              "division",
                                              "bodiless",
                                              "shared",
                                              "likeness",
                                              "leads",
                                              "behind",
                                              "inside",
                                              "both-places",
                                              "seams",
                                              "folds",
                                              "strays",
                                              "breaks",
                                              "joints",
                                              "rifts",
                                              "datelines-inside",
                                              "closings",
                                              "lone-paragraphs",
                                              "paragraphs",
                                              "lengths",
                                              "broken-off",
                                              "dated-sections",
                                              "lone-sections",
                                              "late-sections",
                                              "lone-section-text",
                                              "uneven-sections",
                                              "uneven-section-headings",
                                              "brief-headlines",
                                              "long-headlines",
                                              "dashed-headlines",
                                              "rubrics",
                                              "brief-kickers",
                                              "balanced-headlines",
                                              "headline-leads",
                                              "subheadline-leads",
                                              "headline-text",
                                              "unusual-headlines",
                                              "open-headlines",
                                              "open-kickers",
                                              "digit-headlines",
                                              "rubrics-under-kickers",
                                              "rubrics-over-subheadlines",
                                              "kickers-and-subheadlines"};
    return names[fact];
}

ReadingFacts::ReadingFacts(const BlockTexts &texts, const BodySeams &seams, const TitleWords &words,
                           const std::vector<Outline> &outlines, double likelihood, double boldness)
{
    add(Likelihood, likelihood);
    add(Boldness, boldness);
    double before = 0;
    for (const Outline &outline : outlines) {
        addDivision(outline);
        std::vector<Subject> subjects;
        for (const Body &body : outline.bodies) {
            subjects.push_back(subjectOf(outline, body));
            addBody(outline, body, subjects.back());
            addSections(outline, body);
        }
        addLeads(texts, words, outline);
        addNeighbours(outline, subjects);
        addSeams(seams, outline);
        for (const Title &title : outline.titles)
            addTitle(texts, title);
        const auto &pairings = outline.division.pairings;
        before += static_cast<double>(
            std::count_if(pairings.begin(), pairings.end(), [](const Segmentation::Pairing &pairing) {
                return pairing.place.kind == Segmentation::Place::Before;
            }));
    }
    add(BothPlaces, std::min(before, values[Behind]));
}

void ReadingFacts::addDivision(const Outline &outline)
{
    add(Division, outline.division.worth);
    add(Bodiless, static_cast<double>(outline.leftOver.size()));
    for (const Segmentation::Pairing &pairing : outline.division.pairings) {
        add(Shared, pairing.bond.shared);
        add(Likeness, pairing.bond.likeness);
        add(Leads, std::clamp(pairing.lead, -1., 1.));
        add(Behind, pairing.place.kind == Segmentation::Place::Behind);
        add(Inside, pairing.place.kind == Segmentation::Place::Inside);
    }
}

void ReadingFacts::addBody(const Outline &outline, const Body &body, const Subject &subject)
{
    qsizetype length = 0;
    for (const int block : body.paragraphs) {
        const BlockText &paragraph = *outline.paragraph(block).text;
        add(DatelinesInside, block != body.first() && paragraph.opensWithDateline);
        add(BrokenOff, !paragraph.isSectionHeading && breaksOff(paragraph.text));
        length += paragraph.text.size();
    }
    add(Lengths, std::log1p(static_cast<double>(length)));
    add(Closings, isClosing(outline.paragraph(body.last()).text->text));
    add(Paragraphs, static_cast<double>(body.paragraphs.size()));
    add(LoneParagraphs, body.paragraphs.size() == 1);
    add(Folds, 1 - leastLikeness(outline, body, subject));
}

/// A heading of a section is rarely alone: what looks like one may be the headline of another article.
void ReadingFacts::addSections(const Outline &outline, const Body &body)
{
    constexpr qsizetype late = 3; // paragraphs from the end
    const qsizetype end = body.paragraphs.size();
    std::vector<double> sections, lengths; // in paragraphs, and of the headings in characters
    qsizetype last = -1;
    for (qsizetype i = 0; i < end; ++i) {
        const BlockText &paragraph = *outline.paragraph(body.paragraphs[i]).text;
        if (paragraph.isSectionHeading) {
            sections.push_back(static_cast<double>(i - last));
            lengths.push_back(static_cast<double>(paragraph.text.size()));
            last = i;
        }
    }
    add(DatedSections, !lengths.empty() && outline.paragraph(body.first()).text->opensWithDateline);
    if (lengths.size() == 1) {
        add(LoneSections, 1);
        add(LateSections, last >= end - late);
        add(LoneSectionText, lengths.front() / 10);
    } else if (lengths.size() > 1) {
        sections.push_back(static_cast<double>(end - last));
        add(UnevenSections, spreadOf(sections) / meanOf(sections));
        add(UnevenSectionHeadings, spreadOf(lengths));
    }
}

void ReadingFacts::addLeads(const BlockTexts &texts, const TitleWords &words, const Outline &outline)
{
    const auto lead = [&](const QList<int> &part, qsizetype body) {
        return part.isEmpty() ? 0 : words.lead(*texts.of(part), outline, body);
    };
    for (qsizetype body = 0; body < outline.bodies.size(); ++body) {
        if (const int number = outline.titleOf[body]; number >= 0) {
            const Title &title = outline.titles[number];
            add(HeadlineLeads, lead(title.headline, body));
            add(SubheadlineLeads, lead(title.subheadline, body));
        }
    }
}

/// How the bodies of a stretch are told from those beside them.
void ReadingFacts::addNeighbours(const Outline &outline, const std::vector<Subject> &subjects)
{
    constexpr double clearly = 0.1;
    constexpr qsizetype telling = 40; // a shorter paragraph says too little of its subject
    std::vector<Subject> directions;
    directions.reserve(subjects.size());
    for (const Subject &subject : subjects)
        directions.push_back(normalized(subject));
    for (std::size_t i = 0; i + 1 < subjects.size(); ++i)
        add(Seams, static_cast<double>(product(directions[i], directions[i + 1])));
    for (std::size_t i = 0; i < subjects.size(); ++i) {
        const Body &body = outline.bodies[static_cast<qsizetype>(i)];
        for (const int block : body.paragraphs) {
            const Segmentation::Paragraph &paragraph = outline.paragraph(block);
            if (paragraph.text->text.size() < telling || body.paragraphs.size() == 1)
                continue;
            const auto likenessTo = [&](const Subject &direction) {
                return static_cast<double>(product(paragraph.text->direction, direction));
            };
            double beside = -1;
            for (const std::size_t other : {i - 1, i + 1}) {
                if (other < subjects.size())
                    beside = std::max(beside, likenessTo(directions[other]));
            }
            const Subject rest = difference(subjects[i], paragraph.text->subject);
            add(Strays, beside > likenessTo(normalized(rest)) + clearly);
        }
    }
}

void ReadingFacts::addSeams(const BodySeams &seams, const Outline &outline)
{
    constexpr double most = 5; // no single seam may outweigh all else
    std::vector<const BlockText *> above, body;
    for (const Body &next : outline.bodies) {
        body.clear();
        for (const int block : next.paragraphs)
            body.push_back(outline.paragraph(block).text.get());
        const BodySeams::Paragraphs paragraphs = body;
        if (!above.empty())
            add(Breaks, std::clamp(seams.logOdds(above, paragraphs), -most, most));
        double rift = 0;
        for (std::size_t at = 1; at < paragraphs.size(); ++at) {
            const double odds =
                std::clamp(seams.logOdds(paragraphs.first(at), paragraphs.subspan(at)), -most, most);
            add(Joints, odds);
            rift = std::max(rift, odds);
        }
        add(Rifts, rift);
        above.swap(body);
    }
}

void ReadingFacts::addTitle(const BlockTexts &texts, const Title &title)
{
    const QString printed = texts.plain(title.headline, QStringLiteral(" "));
    const QString headline = QString(printed).remove(u' ');
    add(BalancedHeadlines, isBalanced(printed));
    addHeadline(headline);
    addTitleParts(texts.plain(title.kicker).remove(u' '), headline,
                  texts.plain(title.subheadline).remove(u' '));
}

void ReadingFacts::addHeadline(const QString &headline)
{
    constexpr qsizetype brief = 4, lengthy = 26, longest = 40;
    constexpr double usual = 13;
    const auto length = static_cast<double>(headline.size());
    add(BriefHeadlines, headline.size() <= brief);
    add(LongHeadlines, headline.size() > lengthy);
    add(HeadlineText, std::min(length, static_cast<double>(longest)) / 10);
    add(UnusualHeadlines, std::abs(std::log(std::max(1.0, length) / usual)));
    add(DashedHeadlines, headline.startsWith(u'—'));
    add(OpenHeadlines, leadsOver(headline));
    add(DigitHeadlines, !headline.isEmpty() && headline.front().isDigit());
    add(Rubrics, hasRubric(headline));
}

void ReadingFacts::addTitleParts(const QString &kicker, const QString &headline, const QString &subheadline)
{
    constexpr qsizetype briefKicker = 7;
    const bool hasKicker = !kicker.isEmpty(), hasSubheadline = !subheadline.isEmpty();
    add(BriefKickers, hasKicker && kicker.size() <= briefKicker);
    add(OpenKickers, leadsOver(kicker) || announcesSpeech(kicker));
    add(RubricsUnderKickers, hasKicker && hasRubric(headline));
    add(RubricsOverSubheadlines, hasSubheadline && hasRubric(headline));
    add(KickersAndSubheadlines, hasKicker && hasSubheadline);
}

} // namespace banmian
