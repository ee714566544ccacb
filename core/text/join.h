#pragma once

#include "text/line.h"

#include <QList>

namespace banmian {

/// How the lines of one unit become one text.
enum class Setting {
    Running, ///< paragraphs: spaces only between words of scripts that have them, and between names
    Caption, ///< the same, but what stands apart behind the last sentence (the photo credit) stays apart
    Heading, ///< spaces stay, for a heading pauses with them
};

/// Joins the lines of one unit.
///
/// Running text: a space goes where one of its neighbours is set on a full em; two Latin words keep or get
/// one. A hyphen at a line end goes when both halves are lower case. Inside the brackets that name reporters
/// (（记者 杨依军 邵艺博）) spaces are data and stay; a name cut by a line end is put together, two names
/// that a line end parts stay two.
TracedText joinLines(const QList<TracedText> &lines, Setting setting);

} // namespace banmian
