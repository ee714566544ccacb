#include "jobs/error_message.h"

#include "messages/error_text.h"

#include <QFileInfo>

namespace banmian {

namespace {

/// Carries the translation context.
struct ErrorMessage
{
    Q_DECLARE_TR_FUNCTIONS(banmian::ErrorMessage)
};

QString nameOf(const QString &path)
{
    return path.isEmpty()                ? ErrorMessage::tr("The clipboard")
           : path == QStringLiteral("-") ? ErrorMessage::tr("Standard input")
                                         : QFileInfo(path).fileName();
}

QString about(const QString &name, const QString &what)
{
    return ErrorMessage::tr("%1: %2", "file and what is wrong with it").arg(name, what);
}

} // namespace

QString errorMessage(const QString &path, const Error &error)
{
    return about(nameOf(path), ErrorText::full(error));
}

QString mixedColumnsMessage(const QString &path, const QString &pages)
{
    const QString name =
        pages.isEmpty()
            ? nameOf(path)
            : ErrorMessage::tr("%1, page %2", "file and numbers of its pages").arg(nameOf(path), pages);
    return about(name, ErrorText::mixedColumns());
}

} // namespace banmian
