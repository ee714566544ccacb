#include "ngram_writer.h"

#include <QtEndian>

#include <cmath>
#include <optional>

namespace banmian::training {
namespace {

// An xor filter can be peeled with next to certainty when it has 1.23 slots for a key.
constexpr double slotsPerKey = 1.23;

/// What is known of a slot while the keys are peeled: the exclusive or of the keys that still use it, and how
/// many.
struct SlotUse
{
    size_t keys = 0;
    quint32 count = 0;
};

struct Peeled
{
    size_t key;
    quint32 slot; ///< which no key peeled later uses
};

std::vector<NgramCounts::Place> placesOf(const CountTable &table, quint64 seed, quint32 blockLength)
{
    std::vector<NgramCounts::Place> places;
    places.reserve(table.counts.size());
    for (const NgramCount &entry : table.counts)
        places.push_back(NgramCounts::place(entry.ngram, seed, blockLength));
    return places;
}

std::optional<std::vector<Peeled>> peeled(const std::vector<NgramCounts::Place> &places, quint32 blockLength)
{
    std::vector<SlotUse> uses(3 * static_cast<size_t>(blockLength));
    for (size_t key = 0; key < places.size(); ++key) {
        for (const quint32 slot : places[key].slots) {
            uses[slot].keys ^= key;
            ++uses[slot].count;
        }
    }
    std::vector<quint32> single;
    for (quint32 slot = 0; slot < uses.size(); ++slot) {
        if (uses[slot].count == 1)
            single.push_back(slot);
    }
    std::vector<Peeled> order;
    while (!single.empty()) {
        const quint32 slot = single.back();
        single.pop_back();
        if (uses[slot].count != 1)
            continue;
        const size_t key = uses[slot].keys;
        order.push_back({key, slot});
        for (const quint32 used : places[key].slots) {
            uses[used].keys ^= key;
            if (--uses[used].count == 1)
                single.push_back(used);
        }
    }
    if (order.size() != places.size())
        return std::nullopt;
    return order;
}

QByteArray header(quint32 blockLength, quint64 seed, quint64 symbols)
{
    QByteArray bytes(NgramCounts::headerSize, '\0');
    bytes.replace(0, 4, "BMNG");
    qToLittleEndian(blockLength, bytes.data() + 4);
    qToLittleEndian(seed, bytes.data() + 8);
    qToLittleEndian(symbols, bytes.data() + 16);
    return bytes;
}

} // namespace

size_t ngramCapacity(qsizetype bytes)
{
    return static_cast<size_t>(static_cast<double>(bytes - NgramCounts::headerSize - 192) / 2 / slotsPerKey);
}

QByteArray packed(const CountTable &table)
{
    const auto blockLength =
        static_cast<quint32>(std::ceil(slotsPerKey * static_cast<double>(table.counts.size()) / 3)) + 32;
    for (quint64 seed = 1;; ++seed) {
        const auto places = placesOf(table, seed, blockLength);
        const auto order = peeled(places, blockLength);
        if (!order)
            continue;
        std::vector<quint16> slotValues(3 * static_cast<size_t>(blockLength));
        for (auto at = order->rbegin(); at != order->rend(); ++at) {
            const auto &place = places[at->key];
            const auto value =
                static_cast<quint16>(place.fingerprint | NgramCounts::levelOf(table.counts[at->key].count));
            slotValues[at->slot] = 0;
            slotValues[at->slot] = static_cast<quint16>(
                value ^ slotValues[place.slots[0]] ^ slotValues[place.slots[1]] ^ slotValues[place.slots[2]]);
        }
        QByteArray bytes = header(blockLength, seed, table.symbols);
        bytes.resize(NgramCounts::headerSize + static_cast<qsizetype>(slotValues.size()) * 2);
        qToLittleEndian<quint16>(slotValues.data(), static_cast<qsizetype>(slotValues.size()),
                                 bytes.data() + NgramCounts::headerSize);
        return bytes;
    }
}

} // namespace banmian::training
