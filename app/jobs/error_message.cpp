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

} // namespace

QString errorMessage(const QString &path, const Error &error)
{
    const QString name = path.isEmpty()                ? ErrorMessage::tr("The clipboard")
                         : path == QStringLiteral("-") ? ErrorMessage::tr("Standard input")
                                                       : QFileInfo(path).fileName();
    return ErrorMessage::tr("%1: %2", "file and what is wrong with it").arg(name, ErrorText::full(error));
}

} // namespace banmian
