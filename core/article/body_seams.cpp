#include "article/body_seams.h"

#include <algorithm>
#include <iterator>

namespace banmian {

namespace {

/// The texts nearest to a seam, as many as the model has learned from.
template <typename Iterator>
std::vector<const BlockText *> nearest(Iterator begin, Iterator end)
{
    constexpr qsizetype window = 300; // characters
    std::vector<const BlockText *> texts;
    texts.reserve(4);
    for (qsizetype size = 0; size < window && begin != end; ++begin) {
        texts.push_back(*begin);
        size += texts.back()->text.size();
    }
    return texts;
}

} // namespace

double BodySeams::logOdds(Paragraphs above, Paragraphs below) const
{
    const Side &one = side(m_above, nearest(above.rbegin(), above.rend()), true),
               &other = side(m_below, nearest(below.begin(), below.end()), false);
    const auto [odds, isNew] = m_odds.try_emplace({&one, &other});
    if (isNew) {
        std::vector<quint32> shared;
        shared.reserve(std::min(one.pairs.size(), other.pairs.size()));
        std::set_intersection(one.pairs.begin(), one.pairs.end(), other.pairs.begin(), other.pairs.end(),
                              std::back_inserter(shared));
        odds->second =
            m_model.logOdds({SeamModel::overlap(rarityOf(shared), one.rarity, other.rarity),
                             static_cast<double>(product(one.subject, other.subject)), other.edge, one.edge});
    }
    return odds->second;
}

const BodySeams::Side &BodySeams::side(std::map<Texts, Side> &known, Texts texts, bool isAbove) const
{
    const auto found = known.find(texts);
    if (found != known.end())
        return found->second;
    Side side{};
    for (const BlockText *text : texts) {
        std::vector<quint32> all;
        all.reserve(side.pairs.size() + text->pairs.size());
        std::set_union(side.pairs.begin(), side.pairs.end(), text->pairs.begin(), text->pairs.end(),
                       std::back_inserter(all));
        side.pairs.swap(all);
        side.subject = sum(side.subject, text->subject);
    }
    side.rarity = rarityOf(side.pairs);
    side.subject = normalized(side.subject);
    const QString &edge = texts.front()->text;
    side.edge = isAbove ? m_model.closing(edge) : m_model.opening(edge);
    return known.emplace(std::move(texts), std::move(side)).first->second;
}

double BodySeams::rarityOf(const std::vector<quint32> &pairs) const
{
    double sum = 0;
    for (const quint32 pair : pairs)
        sum += static_cast<double>(m_model.rarity(pair));
    return sum;
}

} // namespace banmian
