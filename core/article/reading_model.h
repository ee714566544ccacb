#pragma once

#include "article/reading_facts.h"

#include <QByteArray>
#include <array>

namespace banmian {

/// How good a reading of a page is: a weight for each of its facts. Of two readings of one page the better
/// has the greater worth; the difference is one of log odds (maximum entropy reranking: Charniak and Johnson,
/// "Coarse-to-fine n-best parsing and MaxEnt discriminative reranking", 2005).
class ReadingModel
{
public:
    std::array<double, ReadingFacts::count> weights{};

    /// The model that is part of the program, read once.
    static const ReadingModel &shipped();
    /// Reads lines of a fact's name and its weight, as toText() writes them. What is missing weighs nothing.
    static ReadingModel fromText(const QByteArray &text);
    [[nodiscard]] QByteArray toText() const;

    [[nodiscard]] double worth(const ReadingFacts &facts) const;
};

} // namespace banmian
