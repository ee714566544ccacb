#include "article/coherence.h"

#include "text/character_pairs.h"

#include <cmath>

namespace banmian {

Coherence::Coherence(const QList<QString> &bodies) : m_count(bodies.size())
{
    for (int body = 0; body < static_cast<int>(bodies.size()); ++body) {
        forEachPair(bodies[body], [&](quint32 pair, qsizetype place) {
            int &end = m_occurrencesOf[pair];
            const int last = end - 1; // none where it is 0
            if (last != none && occurrence(last).body == body)
                return;
            const int before = last == none ? 0 : occurrence(last).bodies;
            m_occurrences.push_back({body, place < lead, last, before + 1});
            end = static_cast<int>(m_occurrences.size());
        });
    }
}

double Coherence::shared(const QString &text, int body) const
{
    double all = 0, found = 0;
    for (const quint32 pair : distinctPairs(text)) {
        int at = m_occurrencesOf.value(pair) - 1;
        const int bodies = at == none ? 0 : occurrence(at).bodies;
        const double weight = std::log(1 + static_cast<double>(m_count) / (1 + static_cast<double>(bodies)));
        all += 2 * weight;
        while (at != none && occurrence(at).body > body)
            at = occurrence(at).before;
        if (at != none && occurrence(at).body == body)
            found += occurrence(at).inLead ? 2 * weight : weight;
    }
    return all > 0 ? found / all : 0;
}

} // namespace banmian
