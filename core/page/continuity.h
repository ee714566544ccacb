#pragma once

#include "page/ngram_counts.h"

#include <QStringView>

#include <array>
#include <span>

namespace banmian {

/// How well one piece of Chinese text continues another: log-likelihood ratios from character n-grams.
///
/// Characters are compared by class (see symbols::of), so that 2019 and ２０２１, , and ， count alike; white
/// space is passed over. Probabilities are those of an n-gram model of order four whose shorter contexts are
/// the prior of the longer ones (Dirichlet smoothing: MacKay and Peto, "A hierarchical Dirichlet language
/// model", 1995). A call takes a few hundred nanoseconds; all functions give 0 for empty text.
class Continuity
{
public:
    /// The model that is part of the program.
    Continuity();
    /// A model in the form of NgramCounts; `model` must outlive it.
    explicit Continuity(QByteArrayView model);

    /// What a line's end tells of the line after it, for many calls of join().
    struct Tail
    {
        std::array<Ngram, symbols::maxOrder> ngrams{};  ///< of the last 0…3 symbols
        std::array<double, symbols::maxOrder> counts{}; ///< of these; 0 where the line is shorter
    };

    /// What a line's beginning tells of the line before it.
    struct Head
    {
        std::array<Ngram, symbols::maxOrder> ngrams{};  ///< of the first 0…3 symbols
        std::array<double, symbols::maxOrder> counts{}; ///< of these
        std::array<double, symbols::maxOrder> alone{};  ///< probability of each symbol after those before it
        size_t size = 0;
    };

    [[nodiscard]] Tail tail(QStringView line) const;
    [[nodiscard]] Head head(QStringView line) const;
    [[nodiscard]] double join(const Tail &left, const Head &right) const;
    /// Log ratio of `right` following `left` in running text to `right` following any place in running text.
    /// Above 0 the two are more likely one text. Looks at three characters to both sides.
    [[nodiscard]] double join(QStringView left, QStringView right) const;
    /// Log ratio of `right` at the beginning of a paragraph to `right` anywhere in running text.
    [[nodiscard]] double paragraphStart(const Head &right) const;
    [[nodiscard]] double paragraphStart(QStringView right) const { return paragraphStart(head(right)); }
    /// Log ratio of a paragraph's end after `left` to a paragraph's end after any text.
    [[nodiscard]] double paragraphEnd(const Tail &left) const;
    [[nodiscard]] double paragraphEnd(QStringView left) const { return paragraphEnd(tail(left)); }

private:
    [[nodiscard]] Tail tailOf(std::span<const char16_t> line) const;
    [[nodiscard]] Head headOf(std::span<const char16_t> line) const;
    [[nodiscard]] double smoothed(double count, double contextCount, size_t contextLength,
                                  double prior) const;

    NgramCounts m_counts;
    Tail m_paragraphBegin;
    Head m_paragraphEnd;
};

} // namespace banmian
