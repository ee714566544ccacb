#include "article/segmentation.h"

#include "text/number_map.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <numeric>

namespace banmian {

// What a body without a title costs, and a title without a body.
static constexpr double headless = 1, headlessDispatch = 0.5, bodiless = 0.9;

namespace {

/// Numbers the pairs of characters that headings have.
class PairNumbers
{
public:
    static constexpr int none = -1;

    /// Where a heading has a pair.
    struct Use
    {
        std::size_t heading, pair;
        int next; ///< use of the same pair, or none
    };

    explicit PairNumbers(const QList<Segmentation::Heading> &headings) : m_numbers(pairsOf(headings))
    {
        m_uses.reserve(pairsOf(headings));
        for (std::size_t heading = 0; heading < static_cast<std::size_t>(headings.size()); ++heading) {
            for (const quint32 pair : headings[static_cast<qsizetype>(heading)].text->pairs) {
                int &behind = m_numbers[pair];
                if (behind == 0) {
                    m_mayHave.set(placeOf(pair));
                    m_lastUse.push_back(none);
                    behind = static_cast<int>(m_lastUse.size());
                }
                const auto number = static_cast<std::size_t>(behind) - 1;
                m_uses.push_back({heading, number, m_lastUse[number]});
                m_lastUse[number] = static_cast<int>(m_uses.size()) - 1;
            }
        }
    }

    [[nodiscard]] std::size_t count() const { return m_lastUse.size(); }
    /// Or none, as most pairs of a paragraph have.
    [[nodiscard]] int of(quint32 pair) const
    {
        return m_mayHave.test(placeOf(pair)) ? m_numbers.value(pair) - 1 : none;
    }
    /// Of one heading after the other.
    [[nodiscard]] const std::vector<Use> &uses() const { return m_uses; }
    template <typename Visit>
    void forEachUse(std::size_t number, Visit visit) const
    {
        for (int use = m_lastUse[number]; use != none; use = m_uses[static_cast<std::size_t>(use)].next)
            visit(m_uses[static_cast<std::size_t>(use)]);
    }

private:
    static constexpr int placeBits = 14;
    /// In m_mayHave, by Fibonacci hashing.
    static std::size_t placeOf(quint32 pair) { return (pair * 2654435761U) >> (32 - placeBits); }

    static std::size_t pairsOf(const QList<Segmentation::Heading> &headings)
    {
        return std::accumulate(headings.begin(), headings.end(), std::size_t{0},
                               [](std::size_t sum, const Segmentation::Heading &heading) {
                                   return sum + heading.text->pairs.size();
                               });
    }

