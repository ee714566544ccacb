#include "page/edge_vectors.h"

#include "page/wide_vectors.h"

#include <QtEndian>

#include <cmath>
#include <cstring>
#include <numeric>

namespace banmian {
namespace {

constexpr int bucketBits = 16;

/// For each value of the hashes' high bits the first hash that has it or a higher one.
std::vector<quint32> bucketsOf(const uchar *hashes, qsizetype count)
{
    std::vector<quint32> buckets((std::size_t{1} << bucketBits) + 1);
    for (qsizetype row = 0; row < count; ++row)
        ++buckets[(qFromLittleEndian<quint32>(hashes + 4 * row) >> (32 - bucketBits)) + 1];
    std::partial_sum(buckets.begin(), buckets.end(), buckets.begin());
    return buckets;
}

} // namespace

EdgeVectors::EdgeVectors(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), "BMEV", 4) != 0)
        return;
    const auto *header = reinterpret_cast<const uchar *>(bytes.data());
    const auto rows = static_cast<qsizetype>(qFromLittleEndian<quint32>(header + 8));
    const bool fits = bytes.size() == headerSize + rows * static_cast<qsizetype>(4 + 1 + dimensions);
    if (!fits || qFromLittleEndian<quint32>(header + 4) != dimensions)
        return;
    m_step = qFromLittleEndian<float>(header + 12);
    m_bias = qFromLittleEndian<float>(header + 16);
    m_hashes = header + headerSize;
    m_rarities = m_hashes + 4 * rows;
    m_vectors = reinterpret_cast<const qint8 *>(m_rarities + rows);
    m_buckets = bucketsOf(m_hashes, rows);
}

quint32 EdgeVectors::hash(quint64 key)
{
    // The finaliser of MurmurHash3 (Austin Appleby, public domain).
    key ^= key >> 33;
    key *= 0xff51afd7ed558ccdULL;
    key ^= key >> 33;
    key *= 0xc4ceb9fe1a85ec53ULL;
    return static_cast<quint32>(key >> 32);
}

/// −1 where it has none.
qsizetype EdgeVectors::rowOf(quint64 key) const
{
    const quint32 wanted = hash(key);
    const std::size_t bucket = wanted >> (32 - bucketBits);
    for (std::size_t row = m_buckets[bucket]; row < m_buckets[bucket + 1]; ++row) {
        if (qFromLittleEndian<quint32>(m_hashes + 4 * row) == wanted)
            return static_cast<qsizetype>(row);
    }
    return -1;
}

BANMIAN_WIDE_VECTORS
EdgeVectors::Vector EdgeVectors::of(Side side, std::span<const char16_t> edge) const
{
    if (isEmpty())
        return {};
    std::array<qint16, dimensions> whole{};
    forEachKey(side, edge, [&](quint64 key) {
        if (const qsizetype row = rowOf(key); row >= 0) {
            const qint8 *vector = m_vectors + row * static_cast<qsizetype>(dimensions);
            for (std::size_t k = 0; k < dimensions; ++k)
                whole[k] = static_cast<qint16>(whole[k] + vector[k]);
        }
    });
    Vector sum;
    for (std::size_t k = 0; k < dimensions; ++k)
        sum[k] = static_cast<float>(whole[k]) * m_step;
    return sum;
}

BANMIAN_WIDE_VECTORS
double EdgeVectors::join(const Vector &left, const Vector &right) const
{
    return static_cast<double>(m_bias + laneProduct(left, right));
}

double EdgeVectors::probability(Ngram ngram) const
{
    const std::size_t length = ngram > 0xFFFFFFFF ? 3 : ngram > 0xFFFF ? 2 : 1;
    const qsizetype row = isEmpty() ? -1 : rowOf(key(Side::Right, 1, length, ngram));
    return row < 0 ? 0 : std::exp(-rarityStep * m_rarities[row]);
}

} // namespace banmian
