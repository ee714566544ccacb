#pragma once

#include "source/result.h"

#include <QByteArray>

namespace banmian {

/// No input may be longer: a page of it would need many times as much memory. A newspaper's whole year fits.
inline constexpr qint64 maximumInputBytes = 256LL << 20;

/// All bytes of a file or, for "-", of standard input; devices and pipes are read up to the maximum.
/// Errors: NotFound, IsDirectory, PermissionDenied, ReadFailed (detail: the system's message), TooLarge
/// (detail: what is allowed).
Result<QByteArray> readBytes(const QString &path);

} // namespace banmian
