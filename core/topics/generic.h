#pragma once

#include <QStringView>

namespace banmian {

/// True for what is written in every article and tells nothing of one: 工作, 发展, 会议, 记者.
bool isGeneric(QStringView text);

/// True where the word names an office or a kind of person (总书记, 外交部长, 发言人): people have those,
/// topics do not.
bool endsAsTitle(QStringView text);

} // namespace banmian
