#pragma once

#include <algorithm>

namespace banmian {

/// The two greatest of some numbers.
class BestTwo
{
public:
    /// What they are before any number is offered.
    explicit BestTwo(double least) : m_first(least), m_second(least) {}

    void offer(double value)
    {
        m_second = std::max(m_second, std::min(value, m_first));
        m_first = std::max(m_first, value);
    }
    /// How far a number of them is ahead of the greatest of the others.
    [[nodiscard]] double lead(double value) const { return value - (value >= m_first ? m_second : m_first); }

private:
    double m_first, m_second;
};

} // namespace banmian
