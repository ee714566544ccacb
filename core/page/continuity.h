#pragma once

#include "page/edge_vectors.h"

#include <QStringView>

#include <array>

namespace banmian {

/// How well one piece of Chinese text continues another: log-likelihood ratios from the characters at the
/// edges.
///
/// Characters are compared by class (see symbols::of), so that 2019 and ２０２１, , and ， count alike; white
/// space is passed over. A boundary's ratio comes from the vectors of both edges (EdgeVectors); the ends of a
/// paragraph are symbols there like others. A call takes some ten nanoseconds once the edges are known; all
/// functions give 0 for empty text.
class Continuity
{
public:
    /// The model that is part of the program.
    static const Continuity &shipped();
    /// A model in the form of EdgeVectors; `model` must outlive it.
    explicit Continuity(QByteArrayView model);

    static constexpr std::size_t counted = 2; ///< symbols of an edge that are given as n-grams
    /// Of 0…2 symbols at an edge; 0 where the line is shorter.
    using Ngrams = std::array<Ngram, counted + 1>;

    /// What a line's end tells of the line after it, for many calls of join().
    struct Tail
    {
        EdgeVectors::Vector vector{};
        Ngrams ngrams{};      ///< of the last symbols
        std::size_t size = 0; ///< symbols looked at
    };

    /// What a line's beginning tells of the line before it.
    struct Head
    {
        EdgeVectors::Vector vector{};
        Ngrams ngrams{};                         ///< of the first symbols
        std::array<double, counted + 1> alone{}; ///< probability of the nth symbol after those before it
        std::size_t size = 0;
    };

    [[nodiscard]] Tail tail(QStringView line) const;
    [[nodiscard]] Head head(QStringView line) const;
    /// What Tail::ngrams and Head::ngrams hold, which takes no model.
    [[nodiscard]] static Ngrams lastNgrams(QStringView line);
    [[nodiscard]] static Ngrams firstNgrams(QStringView line);
    /// Log ratio of `right` following `left` in running text to `right` following any place in running text.
    /// Above 0 the two are more likely one text. Looks at five characters to both sides.
    [[nodiscard]] double join(const Tail &left, const Head &right) const;
    [[nodiscard]] double join(QStringView left, QStringView right) const;
    /// Log ratio of `right` at the beginning of a paragraph to `right` anywhere in running text.
    [[nodiscard]] double paragraphStart(const Head &right) const { return join(m_paragraphBegin, right); }
    [[nodiscard]] double paragraphStart(QStringView right) const { return paragraphStart(head(right)); }
    /// Log ratio of a paragraph's end after `left` to a paragraph's end after any text.
    [[nodiscard]] double paragraphEnd(const Tail &left) const { return join(left, m_paragraphEnd); }
    [[nodiscard]] double paragraphEnd(QStringView left) const { return paragraphEnd(tail(left)); }

private:
    [[nodiscard]] Tail tailOf(std::span<const char16_t> edge) const;
    [[nodiscard]] Head headOf(std::span<const char16_t> edge) const;

    EdgeVectors m_vectors;
    Tail m_paragraphBegin;
    Head m_paragraphEnd;
};

} // namespace banmian
