#pragma once

#include <QSet>
#include <QString>

namespace banmian::training {

/// The headlines of all articles on the gold pages (NAME.json) of a folder, to tell which articles are not to
/// be learned from; none without a folder. Throws std::runtime_error naming a file that cannot be read.
QSet<QString> headlinesOn(const QString &folder);

} // namespace banmian::training
