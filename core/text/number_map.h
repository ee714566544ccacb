#pragma once

#include <QtGlobal>

#include <bit>
#include <concepts>
#include <utility>
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
    [[nodiscard]] Value value(Key key) const { return m_values[slotOf(key)]; }
    /// What is under the key, where nothing was a Value(); stays in its place until another key is added.
    Value &operator[](Key key)
    {
        std::size_t slot = slotOf(key);
        if (m_keys[slot] == 0) {
            if (4 * ++m_count > 3 * m_keys.size()) {
                grow();
                slot = slotOf(key);
            }
            m_keys[slot] = key;
        }
        return m_values[slot];
    }

private:
    /// Where the key is, or would be.
    [[nodiscard]] std::size_t slotOf(Key key) const
    {
        constexpr auto golden = static_cast<Key>(0x9E3779B97F4A7C15 >> (64 - bits)); // spreads like numbers
        auto slot = static_cast<std::size_t>(static_cast<Key>(key * golden) >> m_shift);
        while (m_keys[slot] != 0 && m_keys[slot] != key)
            slot = (slot + 1) & (m_keys.size() - 1);
        return slot;
    }

    void resize(std::size_t size)
    {
        m_keys.assign(size, 0);
        m_values.assign(size, {});
        m_shift = bits - std::countr_zero(size);
    }

    void grow()
    {
        const std::vector<Key> keys = std::exchange(m_keys, {});
        std::vector<Value> values = std::exchange(m_values, {});
        resize(2 * keys.size());
        for (std::size_t slot = 0; slot < keys.size(); ++slot) {
            if (keys[slot] != 0) {
                const std::size_t place = slotOf(keys[slot]);
                m_keys[place] = keys[slot];
                m_values[place] = std::move(values[slot]);
            }
        }
    }

    static constexpr int bits = 8 * sizeof(Key);
    std::vector<Key> m_keys;     ///< a power of two, 2 or more, at most three quarters of them taken
    std::vector<Value> m_values; ///< apart, where no room is lost between a long key and a short value
    int m_shift = 0;
    std::size_t m_count = 0;
};

} // namespace banmian
