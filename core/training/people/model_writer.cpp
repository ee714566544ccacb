#include "model_writer.h"

#include <cmath>

namespace banmian::training {

QByteArray writeModel(const LexiconBuilder &lexicon, const FieldTrainer &field, size_t limit)
{
    constexpr float unit = 48; // a weight beyond 127 / 48 is rare and cut off
    TableWriter table;
    const auto weights = field.weights();
    for (size_t i = 0; i < std::min(limit, weights.size()); ++i) {
        Payload payload;
        for (size_t label = 0; label < payload.size(); ++label) {
            payload[label] = static_cast<quint8>(
                static_cast<qint8>(std::clamp(std::lround(weights[i].values[label] * unit), -127L, 127L)));
        }
        if (payload != Payload{})
            table[weights[i].key] = payload;
    }
    std::array<std::array<qint32, nameLabelCount>, nameLabelCount> transitions{};
    for (int from = 0; from < nameLabelCount; ++from) {
        for (int to = 0; to < nameLabelCount; ++to) {
            if (mayFollow(NameLabel(from), NameLabel(to))) {
                transitions[from][to] =
                    static_cast<qint32>(std::lround(field.transitions()[from][to] * unit));
            }
        }
    }
    NameModelHeader header;
    QByteArray bytes(sizeof header, '\0');
    const auto append = [&bytes](const QByteArray &section) {
        const NameModelHeader::Section place{static_cast<quint32>(bytes.size()),
                                             static_cast<quint32>(section.size())};
        bytes.append(section);
        return place;
    };
    header.characters = append(lexicon.characters());
    header.words = append(lexicon.words());
    header.weights = append(table.bytes());
    header.transitions = append(QByteArray(reinterpret_cast<const char *>(&transitions), sizeof transitions));
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
}

} // namespace banmian::training
