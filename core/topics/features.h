#pragma once

#include "topics/candidates.h"

#include <array>

namespace banmian {

/// What the ranking weighs of a candidate. The numbers are places in the model's weights.
enum class Feature {
    Bias,
    Count,      ///< log₂(1 + count)
    Standalone, ///< log₂(1 + count outside the most frequent longer run)
    Dominated,  ///< share of its places that lie in that longer run
    OpenLeft,   ///< share of its places where no noun phrase goes on before it
    OpenRight,  ///< … after it
    OnceCommon, ///< one common word that stands once
    RareOften,  ///< Count × MeanRarity
    Share,      ///< how much of the article's text it makes up
    Spread,     ///< share of the paragraphs that have it
    Lead,       ///< in the first paragraph
    Early,      ///< 1 at the head of the article, 0 at its end
    Headline,
    Deck,
    HeadOnly, ///< neither in a paragraph nor in a caption
    Caption,
    InTitles, ///< share of its places that lie in titles of people
    Quoted,
    Titled,
    Digits,
    Rarity,     ///< log₂(articles / articles with it), of an entry; 0 otherwise
    Unknown,    ///< no entry of the model
    MeanRarity, ///< of its words
    LeastRarity,
    Keyness,     ///< −1…1, of an entry
    MeanKeyness, ///< of its words
    LeastKeyness,
    LastKeyness,
    Closing,     ///< 0…1, of its last word
    FirstVerbal, ///< 0…1
    LastVerbal,
    Units2,
    Units3,
    Units4,
    Units5,
    Units6,
    Units8,  ///< 7 or 8
    Units12, ///< 9 to 12
    UnitsMore,
    Words1,
    Words2,
    Words3,
    WordsMore,
    Bridged, ///< 女童和妇女教育奖
    LearnedPhrase,
    FirstClass, ///< and 14 more, one for each WordClass
    LastClass = FirstClass + 15,
    Kind = LastClass + 15, ///< and 4 more, one for each TopicKind
    End = Kind + 5,
};

constexpr qsizetype featureCount = qsizetype(Feature::End);
using Features = std::array<float, featureCount>;

Features featuresOf(const Candidate &candidate, const CandidateList &list, const TopicModel &model);

/// How likely the candidate is a topic of the article, 0…1, by the model's weights.
double scoreOf(const Features &features, const TopicModel &model);

} // namespace banmian
