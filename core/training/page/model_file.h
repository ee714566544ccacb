#pragma once

#include "source/input.h"

#include <QSaveFile>
#include <QTextStream>
#include <optional>

namespace banmian::training {

/// The model in a file; nothing, and a line in `out`, where it cannot be read.
template <typename Model>
std::optional<Model> readModel(const QString &path, QTextStream &out)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        out << "cannot read " << path << '\n';
    return bytes ? std::optional(Model::fromText(bytes.value())) : std::nullopt;
}

/// Whether the whole file is there; else the old one is.
inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace banmian::training
