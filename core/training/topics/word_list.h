#pragma once

#include "topics/topic_model.h"

#include <QMap>
#include <QString>

namespace banmian::training {

struct Word
{
    WordClass wordClass = WordClass::None;
    double count = 0; ///< in the corpus behind the list
};

using WordList = QMap<QString, Word>;

/// jieba's dictionary (word, count, part of speech), the frequent places of THUOCL and the short pairs of
/// country names that headlines are full of (中俄, 俄乌). `data` is the folder that holds words/, topics/ and
/// people/. Names of persons are told from other words by the sentences of people/train-*.jsonl.
WordList readWordList(const QString &data);

} // namespace banmian::training
