#pragma once

#include <QByteArray>
#include <QString>

namespace banmian {

/// A copy of the PDF whose pages show their whole media box, without a password: Poppler passes over what
/// lies outside the crop box. Empty where the copy cannot be made.
QByteArray uncropped(const QByteArray &pdf, const QString &password);

} // namespace banmian
