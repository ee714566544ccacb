#pragma once

#include <QtGlobal>
#include <vector>

namespace banmian::training {

/// Counts feature keys, then numbers those that are frequent enough.
class FeatureIndex
{
public:
    static constexpr quint32 none = 0xFFFFFFFF;

    /// `capacity`: a power of two, well above the number of different keys.
    explicit FeatureIndex(size_t capacity) : m_keys(capacity), m_values(capacity) {}

    void prefetch(quint64 key) const { __builtin_prefetch(&m_keys[home(key)]); }
    void count(quint64 key)
    {
        const size_t slot = find(key);
        if (!m_keys[slot] && ++m_used == m_keys.size())
            qFatal("too many different features");
        m_keys[slot] = key;
        ++m_values[slot];
    }
    /// Ends the counting; returns the keys seen `atLeast` times, whose numbers are their places in this list.
    std::vector<quint64> number(quint32 atLeast)
    {
        std::vector<quint64> kept;
        for (size_t slot = 0; slot < m_keys.size(); ++slot) {
            if (!m_keys[slot])
                continue;
            if (m_values[slot] >= atLeast) {
                m_values[slot] = static_cast<quint32>(kept.size());
                kept.push_back(m_keys[slot]);
            } else {
                m_values[slot] = none;
            }
        }
        return kept;
    }
    [[nodiscard]] quint32 numberOf(quint64 key) const
    {
        const size_t slot = find(key);
        return m_keys[slot] ? m_values[slot] : none;
    }

private:
    [[nodiscard]] size_t home(quint64 key) const
    {
        return (key * 0xD6E8FEB86659FD93ULL >> 20) & (m_keys.size() - 1);
    }
    [[nodiscard]] size_t find(quint64 key) const
    {
        size_t slot = home(key);
        while (m_keys[slot] && m_keys[slot] != key)
            slot = (slot + 1) & (m_keys.size() - 1);
        return slot;
    }

    std::vector<quint64> m_keys;
    std::vector<quint32> m_values;
    size_t m_used = 0;
};

} // namespace banmian::training
