#pragma once

#include <QByteArrayView>
#include <QtGlobal>
#include <cstring>

namespace banmian {

/// Extends a 64-bit key by one value. Keys of a prefix are reused to make those of longer strings.
constexpr quint64 extendKey(quint64 key, quint32 value)
{
    key = (key ^ (value + 1)) * 0x9E3779B97F4A7C15ULL;
    return key ^ (key >> 32);
}

/// A read-only hash table in place: slots of eight bytes, a 32-bit check (0: empty) and four bytes of
/// payload, with linear probing. Any number of slots; a key's home is its upper half scaled to that number.
/// With a 32-bit check, fewer than one of a thousand million absent keys is taken for a present one.
class HashTable
{
public:
    static constexpr qsizetype slotSize = 8;

    HashTable() = default;
    explicit HashTable(QByteArrayView slots)
        : m_slots(slots.data()), m_count(static_cast<quint64>(slots.size() / slotSize))
    {}

    static quint32 check(quint64 key)
    {
        const auto low = static_cast<quint32>(key);
        return low ? low : 1;
    }
    static quint64 home(quint64 key, quint64 count)
    {
        return ((key * 0xD6E8FEB86659FD93ULL >> 32) * count) >> 32;
    }

    /// The four bytes of payload under `key`, or null.
    [[nodiscard]] const char *find(quint64 key) const
    {
        const quint32 wanted = check(key);
        for (quint64 slot = home(key, m_count);; slot = slot + 1 == m_count ? 0 : slot + 1) {
            const char *entry = m_slots + slot * slotSize;
            quint32 found;
            std::memcpy(&found, entry, sizeof found);
            if (found == wanted)
                return entry + sizeof found;
            if (!found)
                return nullptr;
        }
    }

    /// Begins to load the slot of `key`, so that a later find() does not wait for memory.
    void prefetch(quint64 key) const { __builtin_prefetch(m_slots + home(key, m_count) * slotSize); }

private:
    const char *m_slots = "\0\0\0\0\0\0\0";
    quint64 m_count = 1;
};

} // namespace banmian
