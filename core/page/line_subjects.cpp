#include "page/line_subjects.h"

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

LineSubjects::LineSubjects(const QList<Line> &lines, const std::vector<bool> &isTitle)
    : m_isTitle(isTitle), m_facts(isTitle.size())
{
    sumText(lines);
    m_near = windows(nearLines);
    setShifts();
    setLeads();
    setTitles();
}

void LineSubjects::sumText(const QList<Line> &lines)
{
    const SubjectSpace &space = SubjectSpace::shipped();
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

/// Of the text of `length` lines from each line on.
LineSubjects::Places LineSubjects::windows(std::size_t length) const
{
    Places windows;
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        windows.push_back(text(i, std::min(i + length, m_facts.size())));
    return windows;
}

void LineSubjects::setShifts()
{
    const std::size_t count = m_facts.size();
    for (std::size_t i = 1; i < count; ++i) {
        const SubjectSpace::Place above = text(i > shiftLines ? i - shiftLines : 0, i);
        m_facts[i].shift = product(above, text(i, std::min(i + shiftLines, count)));
    }
    for (std::size_t i = 1; i < count; ++i) {
        float left = m_facts[i].shift, right = left;
        for (std::size_t k = 1; k <= peakReach; ++k) {
            if (i > k)
                left = std::max(left, m_facts[i - k].shift);
            if (i + k < count)
                right = std::max(right, m_facts[i + k].shift);
        }
        m_facts[i].dip = std::min(left, right) - m_facts[i].shift;
    }
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
std::vector<float> LineSubjects::profile(std::size_t title) const
{
    const std::size_t first = title > titleReach ? title - titleReach : 0,
                      end = std::min(m_facts.size(), title + titleReach);
    const SubjectSpace::Place place = normalized(m_lines[title]);
    std::vector<float> likeness;
    for (std::size_t i = first; i < end; ++i)
        likeness.push_back(product(place, m_near[i]));
    return likeness;
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
    std::vector<float> before;
    std::size_t titleBefore = 0;
    for (std::size_t title = 0; title < m_facts.size(); ++title) {
        if (!m_isTitle[title])
            continue;
        const std::vector<float> likeness = profile(title);
        const std::size_t first = title > titleReach ? title - titleReach : 0, here = title - first;
        m_facts[title].titleBelow = likeness[here];
        m_facts[title].titleAbove = here >= nearLines ? likeness[here - nearLines] : 0;
        addOnsets(first, likeness);
        if (!before.empty() && titleBefore + 1 == title) {
            const std::size_t firstBefore = titleBefore > titleReach ? titleBefore - titleReach : 0;
            const std::span<const float> above = std::span(before).subspan(first - firstBefore);
            const std::size_t shared = std::min(above.size(), likeness.size());
            m_facts[title].titleAgreement =
                correlation(above.first(shared), std::span(likeness).first(shared));
        }
        before = likeness;
        titleBefore = title;
    }
}

void LineSubjects::addOnsets(std::size_t first, const std::vector<float> &likeness)
{
    for (std::size_t i = nearLines; i < likeness.size(); ++i) {
        float &onset = m_facts[first + i].onset;
        if (!m_isTitle[first + i])
            onset = std::max(onset, likeness[i] - likeness[i - nearLines]);
    }
}

} // namespace banmian
