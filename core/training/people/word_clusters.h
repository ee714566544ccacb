#pragma once

#include <QHash>
#include <QtGlobal>
#include <vector>

namespace banmian::training {

/// Groups words by the words beside them: the exchange algorithm of Martin, Liermann and Ney (1998), which
/// moves one word at a time to the class where a bigram model of classes explains the text best. `sentences`
/// hold word keys, 0 is no word. Returns the class (1…255) of each word seen at least `atLeast` times.
QHash<quint32, quint8> clusterWords(const std::vector<std::vector<quint32>> &sentences, int atLeast,
                                    int classes);

} // namespace banmian::training
