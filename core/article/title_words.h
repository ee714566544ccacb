#pragma once

#include "article/outline.h"
#include "page/seam_model.h"

#include <map>
#include <span>
#include <utility>

namespace banmian {

/// How much of what a heading says a body says too, by the pairs of characters that both have, rare pairs
/// counting more (SeamModel::rarity). Each pair of texts is looked at once however often it is asked about.
class TitleWords
{
public:
    /// `model`, and the texts that are asked about, must outlive it.
    explicit TitleWords(const SeamModel &model) : m_model(model) {}

    /// How much more of the heading, 0…1, its own body says than the one of all others that says most of it.
    [[nodiscard]] double lead(const BlockText &heading, const Outline &outline, qsizetype body) const;

private:
    static constexpr std::size_t mostPairs = 64; ///< of a heading
    /// Which of the heading's pairs, a bit for each.
    using Pairs = quint64;

    [[nodiscard]] Pairs shared(const BlockText &heading, const BlockText &paragraph) const;
    [[nodiscard]] std::span<const quint32> pairsOf(const BlockText &heading) const;
    [[nodiscard]] double rarity(const BlockText &heading, Pairs pairs) const;

    const SeamModel &m_model;
    mutable std::map<std::pair<const BlockText *, const BlockText *>, Pairs> m_shared;
};

} // namespace banmian
