#include "article/coherence.h"

#include "text/character_pairs.h"

#include <algorithm>
#include <cmath>

namespace banmian {

Coherence::Coherence(const QList<QString> &bodies) : m_count(bodies.size())
{
    for (int body = 0; body < static_cast<int>(bodies.size()); ++body) {
        forEachPair(bodies[body], [&](quint32 pair, qsizetype place) {
            QList<Occurrence> &has = m_bodiesOf[pair];
            if (has.isEmpty() || has.last().body != body)
                has.append({body, place < lead});
        });
    }
}

double Coherence::shared(const QString &text, int body) const
{
    double all = 0, found = 0;
    for (const quint32 pair : distinctPairs(text)) {
        const QList<Occurrence> has = m_bodiesOf.value(pair);
        const double weight =
            std::log(1 + static_cast<double>(m_count) / (1 + static_cast<double>(has.size())));
        all += 2 * weight;
        const auto hit = std::lower_bound(has.begin(), has.end(), body,
                                          [](const Occurrence &o, int wanted) { return o.body < wanted; });
        if (hit != has.end() && hit->body == body)
            found += hit->inLead ? 2 * weight : weight;
    }
    return all > 0 ? found / all : 0;
}

} // namespace banmian
