#include "topics/topic_model.h"

#include "text/model_bytes.h"

#include <QtEndian>
#include <cmath>

// Resources of a static library must be asked for, from outside every namespace.
static void registerModel()
{
    Q_INIT_RESOURCE(banmian_topics);
}

namespace banmian {

namespace {

constexpr quint64 keyMask = (quint64(1) << 36) - 1;

constexpr quint64 key(TopicModel::Node parent, char16_t character)
{
    return (quint64(parent) << 16) | character;
}

} // namespace

TopicModel TopicModel::builtIn()
{
    registerModel();
    return read(modelBytes(QStringLiteral("topics.model"))).value_or(TopicModel());
}

std::optional<TopicModel> TopicModel::read(QByteArrayView bytes)
{
    if (bytes.size() < headerSize || !bytes.startsWith(QByteArrayView("BANTOP01")))
        return std::nullopt;
    TopicModel model;
    model.m_logArticles = std::log2(double(qFromLittleEndian<quint32>(bytes.data() + 8)) + 1);
    model.m_slotCount = qFromLittleEndian<quint32>(bytes.data() + 12);
    model.m_weightCount = qFromLittleEndian<quint32>(bytes.data() + 16);
    model.m_weights = bytes.data() + headerSize;
    model.m_slots = model.m_weights + 4 * model.m_weightCount;
    if (bytes.size() != headerSize + 4 * model.m_weightCount + 8 * qsizetype(model.m_slotCount))
        return std::nullopt;
    return model;
}

quint32 TopicModel::firstSlot(Node parent, char16_t character, quint32 slots)
{
    quint64 hash = key(parent, character) * Q_UINT64_C(0x9E3779B97F4A7C15);
    hash ^= hash >> 29;
    return quint32(((hash & 0xFFFFFFFF) * slots) >> 32);
}

quint64 TopicModel::pack(Node parent, char16_t character, const TopicEntry &entry)
{
    return key(parent, character) | quint64(entry.cost) << 36 | quint64(entry.wordClass) << 42 |
           quint64(entry.documents) << 46 | quint64(entry.keyness) << 52 | quint64(entry.closing) << 56 |
           quint64(entry.verbal) << 60;
}

quint64 TopicModel::slot(quint32 index) const
{
    return qFromLittleEndian<quint64>(m_slots + 8 * qsizetype(index));
}

TopicModel::Node TopicModel::child(Node parent, char16_t character) const
{
    if (m_slotCount == 0)
        return missing;
    const quint64 wanted = key(parent, character);
    for (quint32 index = firstSlot(parent, character, m_slotCount);;) {
        const quint64 found = slot(index);
        if ((found & keyMask) == wanted)
            return index;
        if (found == 0)
            return missing;
        index = index + 1 == m_slotCount ? 0 : index + 1;
    }
}

TopicEntry TopicModel::entry(Node node) const
{
    const quint64 bits = slot(node);
    return {.wordClass = WordClass((bits >> 42) & 15),
            .cost = quint8((bits >> 36) & 63),
            .documents = quint8((bits >> 46) & 63),
            .keyness = quint8((bits >> 52) & 15),
            .closing = quint8((bits >> 56) & 15),
            .verbal = quint8(bits >> 60)};
}

TopicEntry TopicModel::find(QStringView text) const
{
    Node node = root;
    for (const QChar character : text) {
        node = child(node, character.unicode());
        if (node == missing)
            return {};
    }
    return text.isEmpty() ? TopicEntry() : entry(node);
}

double TopicModel::rarity(const TopicEntry &entry) const
{
    return entry.documents == 0 ? m_logArticles + 1 : m_logArticles - (entry.documents - 1) / 4.0;
}

float TopicModel::weight(qsizetype index) const
{
    return qFromLittleEndian<float>(m_weights + 4 * index);
}

} // namespace banmian
