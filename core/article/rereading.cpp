#include "article/rereading.h"

#include "article/reading_model.h"
#include "page/block.h"

#include <algorithm>

namespace banmian {

Rereading::Rereading(const QList<Line> &lines, const PageModels &models,
                     const std::vector<LineModel::Scores> &scores, const Tagging &first)
    : m_texts(lines, models.texts.subjects), m_seams(models.texts.seams), m_words(models.texts.seams),
      m_models(models), m_first(*read(first, 0, [](const ReadingFacts &) { return true; }))
{
    m_first.scores = scores;
}

template <typename Promising>
std::optional<Reading> Rereading::read(Tagging tagging, double boldness, Promising isPromising) const
{
    const QList<Block> blocks = groupLines(tagging);
    std::vector<Outline> outlines = outlinesOf(m_texts, blocks);
    const auto factsOf = [&] {
        return ReadingFacts(m_texts, m_seams, m_words, outlines, tagging.pathScore, boldness);
    };
    const ReadingFacts rough = factsOf();
    const bool promises = isPromising(rough);
    bool changed = false;
    for (Outline &outline : outlines) {
        changed |= promises && outline.complete();
        m_effort += outline.effort;
    }
    if (!promises)
        return std::nullopt;
    const ReadingFacts facts = changed ? factsOf() : rough;
    return Reading{{}, std::move(tagging), rough, facts};
}

/// The likeliest first. Captions, bylines and furniture are told by their form, and where a paragraph of the
/// same body begins by its lines, which the line model sees.
std::vector<Doubt> Rereading::doubts(const Tagging &tagging)
{
    constexpr double conceivable = 0.004;
    const auto isInside = [](LineTag tag) { return tag == LineTag::ParagraphStart || tag == LineTag::Body; };
    std::vector<Doubt> result;
    for (std::size_t line = 0; line < tagging.tags.size(); ++line) {
        if (tagging.tags[line] == LineTag::Furniture)
            continue;
        for (std::size_t number = 0; number < lineTagCount; ++number) {
            const auto tag = static_cast<LineTag>(number);
            if (tag != tagging.tags[line] && tagging.marginals[line][number] >= conceivable &&
                (isBody(tag) || isHeading(tag)) && !(isInside(tag) && isInside(tagging.tags[line])))
                result.push_back({line, tag});
        }
    }
    std::stable_sort(result.begin(), result.end(), [&](const Doubt &a, const Doubt &b) {
        return tagging.marginals[a.line][static_cast<std::size_t>(a.tag)] >
               tagging.marginals[b.line][static_cast<std::size_t>(b.tag)];
    });
    return result;
}

template <typename Hopeless, typename Promising>
std::vector<Reading> Rereading::others(const Reading &reading, Hopeless isHopeless,
                                       Promising isPromising) const
{
    constexpr double leastLikely = -5.5;
    constexpr double mostEffort = 6e5; // bounds the time on a page that resembles no page
    std::vector<Reading> result;
    std::set<std::vector<LineTag>> seen{reading.tagging.tags};
    for (const Doubt doubt : doubts(reading.tagging)) {
        if (m_effort > mostEffort)
            break;
        // What another decision brings with it needs none of its own.
        const auto brings = [&](const std::vector<LineTag> &tags) { return tags[doubt.line] == doubt.tag; };
        if (isHopeless(doubt) || std::any_of(seen.begin(), seen.end(), brings))
            continue;
        Tagging tagging = m_models.lines.tagDecided(reading.scores, reading.tagging, doubt.line, doubt.tag);
        const double likelier = tagging.pathScore - reading.tagging.pathScore;
        if (likelier <= leastLikely)
            continue;
        seen.insert(tagging.tags);
        const auto promises = [&](const ReadingFacts &rough) { return isPromising(doubt, rough); };
        const double boldness = reading.facts.values[ReadingFacts::Boldness] + likelier * likelier;
        if (auto other = read(std::move(tagging), boldness, promises)) {
            other->scores = LineModel::decided(reading.scores, doubt.line, doubt.tag);
            result.push_back(std::move(*other));
        }
    }
    return result;
}

std::vector<Reading> Rereading::others(const Reading &reading) const
{
    return others(
        reading, [](const Doubt &) { return false; },
        [](const Doubt &, const ReadingFacts &) { return true; });
}

Tagging Rereading::best() const
{
    const ReadingModel &readings = m_models.readings;
    constexpr int most = 8;
    constexpr std::size_t width = 2;
    constexpr double clearly = 0.3;               // a smaller gain is as often wrong as right
    constexpr double behind = 1, farBehind = 1.5; // a decision may lose before the next one gains
    std::set<Doubt> hopeless;
    const auto isHopeless = [&](const Doubt &doubt) { return hopeless.contains(doubt); };
    std::set<std::vector<LineTag>> seen{m_first.tagging.tags};
    std::vector<Ranked> open{{m_first, readings.worth(m_first.facts)}};
    Ranked best = open.front();
    for (int step = 0; step < most && !open.empty(); ++step) {
        std::vector<Ranked> next;
        for (const Ranked &from : open) {
            const double rough = readings.worth(from.reading.rough);
            const auto isPromising = [&](const Doubt &doubt, const ReadingFacts &facts) {
                const bool promises = readings.worth(facts) > rough - farBehind;
                if (!promises)
                    hopeless.insert(doubt);
                return promises;
            };
            for (Reading &other : others(from.reading, isHopeless, isPromising)) {
                const double worth = readings.worth(other.facts);
                if (worth > best.worth - behind && seen.insert(other.tagging.tags).second)
                    next.push_back({std::move(other), worth});
            }
        }
        std::stable_sort(next.begin(), next.end(),
                         [](const Ranked &a, const Ranked &b) { return a.worth > b.worth; });
        if (!next.empty() && next.front().worth > best.worth + clearly)
            best = next.front();
        open.assign(next.begin(), next.begin() + static_cast<std::ptrdiff_t>(std::min(width, next.size())));
    }
    best.reading.tagging.setConfidence(m_first.tagging.marginals);
    return best.reading.tagging;
}

/// Lists and tables, perhaps without end, are not worth a second look.
static bool mayBePage(const QList<Line> &lines, const QList<Block> &blocks)
{
    constexpr qsizetype mostLines = 2000, mostBlocks = 400;
    return lines.size() <= mostLines && blocks.size() <= mostBlocks && hasProse(lines, blocks);
}

static Tagging readAgain(const QList<Line> &lines, const PageModels &models,
                         const std::vector<LineModel::Scores> &scores, const Tagging &first)
{
    Tagging tagging =
        mayBePage(lines, groupLines(first)) ? Rereading(lines, models, scores, first).best() : first;
    tagging.marginals = {};
    return tagging;
}

Tagging reread(const QList<Line> &lines, const PageModels &models,
               const std::vector<LineModel::Scores> &scores)
{
    const Tagging first = models.lines.tag(scores);
    const QList<Block> blocks = groupLines(first);
    const QList<int> ends = stretches(blocks);
    if (ends.size() == 1)
        return readAgain(lines, models, scores, first);
    Tagging whole;
    qsizetype begin = 0;
    for (const int endBlock : ends) {
        const qsizetype end = endBlock < blocks.size() ? blocks[endBlock].lines.first() : lines.size();
        const std::vector<LineModel::Scores> said(scores.begin() + begin, scores.begin() + end);
        whole.append(readAgain(lines.mid(begin, end - begin), models, said, models.lines.tag(said)), 0,
                     said.size());
        begin = end;
    }
    return whole;
}

} // namespace banmian
