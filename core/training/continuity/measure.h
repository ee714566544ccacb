#pragma once

#include "page/continuity.h"

#include <QList>
#include <QStringList>

namespace banmian::training {

struct ContinuityMeasure
{
    double area =
        0; ///< under the ROC curve of join(): true next line against another line of the same article
    double accuracy = 0;    ///< how often the true next line beats one other line
    double bestOfTen = 0;   ///< how often it beats ten others
    double startArea = 0;   ///< of paragraphStart(): first line against another line of a paragraph
    double endArea = 0;     ///< of paragraphEnd(): last line against another line of a paragraph
    double nanoseconds = 0; ///< a call of join()
};

/// Cuts each article into lines of one length, 12 to 20 characters by article, and asks `continuity` about
/// them.
ContinuityMeasure measure(const Continuity &continuity, const QList<QStringList> &articles);

} // namespace banmian::training
