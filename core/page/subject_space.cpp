#include "page/subject_space.h"

#include "page/wide_vectors.h"
#include "text/character_pairs.h"
#include "text/model_bytes.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <numeric>

namespace banmian {

const SubjectSpace &SubjectSpace::shipped()
{
    static const SubjectSpace space(modelBytes(QStringLiteral("subjects.bin")));
    return space;
}

SubjectSpace::SubjectSpace(QByteArrayView bytes)
{
    constexpr qsizetype headerSize = 12;
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), "BMSV", 4) != 0)
        return;
    const auto *header = reinterpret_cast<const uchar *>(bytes.data());
    const auto count = static_cast<qsizetype>(qFromLittleEndian<quint32>(header + 4));
    const bool fits = bytes.size() == headerSize + count * static_cast<qsizetype>(4 + dimensions);
    if (!fits || qFromLittleEndian<quint32>(header + 8) != dimensions)
        return;
    const uchar *pairs = header + headerSize;
    m_pairs.resize(static_cast<std::size_t>(count));
    qFromLittleEndian<quint32>(pairs, count, m_pairs.data());
    m_places = reinterpret_cast<const qint8 *>(pairs + 4 * count);
    m_begins.resize((std::size_t{1} << 16) + 1);
    for (const quint32 pair : m_pairs)
        ++m_begins[(pair >> 16) + 1];
    std::partial_sum(m_begins.begin(), m_begins.end(), m_begins.begin());
}

/// Null where it has none.
const qint8 *SubjectSpace::placeOf(quint32 pair) const
{
    const auto first = static_cast<std::size_t>(pair >> 16);
    if (first + 1 >= m_begins.size())
        return nullptr;
    const auto end = m_pairs.begin() + m_begins[first + 1];
    const auto found = std::lower_bound(m_pairs.begin() + m_begins[first], end, pair);
    return found == end || *found != pair
               ? nullptr
               : m_places + (found - m_pairs.begin()) * static_cast<qsizetype>(dimensions);
}

SubjectSpace::Place SubjectSpace::of(QStringView text) const
{
    return of(distinctPairs(text));
}

BANMIAN_WIDE_VECTORS
SubjectSpace::Place SubjectSpace::of(const std::vector<quint32> &pairs) const
{
    Place sum{};
    for (const quint32 pair : pairs) {
        const qint8 *place = placeOf(pair);
        for (std::size_t k = 0; place && k < dimensions; ++k)
            sum[k] += static_cast<float>(place[k]);
    }
    return sum;
}

SubjectSpace::Place sum(const SubjectSpace::Place &one, const SubjectSpace::Place &other)
{
    SubjectSpace::Place result;
    std::transform(one.begin(), one.end(), other.begin(), result.begin(), std::plus<>());
    return result;
}

SubjectSpace::Place difference(const SubjectSpace::Place &one, const SubjectSpace::Place &other)
{
    SubjectSpace::Place result;
    std::transform(one.begin(), one.end(), other.begin(), result.begin(), std::minus<>());
    return result;
}

BANMIAN_WIDE_VECTORS
float product(const SubjectSpace::Place &one, const SubjectSpace::Place &other)
{
    return laneProduct(one, other);
}

BANMIAN_WIDE_VECTORS
SubjectSpace::Place normalized(SubjectSpace::Place place)
{
    const float length = std::sqrt(laneProduct(place, place));
    if (length > 0) {
        for (float &number : place)
            number /= length;
    }
    return place;
}

} // namespace banmian
