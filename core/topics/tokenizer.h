#pragma once

#include "topics/topic_model.h"

#include <QList>
#include <QStringView>

namespace banmian {

/// A word of a text.
struct Token
{
    qint32 start = 0;      ///< UTF-16 units
    qint32 length = 0;     ///< UTF-16 units
    TopicEntry entry = {}; ///< Punctuation for everything that is neither Han nor a letter nor a digit
    bool inTitle = false;  ///< part of somebody's title (tokenizeArticle)
};

/// The words of a text: runs of Han are cut along the cheapest path through the model's words (unigram
/// Viterbi), runs of letters and digits are one word each. The tokens cover the text without a gap. Linear
/// time.
QList<Token> tokenize(QStringView text, const TopicModel &model);

} // namespace banmian
