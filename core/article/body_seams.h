#pragma once

#include "article/block_text.h"
#include "page/seam_model.h"

#include <map>
#include <span>
#include <vector>

namespace banmian {

/// How likely it is that one article ends and another begins between paragraphs (SeamModel). Each text is
/// looked at once however often it is asked about.
class BodySeams
{
public:
    using Paragraphs = std::span<const BlockText *const>;

    /// `model`, and the texts that are asked about, must outlive it.
    explicit BodySeams(const SeamModel &model) : m_model(model) {}

    /// For the last paragraphs of `above` and the first ones of `below`, neither empty.
    [[nodiscard]] double logOdds(Paragraphs above, Paragraphs below) const;

private:
    using Texts = std::vector<const BlockText *>;
    struct Side
    {
        std::vector<quint32> pairs;  ///< each once, ascending
        double rarity;               ///< of all pairs
        SubjectSpace::Place subject; ///< normalized
        double edge;                 ///< SeamModel::opening() of the first, or closing() of the last
    };
    [[nodiscard]] const Side &side(std::map<Texts, Side> &known, Texts texts, bool isAbove) const;
    [[nodiscard]] double rarityOf(const std::vector<quint32> &pairs) const;

    const SeamModel &m_model;
    mutable std::map<Texts, Side> m_above, m_below;
    mutable std::map<std::pair<const Side *, const Side *>, double> m_odds;
};

} // namespace banmian
