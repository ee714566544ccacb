#pragma once

#include "page/ngram_counts.h"

#include <QList>
#include <QStringList>

#include <vector>

namespace banmian::training {

struct NgramCount
{
    Ngram ngram;
    quint32 count;
};

struct CountTable
{
    quint64 symbols = 0;            ///< counted in all, ends of paragraphs included
    std::vector<NgramCount> counts; ///< of all orders
};

/// Counts the n-grams of each paragraph, its marks of begin and end included, and keeps at most `limit` of
/// them: all of one and two symbols, and the more frequent of the longer ones.
CountTable countNgrams(const QList<QStringList> &articles, size_t limit);

} // namespace banmian::training
