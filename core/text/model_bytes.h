#pragma once

#include <QByteArrayView>
#include <QString>

namespace banmian {

/// A binary model that is part of the program, by its name in resources/models. The bytes are those of the
/// program itself, which holds such models uncompressed, and stay for as long as it runs.
QByteArrayView modelBytes(const QString &name);

} // namespace banmian
