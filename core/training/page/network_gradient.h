#pragma once

#include "page/line_network.h"

namespace banmian::training {

/// Goes back along a pass of the network (backpropagation) and adds to `gradient` how the loss changes with
/// each weight. `wrong`: how the loss changes with each score of each line.
void addGradient(const LineNetwork &network, const LineNetwork::Pass &pass,
                 const std::vector<LineFeatures> &lines, const std::vector<LineNetwork::Scores> &wrong,
                 LineNetwork &gradient);

} // namespace banmian::training
