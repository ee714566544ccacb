#pragma once

#include "people/name_model.h"
#include "text/fold.h"

#include <QList>
#include <QStringView>

namespace banmian {

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

    struct Names
    {
        QList<TextSpan> sure; ///< in reading order, none overlapping
        /// What may be a name with odds of not much less than even, but was not chosen: other occurrences in
        /// the document may decide. They may overlap.
        QList<TextSpan> doubtful;
    };

    /// Linear in the length of the text.
    [[nodiscard]] Names find(QStringView text) const;

    [[nodiscard]] const NameLexicon &lexicon() const { return m_model.lexicon; }

private:
    NameModel m_model;
};

} // namespace banmian
