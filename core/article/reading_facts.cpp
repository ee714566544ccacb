#include "article/reading_facts.h"

#include "page/cues.h"

#include <QStringList>
#include <algorithm>

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

bool opensBracket(QChar character)
{
    return character == u'（' || character == u'(';
}

bool closesBracket(QChar character)
{
    return character == u'）' || character == u')';
}

/// A note that closes an article: （本报开罗2月13日电）, （作者单位：……）.
bool isClosing(const QString &text)
{
    constexpr qsizetype longest = 60;
    return isClosingDateline(text) || (!text.isEmpty() && text.size() < longest &&
                                       opensBracket(text.front()) && closesBracket(text.back()));
}

/// Ends with a rubric in brackets: 大埔的绿色（新时代之光）.
bool hasRubric(const QString &text)
{
    return !text.isEmpty() && closesBracket(text.back()) && !opensBracket(text.front()) &&
           std::any_of(text.begin(), text.end(), opensBracket);
}

/// 完善责任制 用好监督权: parts of equal length, with or without a rubric behind them.
bool isBalanced(const QString &text)
{
    qsizetype end = text.size();
    if (hasRubric(text)) {
        while (!opensBracket(text[end - 1]))
            --end;
        --end;
    }
    const QStringList parts = text.first(end).split(u' ', Qt::SkipEmptyParts);
    return parts.size() > 1 && std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
               return part.size() == parts.first().size();
           });
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
                                              "brief-headlines",
                                              "long-headlines",
                                              "dashed-headlines",
                                              "rubrics",
                                              "brief-kickers",
                                              "balanced-headlines"};
    return names[fact];
}

ReadingFacts::ReadingFacts(const BlockTexts &texts, const BodySeams &seams,
                           const std::vector<Outline> &outlines, double likelihood)
{
    add(Likelihood, likelihood);
    double before = 0;
    for (const Outline &outline : outlines) {
        addDivision(outline);
        std::vector<Subject> subjects;
        for (const Body &body : outline.bodies) {
            subjects.push_back(subjectOf(outline, body));
            addBody(outline, body, subjects.back());
        }
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
    for (const int block : body.paragraphs) {
        const Segmentation::Paragraph &paragraph = outline.paragraph(block);
        add(DatelinesInside, block != body.first() && paragraph.text->opensWithDateline);
    }
    add(Closings, isClosing(outline.paragraph(body.last()).text->text));
    add(Paragraphs, static_cast<double>(body.paragraphs.size()));
    add(LoneParagraphs, body.paragraphs.size() == 1);
    add(Folds, 1 - leastLikeness(outline, body, subject));
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
    constexpr qsizetype brief = 4, lengthy = 26, briefKicker = 7;
    const QString printed = texts.plain(title.headline, QStringLiteral(" "));
    const QString kicker = texts.plain(title.kicker);
    const QString headline = QString(printed).remove(u' ');
    add(BriefHeadlines, headline.size() <= brief);
    add(LongHeadlines, headline.size() > lengthy);
    add(DashedHeadlines, headline.startsWith(u'—'));
    add(Rubrics, hasRubric(headline));
    add(BriefKickers, !kicker.isEmpty() && kicker.size() <= briefKicker);
    add(BalancedHeadlines, isBalanced(printed));
}

} // namespace banmian
