#pragma once

#include "people/name_lexicon.h"

#include <array>

namespace banmian {

/// Where a character stands in a name.
enum class NameLabel : quint8 { Outside, Begin, Middle, End, Single };

inline constexpr int nameLabelCount = 5;

/// Whether one label may follow another; Outside stands for the start and the end of a sentence too.
constexpr bool mayFollow(NameLabel first, NameLabel second)
{
    const bool inside = first == NameLabel::Begin || first == NameLabel::Middle;
    const bool continues = second == NameLabel::Middle || second == NameLabel::End;
    return inside == continues;
}

/// The parts of resources/models/people.bin, read in place.
///
/// The file is a NameModelHeader and then the sections it names, all little endian. `weights` is a HashTable
/// from feature keys (NameFeatures) to four signed bytes: what the feature says for Begin, Middle, End and
/// Single, where Outside is zero. `transitions` is five rows of five 32-bit integers in the same unit.
struct NameModel
{
    NameLexicon lexicon;
    HashTable weights;
    std::array<std::array<qint32, nameLabelCount>, nameLabelCount> transitions{};

    /// An empty model where the bytes are none of ours.
    static NameModel fromBytes(QByteArrayView bytes);
};

struct NameModelHeader
{
    struct Section
    {
        quint32 offset = 0, size = 0; ///< bytes from the start of the file
    };
    std::array<char, 8> magic = {'b', 'm', 'p', 'e', 'o', 'p', 'l', '1'};
    Section characters, words, weights, transitions;
};

} // namespace banmian
