#pragma once

#include "source/result.h"

#include <QString>

namespace banmian {

/// An error in the user's words: which file, what is wrong, what to do about it. `path` is empty for the
/// clipboard.
QString errorMessage(const QString &path, const Error &error);
/// The same of pages whose columns could not be told apart; `pages` names them, or is empty where the file
/// has one.
QString mixedColumnsMessage(const QString &path, const QString &pages);

} // namespace banmian
