#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <array>

namespace banmian {

/// How likely it is that one article ends and another begins between two texts, by their words: how the one
/// below opens and the one above closes, which rare pairs of characters both have, and whether they are about
/// the same subjects. Put together by logistic regression (core/training/seams).
///
/// Layout, little-endian: char[4] "BMSM", u32 rows, f32 weights of overlap, likeness, opening and closing and
/// the constant, f32 steps of rarity, opening and closing; then for each row its rarity as u8, its opening
/// as i8, its closing as i8, column after column.
class SeamModel
{
public:
    /// The model that is part of the program.
    static const SeamModel &shipped();

    /// A view of `bytes`, which must outlive it. Bytes of another form give a model that knows nothing.
    explicit SeamModel(QByteArrayView bytes);

    /// How much it tells of two texts that they share the pair (forEachPair).
    [[nodiscard]] float rarity(quint32 pair) const;
    /// Log odds, but for a constant, that a paragraph which begins so is the first of an article.
    [[nodiscard]] double opening(QStringView paragraph) const;
    /// The same of a paragraph which ends so, that it is the last.
    [[nodiscard]] double closing(QStringView paragraph) const;
    /// The characters of a paragraph, but for white space, that opening() and closing() look at.
    static constexpr qsizetype reach = 100;

    /// What is known of the texts above and below.
    struct Evidence
    {
        double overlap = 0;  ///< overlap()
        double likeness = 0; ///< cosine of their places in the subject space
        double opening = 0;  ///< of the first paragraph below
        double closing = 0;  ///< of the last one above
    };
    /// What two texts share of their rarity: 0 nothing, 1 all.
    [[nodiscard]] static double overlap(double shared, double above, double below);
    [[nodiscard]] double logOdds(const Evidence &evidence) const;

private:
    std::array<float, 5> m_weights{};
    std::array<float, 3> m_steps{};
    const quint8 *m_rarity = nullptr;
    const qint8 *m_opening = nullptr, *m_closing = nullptr;
};

} // namespace banmian
