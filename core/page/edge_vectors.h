#pragma once

#include "page/symbols.h"

#include <QByteArrayView>

#include <array>
#include <span>
#include <vector>

namespace banmian {

/// Learned vectors of what stands at the two edges of a boundary in running text.
///
/// Each symbol at each distance from the boundary, the two and the three next to it, have a vector; an edge
/// is their sum. The product of the vectors of a left and a right edge is the log ratio of both meeting to
/// both standing anywhere in texts of this kind: a log-bilinear model (Mnih and Hinton, "Three new graphical
/// models for statistical language modelling", 2007) of pointwise mutual information, learned against chance
/// pairs (Gutmann and Hyvärinen, "Noise-contrastive estimation", 2010). Unlike counts it knows something of
/// pairs that it never saw together, and nothing by heart.
///
/// Layout, little-endian: char[4] "BMEV", u32 dimensions, u32 rows, float steps of a vector's numbers, float
/// log ratio of two edges that tell nothing; then, by ascending hash, for each row u32 hash, for each row the
/// log probability of its symbols in text (u8, see rarityStep), for each row its vector (a signed byte a
/// dimension).
class EdgeVectors
{
public:
    static constexpr std::size_t dimensions = 48;
    static constexpr std::size_t reach = 5;        ///< symbols that an edge has at most
    static constexpr std::size_t longest = 3;      ///< n-gram next to the boundary that has a vector
    static constexpr qsizetype headerSize = 20;    ///< bytes
    static constexpr double rarityStep = 1.0 / 15; ///< −log probability of a row, in nats
    using Vector = std::array<float, dimensions>;
    enum class Side { Left, Right };

    /// A view of `bytes`, which must outlive it. Bytes of another form give vectors that know nothing.
    explicit EdgeVectors(QByteArrayView bytes);

    [[nodiscard]] bool isEmpty() const { return m_hashes == nullptr; }
    /// The vector of the symbols on one side of a boundary, in the order of the text, at most `reach`.
    [[nodiscard]] Vector of(Side side, std::span<const char16_t> edge) const;
    /// Log ratio, in nats, of the edges meeting to both standing anywhere.
    [[nodiscard]] double join(const Vector &left, const Vector &right) const;
    /// Of one to `longest` symbols anywhere in running text; 0 where they are too rare to be known.
    [[nodiscard]] double probability(Ngram ngram) const;

    /// What a row is known by: an n-gram of a side that ends `distance` symbols from the boundary, from 1;
    /// that of a longer one is 1.
    static constexpr quint64 key(Side side, std::size_t distance, std::size_t length, Ngram ngram);
    /// Calls visit(key) for each n-gram of an edge that may have a vector.
    template <typename Visit>
    static void forEachKey(Side side, std::span<const char16_t> edge, Visit visit);
    /// What rows are sorted and found by.
    static quint32 hash(quint64 key);

private:
    [[nodiscard]] qsizetype rowOf(quint64 key) const;

    std::vector<quint32> m_buckets; ///< the first row of each value of a hash's high bits
    const uchar *m_hashes = nullptr, *m_rarities = nullptr;
    const qint8 *m_vectors = nullptr;
    float m_step = 0, m_bias = 0;
};

constexpr quint64 EdgeVectors::key(Side side, std::size_t distance, std::size_t length, Ngram ngram)
{
    const std::size_t slot = length == 1 ? distance - 1 : reach + length - 2;
    return (static_cast<quint64>(side == Side::Right ? 8 + slot : slot) << 48) | ngram;
}

template <typename Visit>
void EdgeVectors::forEachKey(Side side, std::span<const char16_t> edge, Visit visit)
{
    Ngram ngram = 0;
    for (std::size_t distance = 1; distance <= edge.size(); ++distance) {
        const Ngram symbol = side == Side::Left ? edge[edge.size() - distance] : edge[distance - 1];
        visit(key(side, distance, 1, symbol));
        if (distance > longest)
            continue;
        ngram = side == Side::Left ? (symbol << (16 * (distance - 1))) | ngram : (ngram << 16) | symbol;
        if (distance > 1)
            visit(key(side, 1, distance, ngram));
    }
}

} // namespace banmian
