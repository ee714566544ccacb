#pragma once

#include "people/hash_table.h"

#include <QByteArray>
#include <array>
#include <unordered_map>
#include <vector>

namespace banmian::training {

using Payload = std::array<quint8, 4>;

/// Collects entries and lays them out as a HashTable. The same entries in the same order give the same bytes.
class TableWriter
{
public:
    /// The payload under `key`, added as zeros where new.
    Payload &operator[](quint64 key)
    {
        const auto [place, added] = m_index.try_emplace(key, m_entries.size());
        if (added)
            m_entries.push_back({key, {}});
        return m_entries[place->second].payload;
    }
    [[nodiscard]] size_t size() const { return m_entries.size(); }
    [[nodiscard]] QByteArray bytes() const
    {
        constexpr double load = 0.55; // most features looked for are absent: keep their probes short
        const auto count = static_cast<quint64>(static_cast<double>(m_entries.size()) / load) + 1;
        QByteArray slots(static_cast<qsizetype>(count) * HashTable::slotSize, '\0');
        for (const Entry &entry : m_entries) {
            quint64 slot = HashTable::home(entry.key, count);
            const auto at = [&slots](quint64 s) { return slots.data() + s * HashTable::slotSize; };
            for (quint32 used = 1; std::memcpy(&used, at(slot), sizeof used), used;)
                slot = slot + 1 == count ? 0 : slot + 1;
            const quint32 check = HashTable::check(entry.key);
            std::memcpy(at(slot), &check, sizeof check);
            std::memcpy(at(slot) + sizeof check, entry.payload.data(), entry.payload.size());
        }
        return slots;
    }

private:
    struct Entry
    {
        quint64 key;
        Payload payload;
    };
    std::unordered_map<quint64, size_t> m_index;
    std::vector<Entry> m_entries;
};

} // namespace banmian::training
