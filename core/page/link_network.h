#pragma once

#include <QByteArrayView>

#include <algorithm>
#include <array>
#include <vector>

namespace banmian {

/// What is known of a pair of pieces: numbers, in an order that a network has learned.
class LinkFacts
{
public:
    void add(double number) { m_numbers[m_count++] = static_cast<float>(number); }
    /// −1…1 where `most` is the most that counts.
    void addShare(double number, double most) { add(std::clamp(number, -most, most) / most); }
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// 0 for one that was not added.
    [[nodiscard]] float operator[](std::size_t number) const { return m_numbers[number]; }

    static constexpr std::size_t capacity = 64;

private:
    std::array<float, capacity> m_numbers{};
    std::size_t m_count = 0;
};

/// Which piece of a page goes on from which: a small network that looks at all pairs of neighbouring pieces
/// at once.
///
/// Each pair is a cell of a band: one row for each piece, one column for each of the `reach` pieces behind
/// it. What is known of a pair (LinkFacts) becomes units; each layer adds what the cells of the same distance
/// above and below say (columns side by side give links of one length), and what the rivals of both pieces
/// say, by attention (Bahdanau, Cho and Bengio 2015).
///
/// Learned in core/training/columns. Layout, little-endian: char[4] "BMLN", u32 facts of a pair, then the
/// weights as floats in the order of forEachRow.
class LinkNetwork
{
public:
    static constexpr std::size_t reach = 18, units = 32;
    static constexpr std::array<std::size_t, 4> dilations{1, 2, 4, 1};
    using Facts = LinkFacts;
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

    /// The network of columns that is part of the program, whose facts visitLinkFacts() tells, and that of
    /// headings, whose facts visitHeadingFacts() tells.
    static const LinkNetwork &ofColumns();
    static const LinkNetwork &ofHeadings();

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

    std::vector<Units> m_input; ///< of each fact
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
