#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <array>
#include <initializer_list>

namespace banmian {

/// One to four symbols packed into one word, the last in the low 16 bits.
using Ngram = quint64;

namespace symbols {
inline constexpr char16_t none = 0;
inline constexpr char16_t paragraphBegin = 2;
inline constexpr char16_t paragraphEnd = 3;
inline constexpr char16_t digit = u'0';
inline constexpr char16_t letter = u'a';
inline constexpr int maxOrder = 4;

/// The class a character is counted under: digits are one symbol, Latin letters another, full-width forms are
/// their ASCII counterparts. `none` for white space and control characters, which are not counted at all.
char16_t of(char16_t character);
} // namespace symbols

constexpr Ngram extended(Ngram ngram, char16_t symbol)
{
    return (ngram << 16) | symbol;
}

/// Approximate counts of n-grams in a fixed block of memory that is used as it lies there.
///
/// A static function in the form of an xor filter (Graf and Lemire, "Xor Filters", ACM JEA 25, 2020): three
/// slots of 16 bits, found by hashing, whose exclusive or is an 11-bit fingerprint and a 5-bit count on a
/// logarithmic scale. A count is right to a quarter; an n-gram that was never counted reads as absent but for
/// one time in 2,048.
///
/// Layout, little-endian: char[4] "BMNG", u32 slots in a block, u64 seed, u64 symbols counted, then three
/// blocks of slots.
class NgramCounts
{
public:
    static constexpr qsizetype headerSize = 24;
    static constexpr double scale = 1.55; ///< count level q stands for scale^q

    struct Place
    {
        std::array<quint32, 3> slots;
        quint16 fingerprint; ///< in the high 11 bits
    };

    NgramCounts() = default;
    /// A view of `bytes`, which must outlive it. Bytes of another form give a model that has counted nothing.
    explicit NgramCounts(QByteArrayView bytes);

    [[nodiscard]] bool isEmpty() const { return m_blockLength == 0; }
    [[nodiscard]] double symbolsCounted() const { return m_symbolsCounted; }
    /// 0 where the n-gram was not counted.
    [[nodiscard]] double count(Ngram ngram) const;

    static Place place(Ngram ngram, quint64 seed, quint32 blockLength);
    static quint16 levelOf(double count);

private:
    const uchar *m_slots = nullptr;
    quint32 m_blockLength = 0;
    quint64 m_seed = 0;
    double m_symbolsCounted = 0;
};

} // namespace banmian
