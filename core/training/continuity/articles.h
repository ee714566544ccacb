#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace banmian::training {

/// The paragraphs of each article of JSON Lines files (`{"paragraphs": […]}`); throws std::runtime_error
/// naming a file that cannot be read. Leaves out those that stand on the gold pages of the folder `except`.
QList<QStringList> readArticles(const QStringList &paths, const QString &except = {});

} // namespace banmian::training
