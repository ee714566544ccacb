#pragma once

#include "article/reading_model.h"
#include "page/line_model.h"
#include "source/input.h"

#include <QSaveFile>
#include <QTextStream>
#include <optional>
#include <utility>

namespace banmian::training {

/// The bytes of a model's file; nothing, and a line in `out`, where it cannot be read.
inline std::optional<QByteArray> readModelFile(const QString &path, QTextStream &out)
{
    auto bytes = readBytes(path);
    if (!bytes) {
        out << "cannot read " << path << '\n';
        return {};
    }
    return std::move(bytes).value();
}

/// The model in a file; nothing, and a line in `out`, where there is none.
inline std::optional<ReadingModel> readReadingModel(const QString &path, QTextStream &out)
{
    const auto bytes = readModelFile(path, out);
    return bytes ? std::optional(ReadingModel::fromText(*bytes)) : std::nullopt;
}

inline std::optional<LineModel> readLineModel(const QString &path, QTextStream &out)
{
    const auto bytes = readModelFile(path, out);
    if (!bytes)
        return {};
    LineModel model = LineModel::fromBytes(*bytes);
    if (!model.networks.empty())
        return model;
    out << path << " is no line model, or one of other features\n";
    return {};
}

/// Whether the whole file is there; else the old one is.
inline bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace banmian::training
