#include "article/coherence.h"

#include <QSet>
#include <algorithm>
#include <cmath>

namespace banmian {

namespace {

quint32 pairAt(const QString &text, qsizetype i)
{
    if (!text[i].isLetterOrNumber() || !text[i + 1].isLetterOrNumber())
        return 0;
    return (static_cast<quint32>(text[i].toLower().unicode()) << 16) | text[i + 1].toLower().unicode();
}

} // namespace

Coherence::Coherence(const QList<QString> &bodies) : m_count(bodies.size())
{
    for (int body = 0; body < static_cast<int>(bodies.size()); ++body) {
        const QString &text = bodies[body];
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            const quint32 pair = pairAt(text, i);
            if (pair == 0)
                continue;
            QList<Occurrence> &has = m_bodiesOf[pair];
            if (has.isEmpty() || has.last().body != body)
                has.append({body, i < lead});
        }
    }
}

double Coherence::shared(const QString &text, int body) const
{
    double all = 0, found = 0;
    QSet<quint32> seen;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        const quint32 pair = pairAt(text, i);
        if (pair == 0 || seen.contains(pair))
            continue;
        seen.insert(pair);
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
