#pragma once

#include "text/number_map.h"

#include <QList>
#include <QString>
#include <vector>

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
    /// A pair in a body.
    struct Occurrence
    {
        int body;
        bool inLead;
        int before; ///< the same pair in a body before, none for the first
        int bodies; ///< that have it, this one included
    };
    static constexpr int none = -1;

    [[nodiscard]] const Occurrence &occurrence(int number) const
    {
        return m_occurrences[static_cast<std::size_t>(number)];
    }

    NumberMap<quint32, int> m_occurrencesOf; ///< of each pair the place behind its last one
    std::vector<Occurrence> m_occurrences;
    qsizetype m_count;
};

} // namespace banmian
