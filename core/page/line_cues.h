#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// Cues that a narrow column breaks over several lines: what their wording says once the lines are put
/// together.

/// A dateline, its brackets of reporters included.
struct DatelineCue
{
    int lines = 0;         ///< that it takes; 0 where there is none
    bool endsLine = false; ///< nothing stands behind it in its last line
};
/// The one that begins with this line.
DatelineCue datelineAt(const QList<Line> &lines, qsizetype line);

/// Whether a photo credit ends with this line: … 摄, or …摄（影像中 | 国）.
bool endsPhotoCredit(const QList<Line> &lines, qsizetype line);

/// What the lines right above this one are.
struct ClosingNote
{
    enum Kind {
        None,
        Bracket, ///< a line or several in brackets: （附图片）
        Credit, ///< such a note as ends an article: （本报开罗2月13日电）, （作者为中国驻西班牙大使）,
                ///< （执笔：…）
    };
    Kind kind = None;
    qsizetype first = 0; ///< line of the note
};
ClosingNote closingNoteAbove(const QList<Line> &lines, qsizetype line);

} // namespace banmian
