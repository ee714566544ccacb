#include "page/word_overlap.h"

#include "page/peaks.h"
#include "text/character_pairs.h"
#include "text/number_map.h"
#include "text/scripts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace banmian {

namespace {
constexpr qsizetype window = 12;  // lines
constexpr qsizetype nowhere = -1; // no line

bool isWordCharacter(QChar c)
{
    return isHan(c) || c.isLetterOrNumber();
}
} // namespace

WordOverlap::WordOverlap(const QList<Line> &lines)
{
    NumberMap<quint32, int> numbers;
    std::vector<qsizetype> last; // line that has each pair
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_firstPair.push_back(m_pairs.size());
        const QString &text = lines[i].text.text;
        for (qsizetype k = 0; k + 1 < text.size(); ++k) {
            if (!isWordCharacter(text[k]) || !isWordCharacter(text[k + 1]))
                continue;
            const quint32 key = (static_cast<quint32>(text[k].unicode()) << 16) | text[k + 1].unicode();
            int &place = numbers[key]; // behind its number, 0 where it is new
            if (place == 0) {
                m_keys.push_back(characterPair(text[k], text[k + 1]));
                last.push_back(nowhere);
                place = static_cast<int>(last.size());
            }
            const int number = place - 1;
            if (qsizetype &line = last[static_cast<std::size_t>(number)]; line != i) {
                line = i;
                m_pairs.push_back(number);
            }
        }
    }
    m_firstPair.push_back(m_pairs.size());
    findLines();
}

/// Turns the list of pairs of each line over.
void WordOverlap::findLines()
{
    m_firstLine.resize(m_keys.size() + 1);
    for (const int pair : m_pairs)
        ++m_firstLine[static_cast<std::size_t>(pair) + 1];
    std::partial_sum(m_firstLine.begin(), m_firstLine.end(), m_firstLine.begin());
    std::vector<std::size_t> next = m_firstLine;
    m_lines.resize(m_pairs.size());
    for (std::size_t line = 0; line + 1 < m_firstPair.size(); ++line) {
        for (const int pair : pairs(static_cast<qsizetype>(line)))
            m_lines[next[static_cast<std::size_t>(pair)]++] = static_cast<int>(line);
    }
}

std::span<const int> WordOverlap::linesOf(int pair) const
{
    const std::size_t begin = m_firstLine[static_cast<std::size_t>(pair)];
    return {m_lines.data() + begin, m_firstLine[static_cast<std::size_t>(pair) + 1] - begin};
}

std::span<const int> WordOverlap::pairs(qsizetype line) const
{
    const std::size_t begin = m_firstPair[static_cast<std::size_t>(line)];
    return {m_pairs.data() + begin, m_firstPair[static_cast<std::size_t>(line) + 1] - begin};
}

bool WordOverlap::occurs(int pair, qsizetype begin, qsizetype end) const
{
    const std::span<const int> has = linesOf(pair);
    const auto found = std::lower_bound(has.begin(), has.end(), static_cast<int>(begin));
    return found != has.end() && *found < end;
}

double WordOverlap::shared(qsizetype line, qsizetype begin, qsizetype end) const
{
    double all = 0, found = 0;
    for (const int pair : pairs(line)) {
        const double weight = 1.0 / static_cast<double>(linesOf(pair).size());
        all += weight;
        if (occurs(pair, begin, end))
            found += weight;
    }
    return all > 0 ? found / all : 0;
}

/// For each line the share of the pairs of the `below` lines from there on, by their weights, that one of the
/// `above` lines before it has.
std::vector<double> WordOverlap::returning(qsizetype above, qsizetype below,
                                           const std::vector<double> &weights) const
{
    const qsizetype count = static_cast<qsizetype>(m_firstPair.size()) - 1;
    std::vector<qsizetype> last(m_keys.size(), nowhere); // of each pair the last line so far that has it
    std::vector<double> shares(static_cast<std::size_t>(count));
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype first = std::max<qsizetype>(0, i - above);
        double all = 0, found = 0;
        for (qsizetype line = i; line < std::min(i + below, count); ++line) {
            for (const int number : pairs(line)) {
                const auto pair = static_cast<std::size_t>(number);
                all += weights[pair];
                found += last[pair] >= first ? weights[pair] : 0;
            }
        }
        shares[static_cast<std::size_t>(i)] = all > 0 ? found / all : 0;
        for (const int pair : pairs(i))
            last[static_cast<std::size_t>(pair)] = i;
    }
    return shares;
}

std::vector<double> WordOverlap::cohesion() const
{
    constexpr qsizetype below = 5;
    return returning(window, below, std::vector<double>(m_keys.size(), 1));
}

std::vector<double> WordOverlap::dips() const
{
    constexpr qsizetype reach = 16;
    std::vector<double> weights;
    weights.reserve(m_keys.size());
    for (int pair = 0; pair < pairCount(); ++pair)
        weights.push_back(1.0 / std::sqrt(static_cast<double>(linesOf(pair).size())));
    const std::vector<double> likeness = returning(reach, reach, weights);
    const std::vector<double> peaks = lowerPeaks(likeness, reach);
    std::vector<double> dips(likeness.size());
    for (std::size_t i = 1; i < dips.size(); ++i)
        dips[i] = peaks[i] > 0 ? 1 - likeness[i] / peaks[i] : 0;
    return dips;
}

double WordOverlap::sharesBelow(qsizetype index) const
{
    return shared(index, index + 1, index + 1 + window);
}

double WordOverlap::sharesAbove(qsizetype index) const
{
    return shared(index, std::max<qsizetype>(0, index - window), index);
}

double WordOverlap::sharesPage(qsizetype index) const
{
    double all = 0, found = 0;
    for (const int pair : pairs(index)) {
        const std::size_t lines = linesOf(pair).size();
        all += 1;
        found += lines > 1 ? 1 : 0;
    }
    return all > 0 ? found / all : 0;
}

} // namespace banmian
