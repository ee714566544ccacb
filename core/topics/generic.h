#pragma once

#include <QStringView>

namespace banmian {

/// True for what is written in every article and tells nothing of one: 工作, 发展, 会议, 记者.
bool isGeneric(QStringView text);

/// True where the word names an office or a kind of person (总书记, 外交部长, 发言人): people have those,
/// topics do not.
bool endsAsTitle(QStringView text);

/// True for verbs that tell of an event and belong to no name of it: 举行, 出席, 获悉.
bool isStaging(QStringView word);

/// True for words that end a run of nouns but no name: 方面, 数量, 获悉.
bool isTrailing(QStringView word);

/// True for words that lead up to a name and are no part of it: 作为, 要求, 条.
bool isLeading(QStringView word);

} // namespace banmian
