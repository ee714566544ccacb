#include "page/line_subjects.h"

#include "page/peaks.h"
#include "page/wide_vectors.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace banmian {

namespace {

constexpr std::size_t shiftLines = 20, nearLines = 12, leadLines = 4;
constexpr std::size_t peakReach = 16;   ///< lines to each side
constexpr std::size_t titleReach = 240; ///< lines to each side: more than a page's row of articles

} // namespace

LineSubjects::LineSubjects(const QList<Line> &lines, const std::vector<bool> &isTitle,
                           const SubjectSpace &space)
    : m_isTitle(isTitle), m_facts(isTitle.size())
{
    sumText(lines, space);
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        m_near.push_back(text(i, std::min(i + nearLines, m_facts.size())));
    setShifts();
    setLeads();
    setTitles();
}

void LineSubjects::sumText(const QList<Line> &lines, const SubjectSpace &space)
{
    m_sums.emplace_back();
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        m_lines.push_back(space.of(lines[static_cast<qsizetype>(i)].text.text));
        m_sums.push_back(m_isTitle[i] ? m_sums.back() : sum(m_sums.back(), m_lines.back()));
    }
}

/// Of the running text of lines [begin, end), normalized.
SubjectSpace::Place LineSubjects::text(std::size_t begin, std::size_t end) const
{
    return normalized(difference(m_sums[end], m_sums[begin]));
}

void LineSubjects::setShifts()
{
    const std::size_t count = m_facts.size();
    std::vector<double> shifts(count);
    for (std::size_t i = 1; i < count; ++i) {
        const SubjectSpace::Place above = text(i > shiftLines ? i - shiftLines : 0, i);
        m_facts[i].shift = product(above, text(i, std::min(i + shiftLines, count)));
        shifts[i] = static_cast<double>(m_facts[i].shift);
    }
    const std::vector<double> peaks = lowerPeaks(shifts, peakReach);
    for (std::size_t i = 1; i < count; ++i)
        m_facts[i].dip = static_cast<float>(peaks[i] - shifts[i]);
}

void LineSubjects::setLeads()
{
    for (std::size_t i = 0; i + leadLines < m_facts.size(); ++i) {
        const SubjectSpace::Place lead = text(i, i + leadLines);
        m_facts[i].leadAbove = product(lead, text(i > nearLines ? i - nearLines : 0, i));
        m_facts[i].leadBelow = product(lead, m_near[i + leadLines]);
    }
}

/// The likeness of a title to the text from each line within reach on.
BANMIAN_WIDE_VECTORS
LineSubjects::Profile LineSubjects::profile(std::size_t title) const
{
    Profile profile{title > titleReach ? title - titleReach : 0, {}};
    const SubjectSpace::Place place = normalized(m_lines[title]);
    const std::size_t end = std::min(m_facts.size(), title + titleReach);
    profile.likeness.resize(end - profile.first);
    for (std::size_t i = profile.first; i < end; ++i)
        profile.likeness[i - profile.first] = laneProduct(place, m_near[i]);
    return profile;
}

/// How alike two rows of numbers rise and fall (Pearson's correlation).
static float correlation(std::span<const float> one, std::span<const float> other)
{
    const auto count = static_cast<float>(one.size());
    const float meanOne = std::accumulate(one.begin(), one.end(), 0.0F) / count,
                meanOther = std::accumulate(other.begin(), other.end(), 0.0F) / count;
    float both = 0, squareOne = 0, squareOther = 0;
    for (std::size_t i = 0; i < one.size(); ++i) {
        const float a = one[i] - meanOne, b = other[i] - meanOther;
        both += a * b;
        squareOne += a * a;
        squareOther += b * b;
    }
    return squareOne > 0 && squareOther > 0 ? both / std::sqrt(squareOne * squareOther) : 0;
}

void LineSubjects::setTitles()
{
    Profile before{0, {}};
    std::vector<float> onsets(m_facts.size());
    for (std::size_t title = 0; title < m_facts.size(); ++title) {
        if (!m_isTitle[title])
            continue;
        Profile now = profile(title);
        const std::size_t here = title - now.first;
        m_facts[title].titleBelow = now.likeness[here];
        m_facts[title].titleAbove = here >= nearLines ? now.likeness[here - nearLines] : 0;
        addOnsets(now, onsets);
        if (title > 0 && m_isTitle[title - 1]) {
            const std::span<const float> above = std::span(before.likeness).subspan(now.first - before.first),
                                         below = now.likeness;
            const std::size_t shared = std::min(above.size(), below.size());
            m_facts[title].titleAgreement = correlation(above.first(shared), below.first(shared));
        }
        before = std::move(now);
    }
    for (std::size_t line = 0; line < m_facts.size(); ++line)
        m_facts[line].onset = m_isTitle[line] ? 0 : onsets[line];
}

/// Raises the onset of each line to that of the title.
void LineSubjects::addOnsets(const Profile &title, std::vector<float> &onsets)
{
    const std::vector<float> &likeness = title.likeness;
    for (std::size_t i = nearLines; i < likeness.size(); ++i) {
        float &onset = onsets[title.first + i];
        onset = std::max(onset, likeness[i] - likeness[i - nearLines]);
    }
}

} // namespace banmian
