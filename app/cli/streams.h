#pragma once

#include "source/result.h"

#include <QByteArray>
#include <QString>

namespace banmian::cli {

/// False where standard output takes no more (a full disk, a closed pipe).
bool writeOutput(const QByteArray &bytes);
void writeError(const QByteArray &bytes);

/// One line on standard error, after the program's name.
void report(const QString &message);
/// Names the input that failed, the cause and what to do.
void reportFailure(const QString &path, const Error &error);
/// Says that columns of the input's pages could not be told apart.
void reportMixedColumns(const QString &path);

} // namespace banmian::cli
