#pragma once

#include "people/name_model.h"

#include <QList>
#include <QStringView>

namespace banmian {

/// A stretch of text, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;
    [[nodiscard]] qsizetype end() const { return start + length; }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// The stretch that is recognised as one: up to and with 。！？； or a line end, at most 400 units.
TextSpan nextSentence(QStringView text, qsizetype from);

/// Finds names of persons sentence by sentence: a linear-chain conditional random field over characters
/// (Lafferty, McCallum, Pereira 2001) with the features of NameFeatures, decoded by Viterbi's algorithm.
class NameRecogniser
{
public:
    /// `model` is read in place and must outlive the recogniser.
    explicit NameRecogniser(QByteArrayView model);

    /// The recogniser with the model that is built in; costs next to nothing to make.
    static NameRecogniser builtIn();

    /// The names in reading order, none overlapping. Linear in the length of the text.
    [[nodiscard]] QList<TextSpan> find(QStringView text) const;

    [[nodiscard]] const NameLexicon &lexicon() const { return m_model.lexicon; }

private:
    NameModel m_model;
};

} // namespace banmian
