#pragma once

#include "source/sparse.h"

#include <QtGlobal>

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace banmian {

/// Where each unit of a text came from: a list of code points of the source, most of which follow the one
/// before them. Takes the room of a few numbers for each run of such, however long; most lines are one.
class Origins
{
public:
    class Iterator;

    Origins() = default;
    Origins(std::initializer_list<qint32> origins);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] qint32 operator[](qsizetype unit) const;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;

    void append(qint32 from) { append(from, 1); }
    void append(const Origins &other);
    void removeLast();
    /// Those of [position, position + length), as far as there are any; of all from `position` on where
    /// `length` is −1.
    [[nodiscard]] Origins mid(qsizetype position, qsizetype length = -1) const;

    friend bool operator==(const Origins &, const Origins &) = default;

private:
    /// From the unit `begin` on, up to the next run.
    struct Run
    {
        qint32 begin = 0, from = 0;
        friend bool operator==(const Run &, const Run &) = default;
    };
    /// How many runs behind the first one begin at the unit or before it.
    [[nodiscard]] std::size_t moreUpTo(qsizetype unit) const;
    void append(qint32 from, qint32 length);
    /// Appends those of the units [begin, end) of `other`.
    void append(const Origins &other, qint32 begin, qint32 end);

    qint32 m_size = 0;
    qint32 m_first = 0;              ///< where the first run comes from
    Sparse<std::vector<Run>> m_more; ///< the runs behind it
};

class Origins::Iterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = qint32;
    using difference_type = std::ptrdiff_t;
    using pointer = const qint32 *;
    using reference = qint32;

    Iterator() = default;
    Iterator(const Origins &origins, qsizetype unit) : m_origins(&origins), m_unit(unit) {}

    qint32 operator*() const { return (*m_origins)[m_unit]; }
    Iterator &operator++()
    {
        ++m_unit;
        return *this;
    }
    Iterator operator++(int) { return {*m_origins, m_unit++}; }
    friend bool operator==(const Iterator &, const Iterator &) = default;

private:
    const Origins *m_origins = nullptr;
    qsizetype m_unit = 0;
};

inline Origins::Iterator Origins::begin() const
{
    return {*this, 0};
}
inline Origins::Iterator Origins::end() const
{
    return {*this, m_size};
}

} // namespace banmian
