#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace banmian {

/// An icon of the stroke set in resources/icons, drawn in the given colours.
QIcon strokeIcon(const QString &name, const QColor &ink, const QColor &disabled);

} // namespace banmian
