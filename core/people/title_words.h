#pragma once

#include <QStringView>

namespace banmian {

/// The length of the longest word for a post or profession (局长, 总书记, 首席执行官, CEO) that `text` ends
/// with; 0: none. Forms of address (同志, 先生, 女士) and the trade of reporters are no posts.
qsizetype titleWordBefore(QStringView text);

/// The same at the start of `text`.
qsizetype titleWordAt(QStringView text);

/// The length of the longest word at the start of `text` that goes with a surname alone: a title word or a
/// form of address (先生, 师傅, 大娘); 0: none.
qsizetype addressWordAt(QStringView text);

/// Whether a verb may stand inside the name of an office (发展 in 国家发展和改革委员会, 驻 in 驻美大使).
bool isOfficeVerb(QStringView word);

/// Whether no title reaches over the word, though dictionaries call it a noun (会见, 祝贺).
bool isTitleStop(QStringView word);

/// A word at the front of a title that is not part of it (著名, 时任).
bool isTitleOrnament(QStringView word);

} // namespace banmian
