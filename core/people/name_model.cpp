#include "people/name_model.h"

namespace banmian {

NameModel NameModel::fromBytes(QByteArrayView bytes)
{
    NameModel model;
    NameModelHeader header;
    const auto magic = header.magic;
    if (bytes.size() < static_cast<qsizetype>(sizeof header))
        return model;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.magic != magic)
        return model;
    const auto section = [bytes](const NameModelHeader::Section &place) {
        return bytes.sliced(place.offset, place.size);
    };
    model.lexicon = NameLexicon(section(header.characters), section(header.words));
    model.weights = HashTable(section(header.weights));
    std::memcpy(&model.transitions, section(header.transitions).data(), sizeof model.transitions);
    return model;
}

} // namespace banmian
