#pragma once

#include "text/line.h"

#include <QByteArray>
#include <QList>
#include <vector>

namespace banmian {

/// The evidence that tells what a line is, as the numbers of the features that hold for it. Features are
/// named "template:bucket"; the numbers are dense from 0 and only mean something within one build.
using FeatureList = std::vector<int>;

/// How many features there are.
int lineFeatureCount();
/// The name of a feature in the model's file.
QByteArray lineFeatureName(int feature);

/// For each line of a page, in reading order, the features that hold. Time grows linearly with the lines.
std::vector<FeatureList> lineFeatures(const QList<Line> &lines);

} // namespace banmian
