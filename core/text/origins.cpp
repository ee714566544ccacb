#include "text/origins.h"

#include <algorithm>

namespace banmian {

Origins::Origins(std::initializer_list<qint32> origins)
{
    for (const qint32 from : origins)
        append(from);
}

std::size_t Origins::moreUpTo(qsizetype unit) const
{
    if (!m_more)
        return 0;
    const auto next = std::ranges::upper_bound(*m_more, unit, {}, &Run::begin);
    return static_cast<std::size_t>(next - m_more->begin());
}

qint32 Origins::operator[](qsizetype unit) const
{
    const std::size_t more = moreUpTo(unit);
    const Run run = more == 0 ? Run{0, m_first} : (*m_more)[more - 1];
    return run.from + static_cast<qint32>(unit) - run.begin;
}

void Origins::append(qint32 from, qint32 length)
{
    if (m_size == 0) {
        m_first = from;
    } else if (from != (*this)[m_size - 1] + 1) {
        if (!m_more)
            m_more = std::vector<Run>();
        m_more->push_back({m_size, from});
    }
    m_size += length;
}

void Origins::append(const Origins &other, qint32 begin, qint32 end)
{
    const std::size_t count = other.m_more ? other.m_more->size() : 0;
    for (std::size_t next = other.moreUpTo(begin); begin < end; ++next) {
        const qint32 runEnd = next < count ? std::min(end, (*other.m_more)[next].begin) : end;
        append(other[begin], runEnd - begin);
        begin = runEnd;
    }
}

void Origins::append(const Origins &other)
{
    if (isEmpty()) {
        *this = other; // which then share what they have
    } else {
        append(other, 0, other.m_size);
    }
}

void Origins::removeLast()
{
    *this = mid(0, m_size - 1);
}

Origins Origins::mid(qsizetype position, qsizetype length) const
{
    const auto begin = static_cast<qint32>(std::min<qsizetype>(position, m_size));
    const qint32 rest = m_size - begin;
    Origins part;
    part.append(*this, begin,
                begin + (length < 0 ? rest : static_cast<qint32>(std::min<qsizetype>(length, rest))));
    return part;
}

} // namespace banmian
