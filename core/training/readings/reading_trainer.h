#pragma once

#include "article/reading_model.h"

#include <vector>

namespace banmian::training {

/// A reading of a page with how good it truly is.
struct JudgedReading
{
    ReadingFacts facts;
    double goodness = 0;
};

/// Weights under which the readings of a page are as likely as they are good: the likelihood of a reading is
/// the exponential of its worth over the sum of all, what is wanted the exponential of its goodness. Concave,
/// with a Gaussian prior; full-batch Adagrad (Duchi, Hazan, Singer 2011).
ReadingModel trainReadingModel(const std::vector<std::vector<JudgedReading>> &pages, double penalty);

} // namespace banmian::training