    std::bitset<(1 << placeBits)> m_mayHave; ///< tells most pairs that have no number
    NumberMap<quint32, int> m_numbers;       ///< from 1
    std::vector<Use> m_uses;
    std::vector<int> m_lastUse; ///< of each pair
};

} // namespace

Segmentation::Segmentation(QList<Paragraph> paragraphs, QList<Heading> headings)
    : m_paragraphs(std::move(paragraphs)), m_headings(std::move(headings)),
      m_knownFrom(static_cast<std::size_t>(m_paragraphs.size()), -1)
{
    findCandidates();
    findStartWorths();
    findPairs();
    findPlaces();
    findRanks();
    m_subjects.emplace_back();
    for (const Paragraph &paragraph : m_paragraphs)
        m_subjects.push_back(sum(m_subjects.back(), paragraph.text->subject));
}

void Segmentation::findCandidates()
{
    constexpr double conceivable = 0.01;
    constexpr std::size_t most = 60; // bounds the time on a text that resembles no page
    for (int i = 1; i < static_cast<int>(m_paragraphs.size()); ++i) {
        if (m_paragraphs[i].startProbability >= conceivable)
            m_candidates.push_back(i);
    }
    if (m_candidates.size() > most) {
        std::stable_sort(m_candidates.begin(), m_candidates.end(), [this](int a, int b) {
            return m_paragraphs[a].startProbability > m_paragraphs[b].startProbability;
        });
        m_candidates.resize(most);
        std::sort(m_candidates.begin(), m_candidates.end());
    }
}

void Segmentation::findPairs()
{
    const PairNumbers numbers(m_headings);
    std::vector<std::pair<std::size_t, int>> having; // a pair, and a paragraph that has it
    std::vector<std::size_t> frequencies(numbers.count());
    for (int i = 0; i < static_cast<int>(m_paragraphs.size()); ++i) {
        for (const quint32 pair : m_paragraphs[i].text->pairs) {
            if (const int number = numbers.of(pair); number != PairNumbers::none) {
                having.emplace_back(number, i);
                ++frequencies[static_cast<std::size_t>(number)];
            }
        }
    }
    std::vector<double> rarities; // of pairs, by the number of paragraphs that have them
    const auto count = static_cast<double>(m_paragraphs.size());
    for (qsizetype has = 0; has <= m_paragraphs.size(); ++has)
        rarities.push_back(std::log(1 + count / (1 + static_cast<double>(has))));

    m_pairs.resize(static_cast<std::size_t>(m_headings.size()));
    for (const PairNumbers::Use &use : numbers.uses()) {
        m_pairs[use.heading].weight += 2 * rarities[frequencies[use.pair]];
        m_pairs[use.heading].end += frequencies[use.pair];
    }
    std::size_t begin = 0;
    for (Pairs &pairs : m_pairs) {
        const std::size_t size = pairs.end;
        pairs.begin = pairs.end = begin;
        begin += size;
    }
    m_found.resize(begin);
    std::vector<int> last(numbers.count(), -1);
    for (const auto &[pair, paragraph] : having) {
        const Found found{paragraph, last[pair], rarities[frequencies[pair]]};
        numbers.forEachUse(pair,
                           [&](const PairNumbers::Use &use) { m_found[m_pairs[use.heading].end++] = found; });
        last[pair] = paragraph;
    }
}

void Segmentation::findStartWorths()
{
    constexpr double most = 4;
    for (const Paragraph &paragraph : m_paragraphs) {
        const double p = std::clamp(paragraph.startProbability, 1e-4, 1 - 1e-4);
        m_startWorth.push_back(std::clamp(std::log(p / (1 - p)), -most, most));
    }
}

double Segmentation::worthOf(const Bond &bond)
{
    constexpr double sharing = 5, similar = 2;
    return sharing * bond.shared + similar * bond.likeness;
}

double Segmentation::shared(int heading, int begin, int end) const
{
    return relations(begin, end)[static_cast<std::size_t>(heading)].bond.shared;
}

/// Of each heading to paragraphs [begin, end); they stay until others are asked for.
std::span<const Segmentation::Relation> Segmentation::relations(int begin, int end) const
{
    int known = m_knownFrom[static_cast<std::size_t>(begin)];
    while (known >= 0 && m_known[static_cast<std::size_t>(known)].end != end)
        known = m_known[static_cast<std::size_t>(known)].next;
    if (known < 0) {
        known = static_cast<int>(m_known.size());
        addRelations(begin, end);
    }
    const auto headings = static_cast<std::size_t>(m_headings.size());
    return std::span(m_relations).subspan(static_cast<std::size_t>(known) * headings, headings);
}

void Segmentation::addRelations(int begin, int end) const
{
    int &from = m_knownFrom[static_cast<std::size_t>(begin)];
    m_known.push_back({end, from});
    from = static_cast<int>(m_known.size()) - 1;
    const SubjectSpace::Place subject = normalized(
        difference(m_subjects[static_cast<std::size_t>(end)], m_subjects[static_cast<std::size_t>(begin)]));
    for (int heading = 0; heading < static_cast<int>(m_headings.size()); ++heading) {
        m_relations.push_back(relation(heading, begin, end));
        m_relations.back().bond.likeness =
            static_cast<double>(product(m_headings[heading].text->direction, subject));
    }
}

/// But for the likeness of subjects.
Segmentation::Relation Segmentation::relation(int heading, int begin, int end) const
{
    const Heading &title = m_headings[heading];
    const Above &above = m_paragraphsAbove[static_cast<std::size_t>(heading)];
    const Bond bond{computeShared(heading, begin, end), 0};
    const int first = m_paragraphs[begin].block, last = m_paragraphs[end - 1].block;
    if (title.first > first && title.last < last)
        return {bond, Place::Inside, 0, false};
    if (title.last < first)
        return {bond, Place::Before, headingsBetween(title.last, first), above.last < begin};
    return {bond, Place::Behind, headingsBetween(last, title.first), end < above.first};
}

double Segmentation::computeShared(int heading, int begin, int end) const
{
    constexpr int opening = 3;
    const Pairs &pairs = m_pairs[static_cast<std::size_t>(heading)];
    const std::span found = std::span(m_found).subspan(pairs.begin, pairs.end - pairs.begin);
    double shared = 0;
    for (auto at = std::ranges::lower_bound(found, begin, {}, &Found::paragraph);
         at != found.end() && at->paragraph < end; ++at) {
        if (at->above < begin)
            shared += at->paragraph < begin + opening ? 2 * at->weight : at->weight;
    }
    return pairs.weight > 0 ? shared / pairs.weight : 0;
}

int Segmentation::endOf(const std::vector<int> &starts, std::size_t body) const
{
    return body + 1 < starts.size() ? starts[body + 1] : static_cast<int>(m_paragraphs.size());
}

Segmentation::Place Segmentation::place(int heading, const std::vector<int> &starts, std::size_t body) const
{
    const Relation &relation =
        relations(starts[body], endOf(starts, body))[static_cast<std::size_t>(heading)];
    return place(heading, relation, startsAbove(heading, starts), static_cast<int>(body));
}

/// What the places of heading and body say. Headings stand right before or right behind their bodies, or
/// several behind each other right before or behind as many bodies, in the same order.
Segmentation::Place Segmentation::place(int heading, const Relation &relation, const Above &starts,
                                        int body) const
{
    if (relation.side == Place::Inside)
        return {Place::Inside, 0};
    const bool before = relation.side == Place::Before;
    const int bodies = before ? body - starts.last : std::max(0, starts.first - body - 1);
    const int between = relation.headingsBetween;
    if (between + bodies == 0)
        return {relation.side, 0};
    // In a run of headings the first of them belongs to the first of as many bodies.
    const Rank &rank = m_rank[static_cast<std::size_t>(heading)];
    if (bodies == (before ? rank.fromFirst : rank.fromLast) &&
        between == (before ? rank.fromLast : rank.fromFirst))
        return {relation.side, 0};
    return {relation.isApart ? Place::Far : relation.side, between + bodies};
}

Segmentation::Above Segmentation::startsAbove(int heading, const std::vector<int> &starts) const
{
    const Above &paragraphs = m_paragraphsAbove[static_cast<std::size_t>(heading)];
    // There are few, and to count them all the processor need not guess where the search goes.
    const auto before = [&](int paragraph) {
        return static_cast<int>(
            std::ranges::count_if(starts, [paragraph](int start) { return start < paragraph; }));
    };
    return {before(paragraphs.first), before(paragraphs.last)};
}

void Segmentation::findPlaces()
{
    const auto above = [this](int block) {
        const auto end =
            std::lower_bound(m_paragraphs.begin(), m_paragraphs.end(), block,
                             [](const Paragraph &paragraph, int place) { return paragraph.block < place; });
        return static_cast<int>(end - m_paragraphs.begin());
    };
    for (const Heading &heading : m_headings)
        m_paragraphsAbove.push_back({above(heading.first), above(heading.last + 1)});
}

int Segmentation::headingsBetween(int from, int to) const
{
    const auto begin =
        std::upper_bound(m_headings.begin(), m_headings.end(), from,
                         [](int block, const Heading &heading) { return block < heading.first; });
    const auto end = std::lower_bound(begin, m_headings.end(), to,
                                      [](const Heading &heading, int block) { return heading.last < block; });
    return static_cast<int>(end - begin);
}

/// The place of each heading among those that no paragraph parts from it.
void Segmentation::findRanks()
{
    const auto count = static_cast<std::size_t>(m_headings.size());
    m_rank.assign(count, {});
    for (std::size_t begin = 0; begin < count;) {
        std::size_t end = begin + 1;
        while (end < count && m_paragraphsAbove[end - 1].last >= m_paragraphsAbove[end].first)
            ++end;
        for (std::size_t i = begin; i < end; ++i)
            m_rank[i] = {static_cast<int>(i - begin), static_cast<int>(end - 1 - i)};
        begin = end;
    }
}

/// What a heading's place is worth.
double Segmentation::position(const Place &at) const
{
    constexpr double beside = 1.5, inside = 0.35, perBody = 0.05;
    switch (at.kind) {
    case Place::Inside:
        return inside;
    case Place::Far:
        return -perBody * (1 + at.distance);
    case Place::Before:
        return beside * m_habit.before / (1 + at.distance);
    case Place::Behind:
        break;
    }
    return beside * m_habit.behind / (1 + at.distance);
}

/// Learns from the pairs that share enough to be sure whether this page prints headings before or behind.
Segmentation::Habit Segmentation::habitOf(const std::vector<int> &starts,
                                          const std::vector<int> &titleOf) const
{
    constexpr double sure = 0.3;
    double before = 1.4, behind = 0.9; // what is expected before anything is seen
    for (std::size_t body = 0; body < starts.size(); ++body) {
        const int heading = titleOf[body];
        if (heading < 0)
            continue;
        const double share = shared(heading, starts[body], endOf(starts, body));
        const Place at = place(heading, starts, body);
        if (share >= sure && at.distance == 0) {
            before += at.kind == Place::Before ? share : 0;
            behind += at.kind == Place::Behind ? share : 0;
        }
    }
    return {before / (before + behind), behind / (before + behind)};
}

Segmentation::Pairing Segmentation::pairing(int heading, const std::vector<int> &starts,
                                            std::size_t body) const
{
    const auto bondWith = [&](std::size_t other) {
        return relations(starts[other], endOf(starts, other))[static_cast<std::size_t>(heading)].bond;
    };
    double elsewhere = 0;
    for (std::size_t other = 0; other < starts.size(); ++other)
        elsewhere = other == body ? elsewhere : std::max(elsewhere, worthOf(bondWith(other)));
    return {bondWith(body), place(heading, starts, body), worthOf(bondWith(body)) - elsewhere};
}

/// What each heading is worth as the title of each body.
void Segmentation::score(const std::vector<int> &starts, Scores &scores) const
{
    constexpr double oneStory = 12, floor = 0.02;
    m_effort += static_cast<double>(starts.size()) * static_cast<double>(m_headings.size() + 1);
    std::vector<Above> above;
    above.reserve(m_headings.size());
    for (int heading = 0; heading < static_cast<int>(m_headings.size()); ++heading)
        above.push_back(startsAbove(heading, starts));
    scores.resize(std::max(scores.size(), starts.size()));
    for (std::size_t body = 0; body < starts.size(); ++body) {
        const int story = m_paragraphs[starts[body]].story;
        const std::span<const Relation> known = relations(starts[body], endOf(starts, body));
        scores[body].resize(known.size());
        for (std::size_t heading = 0; heading < known.size(); ++heading) {
            const auto number = static_cast<int>(heading);
            const bool together = story >= 0 && m_headings[number].story == story;
            const Place at = place(number, known[heading], above[heading], static_cast<int>(body));
            scores[body][heading] =
                std::max(floor, worthOf(known[heading].bond) + position(at) + (together ? oneStory : 0));
        }
    }
}

Segmentation::Evaluation Segmentation::evaluate(const std::vector<int> &starts, const Scores &scores) const
{
    Evaluation result{0, assign(std::span(scores).first(starts.size()))};
    std::vector<int> &titleOf = result.titles.columnOf;
    titleOf.resize(starts.size(), -1);
    auto unused = static_cast<double>(m_headings.size());
    for (std::size_t body = 0; body < starts.size(); ++body) {
        if (body > 0)
            result.worth += m_startWorth[static_cast<std::size_t>(starts[body])];
        if (const int heading = titleOf[body]; heading >= 0) {
            result.worth += scores[body][static_cast<std::size_t>(heading)];
            unused -= 1;
        } else {
            result.worth -= m_paragraphs[starts[body]].text->opensWithDateline ? headlessDispatch : headless;
        }
    }
    result.worth -= bodiless * unused;
    return result;
}

/// Not less than evaluate() finds, and little more where the division `like` is nearly the same.
double Segmentation::mostWorth(const std::vector<int> &starts, const Scores &scores,
                               const Evaluation &like) const
{
    double worth = mostTotal(std::span(scores).first(starts.size()), like.titles.prices);
    for (std::size_t body = 1; body < starts.size(); ++body)
        worth += m_startWorth[static_cast<std::size_t>(starts[body])];
    const auto unlike = static_cast<double>(m_headings.size()) - static_cast<double>(starts.size());
    return worth - (unlike > 0 ? bodiless * unlike : -headlessDispatch * unlike);
}

/// Takes the best single step: a start less, a start more, or a start moved to a candidate beside it.
bool Segmentation::improve(std::vector<int> &starts, Evaluation &current) const
{
    constexpr double enough = 1e-6;
    std::vector<int> bestStarts, changed;
    Evaluation best = current;
    Scores scores;
    const auto consider = [&] {
        score(changed, scores);
        if (mostWorth(changed, scores, current) <= best.worth)
            return;
        if (Evaluation other = evaluate(changed, scores); other.worth > best.worth + enough) {
            best = std::move(other);
            bestStarts = changed;
        }
    };
    for (std::size_t body = 1; body < starts.size(); ++body) {
        changed = starts;
        changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(body));
        consider();
        for (const int candidate : m_candidates) {
            if (candidate > starts[body - 1] && candidate < endOf(starts, body) &&
                candidate != starts[body]) {
                changed = starts;
                changed[body] = candidate;
                consider();
            }
        }
    }
    for (const int candidate : m_candidates) {
        const auto behind = std::lower_bound(starts.begin(), starts.end(), candidate);
        if (behind == starts.end() || *behind != candidate) {
            changed = starts;
            changed.insert(changed.begin() + (behind - starts.begin()), candidate);
            consider();
        }
    }
    if (bestStarts.empty())
        return false;
    starts = std::move(bestStarts);
    current = std::move(best);
    return true;
}

/// Steps up from `starts` as far as it goes.
Segmentation::Evaluation Segmentation::climb(std::vector<int> &starts) const
{
    constexpr int steps = 40; // bounds the time on a page that resembles no page
    Scores scores;
    score(starts, scores);
    Evaluation current = evaluate(starts, scores);
    for (int step = 0; step < steps && improve(starts, current); ++step) {
    }
    return current;
}

Segmentation::Result Segmentation::best(std::vector<int> starts)
{
    if (m_paragraphs.isEmpty())
        return {};
    if (starts.empty() || starts.front() != 0)
        starts.insert(starts.begin(), 0);
    m_habit = {};
    m_habit = habitOf(starts, climb(starts).titles.columnOf);
    const Evaluation result = climb(starts);
    std::vector<Pairing> pairings;
    for (std::size_t body = 0; body < starts.size(); ++body) {
        if (const int heading = result.titles.columnOf[body]; heading >= 0)
            pairings.push_back(pairing(heading, starts, body));
    }
    return {starts, result.titles.columnOf, pairings, result.worth, m_effort};
}

} // namespace banmian
