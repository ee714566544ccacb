#pragma once

#include "count_table.h"

#include <QByteArray>

namespace banmian::training {

/// How many n-grams a model of `bytes` holds.
size_t ngramCapacity(qsizetype bytes);

/// The table in the form that NgramCounts reads.
QByteArray packed(const CountTable &table);

} // namespace banmian::training
