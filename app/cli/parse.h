#pragma once

#include "usage.h"

#include <QStringList>

namespace banmian::cli {

/// The command `parse`; `arguments` begins with the command's name.
ExitStatus runParse(const QStringList &arguments);

} // namespace banmian::cli
