#include "model_writer.h"

#include <QtEndian>
#include <set>

namespace banmian::training {

namespace {

constexpr double load = 0.72; // slots in use; more makes failing look-ups slow

template <typename Value>
void appendLittleEndian(QByteArray &bytes, Value value)
{
    char buffer[sizeof(Value)];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, sizeof(Value));
}

qsizetype countNodes(const Entries &entries)
{
    qsizetype nodes = 0;
    QString before;
    for (const QString &text : entries.keys()) {
        const auto [mine, other] = std::mismatch(text.begin(), text.end(), before.begin(), before.end());
        nodes += text.end() - mine;
        before = text;
    }
    return nodes;
}

class Trie
{
public:
    explicit Trie(qsizetype nodes) : m_slots(qsizetype(double(nodes) / load) + 2, 0) {}

    void insert(const QString &text, const TopicEntry &entry)
    {
        TopicModel::Node node = TopicModel::root;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const bool last = at + 1 == text.size();
            node = edge(node, text[at].unicode(), last ? entry : TopicEntry());
        }
    }

    [[nodiscard]] const QList<quint64> &table() const { return m_slots; }

private:
    // Finds or makes the edge. Texts come in order, so a prefix is made before what it begins.
    TopicModel::Node edge(TopicModel::Node parent, char16_t character, const TopicEntry &entry)
    {
        const quint64 fresh = TopicModel::pack(parent, character, entry);
        const quint64 keyMask = (quint64(1) << 36) - 1;
        quint32 index = TopicModel::firstSlot(parent, character, quint32(m_slots.size()));
        while (m_slots[index] != 0 && (m_slots[index] & keyMask) != (fresh & keyMask))
            index = index + 1 == m_slots.size() ? 0 : index + 1;
        if (m_slots[index] == 0)
            m_slots[index] = fresh;
        return index;
    }

    QList<quint64> m_slots;
};

} // namespace

QByteArray writeModel(const Entries &entries, quint32 articles, const QList<float> &weights)
{
    Trie trie(countNodes(entries));
    for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry)
        trie.insert(entry.key(), entry.value());
    QByteArray bytes("BANTOP01");
    appendLittleEndian(bytes, articles);
    appendLittleEndian(bytes, quint32(trie.table().size()));
    appendLittleEndian(bytes, quint32(weights.size()));
    appendLittleEndian(bytes, quint32(0));
    for (const float weight : weights)
        appendLittleEndian(bytes, weight);
    for (const quint64 slot : trie.table())
        appendLittleEndian(bytes, slot);
    return bytes;
}

} // namespace banmian::training
