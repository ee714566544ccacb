#include "article/segmentation.h"

#include "article/assignment.h"
#include "text/character_pairs.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace banmian {

Segmentation::Segmentation(QList<Paragraph> paragraphs, QList<Heading> headings)
    : m_paragraphs(std::move(paragraphs)), m_headings(std::move(headings))
{
    constexpr double conceivable = 0.01;
    for (int i = 1; i < static_cast<int>(m_paragraphs.size()); ++i)
        if (m_paragraphs[i].startProbability >= conceivable)
            m_candidates.push_back(i);
    findPairs();
}

void Segmentation::findPairs()
{
    QHash<quint32, std::vector<int>> places;
    for (const Heading &heading : m_headings)
        forEachPair(heading.text, [&](quint32 pair, qsizetype) { places.insert(pair, {}); });
    for (int i = 0; i < static_cast<int>(m_paragraphs.size()); ++i)
        forEachPair(m_paragraphs[i].text, [&](quint32 pair, qsizetype) {
            const auto found = places.find(pair);
            if (found != places.end() && (found->empty() || found->back() != i))
                found->push_back(i);
        });
    const auto count = static_cast<double>(m_paragraphs.size());
    for (const Heading &heading : m_headings) {
        QSet<quint32> seen;
        std::vector<Pair> pairs;
        forEachPair(heading.text, [&](quint32 pair, qsizetype) {
            if (seen.contains(pair))
                return;
            seen.insert(pair);
            const std::vector<int> &has = places[pair];
            pairs.push_back({std::log(1 + count / (1 + static_cast<double>(has.size()))), has});
        });
        m_pairs.push_back(std::move(pairs));
    }
}

double Segmentation::shared(int heading, int begin, int end) const
{
    const quint64 key = (static_cast<quint64>(heading) << 42) | (static_cast<quint64>(begin) << 21) |
                        static_cast<quint64>(end);
    const auto known = m_shared.constFind(key);
    if (known != m_shared.constEnd())
        return *known;
    const double value = computeShared(heading, begin, end);
    m_shared.insert(key, value);
    return value;
}

double Segmentation::computeShared(int heading, int begin, int end) const
{
    constexpr int opening = 3;
    double all = 0, found = 0;
    for (const Pair &pair : m_pairs[static_cast<std::size_t>(heading)]) {
        all += 2 * pair.weight;
        const auto at = std::lower_bound(pair.paragraphs.begin(), pair.paragraphs.end(), begin);
        if (at != pair.paragraphs.end() && *at < end)
            found += *at < begin + opening ? 2 * pair.weight : pair.weight;
    }
    return all > 0 ? found / all : 0;
}

int Segmentation::endOf(const std::vector<int> &starts, std::size_t body) const
{
    return body + 1 < starts.size() ? starts[body + 1] : static_cast<int>(m_paragraphs.size());
}

/// What the places of heading and body say: right before, in the middle, right behind, far off.
double Segmentation::position(int heading, const std::vector<int> &starts, std::size_t body) const
{
    constexpr double before = 0.7, inside = 0.35, behind = 0.3, perBody = 0.05;
    const Heading &title = m_headings[heading];
    const int first = m_paragraphs[starts[body]].block, last = m_paragraphs[endOf(starts, body) - 1].block;
    if (title.first > first && title.last < last)
        return inside;
    const int from = title.last < first ? title.last : last, to = title.last < first ? first : title.first;
    const auto headings = std::count_if(m_headings.begin(), m_headings.end(), [&](const Heading &other) {
        return other.first > from && other.last < to;
    });
    const auto bodies = std::count_if(starts.begin(), starts.end(), [&](int start) {
        return m_paragraphs[start].block > from && m_paragraphs[start].block < to;
    });
    const auto next =
        std::upper_bound(m_paragraphs.begin(), m_paragraphs.end(), from,
                         [](int block, const Paragraph &paragraph) { return block < paragraph.block; });
    const bool paragraphsBetween = next != m_paragraphs.end() && next->block < to;
    if (paragraphsBetween || bodies > 0)
        return -perBody * static_cast<double>(1 + bodies);
    return (title.last < first ? before : behind) / static_cast<double>(1 + headings);
}

