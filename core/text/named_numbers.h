#pragma once

#include <QByteArray>
#include <QMap>

namespace banmian {

/// The lines of a text that are a name and a number with a blank between; others are passed over.
QMap<QByteArray, double> namedNumbers(const QByteArray &text);

} // namespace banmian
