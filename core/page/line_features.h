#pragma once

#include "page/line_facts.h"
#include "text/line.h"

#include <QByteArray>
#include <QList>
#include <vector>

namespace banmian {

/// The evidence that tells what a line is.
struct LineFeatures
{
    /// The numbers of the features that hold. Features are named "template:bucket"; the numbers are dense
    /// from 0 and only mean something within one build.
    std::vector<int> held;
    /// What the line says: the rows (below characterRows) of its characters, white space left out; of a long
    /// line its beginning and its end.
    std::vector<quint16> characters;
};

/// Rows that characters share by their code.
inline constexpr int characterRows = 4096;

/// How many features there are.
int lineFeatureCount();
/// Its template and its bucket, by which training names it.
QByteArray lineFeatureName(int feature);
/// What the numbers of the features mean in this build, in so few bytes that a model's file can say which
/// features it was learned for.
QByteArray lineFeatureStamp();

/// For each line of a page, in reading order, the features that hold. Time grows linearly with the lines.
std::vector<LineFeatures> lineFeatures(const QList<Line> &lines, const std::vector<LineFacts> &facts);

} // namespace banmian
