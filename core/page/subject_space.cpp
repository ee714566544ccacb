#include "page/subject_space.h"

#include "page/wide_vectors.h"
#include "text/character_pairs.h"
#include "text/model_bytes.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>

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
}

void SubjectSpace::add(quint32 pair, Place &sum) const
{
    const auto found = std::lower_bound(m_pairs.begin(), m_pairs.end(), pair);
    if (found == m_pairs.end() || *found != pair)
        return;
    const qint8 *place = m_places + (found - m_pairs.begin()) * static_cast<qsizetype>(dimensions);
    for (std::size_t k = 0; k < dimensions; ++k)
        sum[k] += static_cast<float>(place[k]);
}

SubjectSpace::Place SubjectSpace::of(QStringView text) const
{
    return of(distinctPairs(text));
}

SubjectSpace::Place SubjectSpace::of(const std::vector<quint32> &pairs) const
{
    Place sum{};
    for (const quint32 pair : pairs)
        add(pair, sum);
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
