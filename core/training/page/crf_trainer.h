#pragma once

#include "page/line_model.h"

#include <vector>

namespace banmian::training {

struct TrainingPage
{
    std::vector<LineFeatures> features;
    std::vector<LineModel::Scores> evidence; ///< what is added to the model's scores, as when it is used
    std::vector<LineTag> tags;
};

/// Fits the line model by stochastic gradient (Adam), a few pages a step, with an L2 penalty and averaged
/// weights; each network by itself, on a thread of its own. The pages are shuffled by fixed seeds: the same
/// pages give the same weights.
LineModel trainLineModel(const std::vector<TrainingPage> &pages, int epochs, double penalty, int networks);

} // namespace banmian::training
