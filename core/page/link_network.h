#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <vector>

namespace banmian {

/// Which piece of a page goes on from which: a small network that looks at all pairs of neighbouring pieces
/// at once.
///
/// Each pair is a cell of a band: one row for each piece, one column for each of the `reach` pieces behind
/// it. What is known of a pair (LinkFacts) becomes units; each layer adds what the cells of the same distance
/// above and below say (columns side by side give links of one length), and what the rivals of both pieces
/// say, by attention (Bahdanau, Cho and Bengio 2015).
///
/// Learned in core/training/columns. Layout, little-endian: char[4] "BMLN", u32 floats, then the floats of
/// the weights in the order of forEachRow.
class LinkNetwork
{
public:
    static constexpr std::size_t reach = 18, factCount = 35, units = 32;
    static constexpr std::array<std::size_t, 4> dilations{1, 2, 4, 1};
    using Facts = std::array<float, factCount>;
    using Units = std::array<float, units>;
    /// For each piece of a page one for each of the pieces behind it; those beyond the last are not looked
    /// at.
    template <typename Cell>
    using Row = std::array<Cell, reach>;
    template <typename Cell>
    using Band = std::vector<Row<Cell>>;

    /// Calls visit(from, distance) for each pair of a page with so many pieces: `from` and from + 1 +
    /// distance.
    template <typename Visit>
    [[gnu::always_inline]] static inline void forEachPair(std::size_t count, Visit visit);

    /// The network that is part of the program.
    static const LinkNetwork &shipped();

    /// Bytes of another form give a network that links nothing.
    explicit LinkNetwork(QByteArrayView bytes);

    /// What it makes of the facts of a piece's pairs.
    [[nodiscard]] Row<Units> read(const Row<Facts> &facts) const;
    /// Log odds that the column goes on from one piece to another, to its going on from it to none of these.
    /// `band`: what is read() of each piece. The facts of all of them would take as much room again.
    [[nodiscard]] Band<float> logOdds(Band<Units> band) const;

private:
    using Matrix = std::array<Units, units>; ///< [from][to]
    struct Layer
    {
        std::array<Matrix, 3>
            taps{}; ///< of the piece `dilation` above, the piece itself, the one as far below
        Units bias{};
        Units attention{}, rivalAttention{};
        Matrix ofFirst{}, ofSecond{}; ///< of what the pairs of the same first piece say, and the same second
    };
    struct Rivals
    {
        std::vector<Units> ofFirst, ofSecond; ///< of each piece
    };

    template <typename Visit>
    void forEachRow(Visit visit);
    [[nodiscard]] static Rivals rivals(const Layer &layer, const Band<Units> &band);
    static void addLayer(const Layer &layer, std::size_t dilation, Band<Units> &band);

    std::array<Units, factCount> m_input{};
    Units m_inputBias{};
    std::array<Layer, dilations.size()> m_layers{};
    Units m_output{}, m_none{}, m_noneAttention{};
    std::array<float, reach + 1> m_bias{}; ///< of each distance, and of no link
};

template <typename Visit>
inline void LinkNetwork::forEachPair(std::size_t count, Visit visit)
{
    for (std::size_t from = 0; from < count; ++from) {
        for (std::size_t distance = 0; distance < std::min(reach, count - 1 - from); ++distance)
            visit(from, distance);
    }
}

} // namespace banmian
