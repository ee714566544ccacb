#include "page/seam_model.h"

#include "page/symbols.h"
#include "text/model_bytes.h"

#include <QtEndian>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <vector>

namespace banmian {

namespace {

constexpr int bits = 18;
constexpr qsizetype rows = qsizetype(1) << bits;

/// Fibonacci hashing.
quint32 rowOf(quint32 hash)
{
    return (hash * 2654435761U) >> (32 - bits);
}

/// The symbols from the edge of a paragraph on, as far as the model looks, behind a mark for the edge itself.
template <typename Iterator>
std::vector<char16_t> edgeOf(Iterator character, Iterator end)
{
    constexpr auto most = static_cast<std::size_t>(1 + SeamModel::reach);
    std::vector<char16_t> edge{symbols::paragraphBegin};
    for (edge.reserve(most); character != end && edge.size() < most; ++character) {
        if (const char16_t symbol = symbols::of(character->unicode()); symbol != symbols::none)
            edge.push_back(symbol);
    }
    return edge;
}

/// What a text says, as entries of a column of the table: each run of symbols has the row of its hash, so
/// that no list of runs is needed (feature hashing: Weinberger et al. 2009). A row counts once.
class SumOfRuns
{
public:
    explicit SumOfRuns(const qint8 *column) : m_column(column) {}

    /// `kind` tells the same run in different places apart. FNV-1 over symbols in place of bytes.
    void add(std::span<const char16_t> run, quint32 kind)
    {
        for (const char16_t symbol : run)
            kind = (kind * 0x01000193U) ^ symbol;
        addRow(rowOf(kind));
    }

    /// Every run of so many symbols.
    void addAll(std::span<const char16_t> symbols, std::size_t length, quint32 kind)
    {
        for (std::size_t begin = 0; begin + length <= symbols.size(); ++begin)
            add(symbols.subspan(begin, length), kind);
    }

    [[nodiscard]] int sum() const { return m_sum; }

private:
    static constexpr std::size_t places = 1024; ///< with room to spare for all runs of an edge
    static_assert(4 * SeamModel::reach < places);

    void addRow(quint32 row)
    {
        const quint32 entry = row + 1; // 0 is no row
        std::size_t place = row % places;
        while (m_seen[place] != 0 && m_seen[place] != entry)
            place = (place + 1) % places;
        if (m_seen[place] == 0)
            m_sum += m_column[row];
        m_seen[place] = entry;
    }

    const qint8 *m_column;
    std::array<quint32, places> m_seen{};
    int m_sum = 0;
};

/// The symbols themselves and their pairs, those near the edge apart from those farther off, and the first
/// two, three and four.
int sumOf(const std::vector<char16_t> &edge, const qint8 *column)
{
    constexpr std::size_t nearest = 20;
    const std::span<const char16_t> all = edge;
    const std::span<const char16_t> near = all.first(std::min(nearest, all.size()));
    SumOfRuns held(column);
    held.addAll(near, 1, 1);
    held.addAll(near, 2, 2);
    if (all.size() > nearest) {
        held.addAll(all.subspan(nearest), 1, 3);
        held.addAll(all.subspan(nearest - 1), 2, 4);
    }
    for (std::size_t length = 2; length <= 4 && length < all.size(); ++length)
        held.add(all.subspan(1, length), static_cast<quint32>(3 + length));
    return held.sum();
}

} // namespace

const SeamModel &SeamModel::shipped()
{
    static const SeamModel model(modelBytes(QStringLiteral("seams.bin")));
    return model;
}

SeamModel::SeamModel(QByteArrayView bytes)
{
    constexpr qsizetype headerSize = 8 + 4 * 8;
    if (bytes.size() != headerSize + 3 * rows || std::memcmp(bytes.data(), "BMSM", 4) != 0)
        return;
    const auto *header = reinterpret_cast<const uchar *>(bytes.data());
    if (qFromLittleEndian<quint32>(header + 4) != rows)
        return;
    qFromLittleEndian<float>(header + 8, static_cast<qsizetype>(m_weights.size()), m_weights.data());
    qFromLittleEndian<float>(header + 8 + 4 * m_weights.size(), static_cast<qsizetype>(m_steps.size()),
                             m_steps.data());
    m_rarity = header + headerSize;
    m_opening = reinterpret_cast<const qint8 *>(m_rarity + rows);
    m_closing = m_opening + rows;
}

float SeamModel::rarity(quint32 pair) const
{
    return m_rarity ? static_cast<float>(m_rarity[rowOf(pair)]) * m_steps[0] : 0;
}

double SeamModel::opening(QStringView paragraph) const
{
    return m_opening ? sumOf(edgeOf(paragraph.begin(), paragraph.end()), m_opening) *
                           static_cast<double>(m_steps[1])
                     : 0;
}

double SeamModel::closing(QStringView paragraph) const
{
    return m_closing ? sumOf(edgeOf(paragraph.rbegin(), paragraph.rend()), m_closing) *
                           static_cast<double>(m_steps[2])
                     : 0;
}

double SeamModel::overlap(double shared, double above, double below)
{
    return above > 0 && below > 0 ? shared / std::sqrt(above * below) : 0;
}

double SeamModel::logOdds(const Evidence &evidence) const
{
    const std::array<double, 4> numbers{evidence.overlap, evidence.likeness, evidence.opening,
                                        evidence.closing};
    auto odds = static_cast<double>(m_weights.back());
    for (std::size_t i = 0; i < numbers.size(); ++i)
        odds += static_cast<double>(m_weights[i]) * numbers[i];
    return odds;
}

} // namespace banmian
