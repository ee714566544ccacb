#pragma once

#include <QStringList>

namespace banmian::training {

/// The Chinese names that ICU has for countries and for the cities that time zones are called after.
QStringList placesOfTheWorld();

} // namespace banmian::training
