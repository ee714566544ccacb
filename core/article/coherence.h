#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace banmian {

/// How much of one short text (a headline, a caption) is said in one of several bodies: by the pairs of
/// characters that they share, a pair counting more the fewer bodies have it.
class Coherence
{
public:
    explicit Coherence(const QList<QString> &bodies);

    /// 0…1: the weighted share of `text`'s pairs that the body has, the first `lead` characters of it
    /// counting double.
    [[nodiscard]] double shared(const QString &text, int body) const;

private:
    static constexpr qsizetype lead = 150;
    struct Occurrence
    {
        int body;
        bool inLead;
    };
    QHash<quint32, QList<Occurrence>> m_bodiesOf;
    qsizetype m_count;
};

} // namespace banmian
