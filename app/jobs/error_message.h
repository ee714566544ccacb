#pragma once

#include "source/result.h"

#include <QString>

namespace banmian {

/// An error in the user's words: which file, what is wrong, what to do about it. `path` is empty for the
/// clipboard.
QString errorMessage(const QString &path, const Error &error);

} // namespace banmian
