#pragma once

#include <QByteArrayView>
#include <QtEndian>

#include <optional>

namespace banmian {

inline constexpr qsizetype networkHeader = 8;

/// How many facts the network was learned for whose bytes these are: four that name its kind, u32 facts, then
/// its weights as floats, all little-endian. None where they are of another kind.
inline std::optional<std::size_t> factsOfNetwork(QByteArrayView bytes, QByteArrayView kind)
{
    if (bytes.size() < networkHeader || !bytes.startsWith(kind))
        return std::nullopt;
    return qFromLittleEndian<quint32>(bytes.data() + kind.size());
}

/// Fills a network's rows of weights, which `forEachRow` visits; leaves them where their number is not that
/// of the bytes.
template <typename ForEachRow>
void readRows(QByteArrayView bytes, ForEachRow forEachRow)
{
    qsizetype floats = 0;
    forEachRow([&](const auto &row) { floats += static_cast<qsizetype>(row.size()); });
    if (bytes.size() != networkHeader + 4 * floats)
        return;
    const char *next = bytes.data() + networkHeader;
    forEachRow([&](auto &row) {
        qFromLittleEndian<float>(next, static_cast<qsizetype>(row.size()), row.data());
        next += sizeof row;
    });
}

} // namespace banmian
