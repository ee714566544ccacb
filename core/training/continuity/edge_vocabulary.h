#pragma once

#include "symbol_text.h"

#include <unordered_map>

namespace banmian::training {

/// The n-grams that have a vector: the frequent ones, each at each place it can have in an edge.
class EdgeVocabulary
{
public:
    explicit EdgeVocabulary(const SymbolText &text);

    struct Row
    {
        quint64 key;        ///< as EdgeVectors::forEachKey has it
        double probability; ///< of its n-gram anywhere in the text
    };

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    /// The rows of an edge's n-grams.
    void find(EdgeVectors::Side side, std::span<const char16_t> edge, std::vector<quint32> &found) const;

private:
    void add(Ngram ngram, std::size_t length, double probability);

    std::vector<Row> m_rows;
    std::unordered_map<quint64, quint32> m_numbers; ///< of the rows, by key
};

} // namespace banmian::training