double Segmentation::pairing(int heading, const std::vector<int> &starts, std::size_t body) const
{
    constexpr double sharing = 3, oneStory = 6;
    const int begin = starts[body];
    const bool together =
        m_headings[heading].story >= 0 && m_headings[heading].story == m_paragraphs[begin].story;
    return sharing * shared(heading, begin, endOf(starts, body)) + position(heading, starts, body) +
           (together ? oneStory : 0);
}

double Segmentation::startWorth(int paragraph) const
{
    constexpr double weight = 0.45, most = 5;
    const double p = std::clamp(m_paragraphs[paragraph].startProbability, 1e-4, 1 - 1e-4);
    return weight * std::clamp(std::log(p / (1 - p)), -most, most);
}

Segmentation::Evaluation Segmentation::evaluate(const std::vector<int> &starts) const
{
    constexpr double headless = 1.2, headlessDispatch = 0.4, bodiless = 0.5, floor = 0.02;
    std::vector<std::vector<double>> scores;
    for (std::size_t body = 0; body < starts.size(); ++body) {
        std::vector<double> row;
        for (int heading = 0; heading < static_cast<int>(m_headings.size()); ++heading)
            row.push_back(std::max(floor, pairing(heading, starts, body)));
        scores.push_back(std::move(row));
    }
    Evaluation result{0, assign(scores)};
    result.titleOf.resize(starts.size(), -1);
    auto unused = static_cast<double>(m_headings.size());
    for (std::size_t body = 0; body < starts.size(); ++body) {
        if (body > 0)
            result.worth += startWorth(starts[body]);
        if (const int heading = result.titleOf[body]; heading >= 0) {
            result.worth += scores[body][static_cast<std::size_t>(heading)];
            unused -= 1;
        } else {
            result.worth -= m_paragraphs[starts[body]].opensWithDateline ? headlessDispatch : headless;
        }
    }
    result.worth -= bodiless * unused;
    return result;
}

/// Takes the best single step: a start less, a start more, or a start moved to a candidate beside it.
bool Segmentation::improve(std::vector<int> &starts, Evaluation &current) const
{
    constexpr double enough = 1e-6;
    std::vector<int> bestStarts;
    Evaluation best = current;
    const auto consider = [&](std::vector<int> changed) {
        std::sort(changed.begin(), changed.end());
        if (Evaluation other = evaluate(changed); other.worth > best.worth + enough) {
            best = std::move(other);
            bestStarts = std::move(changed);
        }
    };
    for (std::size_t body = 1; body < starts.size(); ++body) {
        std::vector<int> without = starts;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(body));
        consider(without);
        for (const int candidate : m_candidates)
            if (candidate > starts[body - 1] && candidate < endOf(starts, body) &&
                candidate != starts[body]) {
                std::vector<int> moved = starts;
                moved[body] = candidate;
                consider(moved);
            }
    }
    for (const int candidate : m_candidates)
        if (!std::binary_search(starts.begin(), starts.end(), candidate)) {
            std::vector<int> with = starts;
            with.push_back(candidate);
            consider(with);
        }
    if (bestStarts.empty())
        return false;
    starts = std::move(bestStarts);
    current = std::move(best);
    return true;
}

Segmentation::Result Segmentation::best(std::vector<int> starts) const
{
    if (m_paragraphs.isEmpty())
        return {};
    if (starts.empty() || starts.front() != 0)
        starts.insert(starts.begin(), 0);
    constexpr int steps = 40; // bounds the time on a page that resembles no page
    Evaluation current = evaluate(starts);
    for (int step = 0; step < steps && improve(starts, current); ++step) {
    }
    return {starts, current.titleOf, current.worth};
}

} // namespace banmian
