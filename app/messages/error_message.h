#pragma once

#include "source/result.h"

#include <QString>

namespace banmian {

/// An error in the user's words, for the window and the command line: which file, what is wrong, what to do
/// about it. `path` is empty for the clipboard.
QString errorMessage(const QString &path, const Error &error);

/// The same with the whole of `name`, as it was typed; "-" is standard input.
QString errorMessageNaming(const QString &name, const Error &error);

} // namespace banmian
