#pragma once

#include "labelled_text.h"

#include <QByteArray>
#include <QHash>

namespace banmian::training {

/// Running text labelled by a model that was learned before, and by what each article tells: a name
/// recognised in one place is a name in all of them. So names and phrases of other years than the labelled
/// corpora are learned.
struct SilverText
{
    std::vector<LabelledSentence> sentences;
    QHash<QString, int> names; ///< names found in several articles, with their counts
};

SilverText labelByModel(const std::vector<QStringList> &articles, const QByteArray &model);

} // namespace banmian::training
