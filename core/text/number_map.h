#pragma once

#include <QtGlobal>

#include <bit>
#include <concepts>
#include <vector>

namespace banmian {

/// Values by whole numbers, for many look-ups of which most find nothing: slots in a row, searched from where
/// the key's hash says (open addressing with linear probing: Knuth, TAOCP 6.4). 0 is no key.
///
///     NumberMap<quint32, int> counts;
///     ++counts[7];     // 1
///     counts.value(8); // 0
template <std::unsigned_integral Key, typename Value>
class NumberMap
{
public:
    /// With room for so many keys; for more it grows.
    explicit NumberMap(std::size_t expected = 16) { resize(std::bit_ceil(2 * expected + 2)); }

    /// What is under the key; a Value() where nothing is.
    [[nodiscard]] Value value(Key key) const { return m_slots[slotOf(key)].value; }
    /// What is under the key, where nothing was a Value(); stays in its place until another key is added.
    Value &operator[](Key key)
    {
        std::size_t slot = slotOf(key);
        if (m_slots[slot].key == 0) {
            if (2 * ++m_count > m_slots.size()) {
                grow();
                slot = slotOf(key);
            }
            m_slots[slot].key = key;
        }
        return m_slots[slot].value;
    }

private:
    struct Slot
    {
        Key key;
        Value value;
    };

    /// Where the key is, or would be.
    [[nodiscard]] std::size_t slotOf(Key key) const
    {
        constexpr auto golden = static_cast<Key>(0x9E3779B97F4A7C15 >> (64 - bits)); // spreads like numbers
        auto slot = static_cast<std::size_t>(static_cast<Key>(key * golden) >> m_shift);
        while (m_slots[slot].key != 0 && m_slots[slot].key != key)
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    void resize(std::size_t size)
    {
        m_slots.assign(size, {0, {}});
        m_shift = bits - std::countr_zero(size);
    }

    void grow()
    {
        std::vector<Slot> before;
        before.swap(m_slots);
        resize(2 * before.size());
        for (const Slot &slot : before) {
            if (slot.key != 0)
                m_slots[slotOf(slot.key)] = slot;
        }
    }

    static constexpr int bits = 8 * sizeof(Key);
    std::vector<Slot> m_slots; ///< a power of two, 2 or more, at most half of them taken
    int m_shift = 0;
    std::size_t m_count = 0;
};

} // namespace banmian
