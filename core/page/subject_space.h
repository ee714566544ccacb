#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <array>
#include <vector>

namespace banmian {

/// What a text is about, as a place in a space where texts about the same subjects lie in one direction,
/// though they share no word: pairs of Chinese characters have learned places there, a text lies at their sum
/// (latent semantic analysis, then moved so that texts of one article come near each other:
/// core/training/subjects).
///
/// Layout, little-endian: char[4] "BMSV", u32 pairs, u32 dimensions, the pairs ascending as u32 (the first
/// character in the high half), then for each pair its place, a signed byte a dimension.
class SubjectSpace
{
public:
    static constexpr std::size_t dimensions = 64;
    using Place = std::array<float, dimensions>;

    /// The space that is part of the program.
    static const SubjectSpace &shipped();

    /// A view of `bytes`, which must outlive it. Bytes of another form give a space where nothing is known.
    explicit SubjectSpace(QByteArrayView bytes);

    /// The sum of the places of the text's pairs (distinctPairs); a pair that is not known adds nothing.
    [[nodiscard]] Place of(QStringView text) const;
    [[nodiscard]] Place of(const std::vector<quint32> &pairs) const;

private:
    [[nodiscard]] const qint8 *placeOf(quint32 pair) const;

    std::vector<quint32> m_pairs,
        m_begins; ///< m_begins: for each first character the first pair that has it or a higher one
    const qint8 *m_places = nullptr;
};

SubjectSpace::Place sum(const SubjectSpace::Place &one, const SubjectSpace::Place &other);
SubjectSpace::Place difference(const SubjectSpace::Place &one, const SubjectSpace::Place &other);
/// In the same direction, of length 1; nothing stays nothing.
SubjectSpace::Place normalized(SubjectSpace::Place place);
/// −1…1 for normalized places: the cosine of the angle between them.
float product(const SubjectSpace::Place &one, const SubjectSpace::Place &other);

} // namespace banmian
