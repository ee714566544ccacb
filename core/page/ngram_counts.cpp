#include "page/ngram_counts.h"

#include <QChar>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace banmian {
namespace {

constexpr int levelBits = 5;
constexpr quint16 levelMask = (1u << levelBits) - 1;

// The finaliser of MurmurHash3 (Austin Appleby, public domain).
quint64 mixed(quint64 value)
{
    value ^= value >> 33;
    value *= 0xff51afd7ed558ccdULL;
    value ^= value >> 33;
    value *= 0xc4ceb9fe1a85ec53ULL;
    return value ^ (value >> 33);
}

// Maps 32 random bits to [0, length) without a division (Lemire 2016).
quint32 reduced(quint32 random, quint32 length)
{
    return static_cast<quint32>((static_cast<quint64>(random) * length) >> 32);
}

std::array<double, levelMask + 1> levelCounts()
{
    std::array<double, levelMask + 1> counts{};
    for (size_t level = 0; level < counts.size(); ++level)
        counts[level] = std::pow(NgramCounts::scale, static_cast<double>(level));
    return counts;
}

} // namespace

char16_t symbols::of(char16_t character)
{
    char16_t folded = character;
    if (folded >= 0xFF01 && folded <= 0xFF5E)
        folded = static_cast<char16_t>(folded - 0xFEE0);
    if (folded >= u'0' && folded <= u'9')
        return digit;
    if ((folded >= u'a' && folded <= u'z') || (folded >= u'A' && folded <= u'Z'))
        return letter;
    if (folded <= 0x20 || QChar(folded).isSpace())
        return none;
    return folded;
}

NgramCounts::NgramCounts(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || std::memcmp(bytes.data(), "BMNG", 4) != 0)
        return;
    const auto *header = reinterpret_cast<const uchar *>(bytes.data());
    const quint32 blockLength = qFromLittleEndian<quint32>(header + 4);
    if (bytes.size() != headerSize + 3 * static_cast<qsizetype>(blockLength) * 2)
        return;
    m_blockLength = blockLength;
    m_seed = qFromLittleEndian<quint64>(header + 8);
    m_symbolsCounted = static_cast<double>(qFromLittleEndian<quint64>(header + 16));
    m_slots = header + headerSize;
}

NgramCounts::Place NgramCounts::place(Ngram ngram, quint64 seed, quint32 blockLength)
{
    const quint64 first = mixed(ngram ^ seed);
    const quint64 second = mixed(first + seed);
    return {{reduced(static_cast<quint32>(first), blockLength),
             blockLength + reduced(static_cast<quint32>(first >> 32), blockLength),
             2 * blockLength + reduced(static_cast<quint32>(second), blockLength)},
            static_cast<quint16>((second >> 32) & static_cast<quint16>(~levelMask))};
}

quint16 NgramCounts::levelOf(double count)
{
    const double level = std::round(std::log(std::max(count, 1.0)) / std::log(scale));
    return static_cast<quint16>(std::min<double>(level, levelMask));
}

double NgramCounts::count(Ngram ngram) const
{
    static const auto counts = levelCounts();
    if (isEmpty())
        return 0;
    const Place at = place(ngram, m_seed, m_blockLength);
    quint16 value = 0;
    for (const quint32 slot : at.slots)
        value ^= qFromLittleEndian<quint16>(m_slots + 2 * static_cast<size_t>(slot));
    return (value & ~levelMask) == at.fingerprint ? counts[value & levelMask] : 0;
}

} // namespace banmian
