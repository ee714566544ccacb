#include "source/input.h"

#include <QFile>
#include <QFileInfo>

namespace banmian {

static Error openError(const QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return {ErrorCode::NotFound, file.errorString()};
    if (!info.isReadable())
        return {ErrorCode::PermissionDenied, file.errorString()};
    return {ErrorCode::ReadFailed, file.errorString()};
}

static Result<QByteArray> readAll(QFile &file)
{
    static constexpr qint64 chunk = 1 << 20;
    QByteArray bytes;
    if (!file.isSequential())
        bytes.reserve(std::min(file.size(), maximumInputBytes) + 1);
    while (bytes.size() <= maximumInputBytes) {
        const QByteArray more = file.read(chunk);
        if (more.isEmpty())
            break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorCode::ReadFailed, file.errorString()};
    if (bytes.size() > maximumInputBytes)
        return Error{ErrorCode::TooLarge, QStringLiteral("%1 MB at most").arg(maximumInputBytes >> 20)};
    return bytes;
}

Result<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    if (path == u"-") {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return Error{ErrorCode::ReadFailed, file.errorString()};
        return readAll(file);
    }
    if (QFileInfo(path).isDir())
        return Error{ErrorCode::IsDirectory, {}};
    if (!file.open(QIODevice::ReadOnly))
        return openError(file);
    return readAll(file);
}

} // namespace banmian
