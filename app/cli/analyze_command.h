#pragma once

#include "usage.h"

#include <QStringList>

namespace banmian::cli {

/// banmian-cli analyze [--lines] FILE|-
ExitStatus runAnalyze(const QStringList &arguments);

} // namespace banmian::cli
