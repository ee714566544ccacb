#include "streams.h"

#include "messages/error_text.h"

#include <cstdio>

namespace banmian::cli {

static bool write(const QByteArray &bytes, std::FILE *stream)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

bool writeOutput(const QByteArray &bytes)
{
    return write(bytes, stdout);
}

void writeError(const QByteArray &bytes)
{
    write(bytes, stderr);
}

void report(const QString &message)
{
    writeError(QStringLiteral("banmian-cli: %1\n").arg(message).toUtf8());
}

static QString nameOf(const QString &path)
{
    return path == u"-" ? QStringLiteral("standard input") : path;
}

void reportMixedColumns(const QString &path)
{
    report(nameOf(path) + QStringLiteral(": ") + ErrorText::mixedColumns());
}

void reportFailure(const QString &path, const Error &error)
{
    const QString advice = error.code == ErrorCode::PdfLocked
                               ? QStringLiteral("Give it with --password or --password-file.")
                               : ErrorText::advice(error);
    report(nameOf(path) + QStringLiteral(": ") + ErrorText::cause(error) + u' ' + advice);
}

} // namespace banmian::cli
