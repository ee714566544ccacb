#pragma once

#include <QByteArrayView>
#include <QString>

namespace banmian {

/// A model that is part of the program, by its name in resources/models; empty if there is none. The bytes
/// are those of the program itself, which holds its models uncompressed, and stay for as long as it runs.
QByteArrayView modelBytes(const QString &name);

} // namespace banmian
