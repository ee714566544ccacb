#pragma once

#include "page/line_model.h"
#include "source/input.h"

#include <QSaveFile>
#include <QTextStream>
#include <optional>
#include <type_traits>

namespace banmian::training {

/// The model in a file; nothing, and a line in `out`, where it cannot be read.
template <typename Model>
std::optional<Model> readModel(const QString &path, QTextStream &out)
{
    const auto bytes = readBytes(path);
    if (!bytes) {
        out << "cannot read " << path << '\n';
        return {};
    }
    if constexpr (std::is_same_v<Model, LineModel>) {
        LineModel model = LineModel::fromBytes(bytes.value());
        if (!model.networks.empty())
            return model;
        out << path << " is no line model, or one of other features\n";
        return {};
    } else {
        return Model::fromText(bytes.value());
    }
}

/// Whether the whole file is there; else the old one is.
inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace banmian::training
