#include "messages/error_message.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace banmian {

namespace {

/// Carries the translation context.
struct ErrorMessage
{
    Q_DECLARE_TR_FUNCTIONS(ErrorMessage)

public:
    static QString sentence(const QString &file, const Error &error);
};

QString ErrorMessage::sentence(const QString &file, const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("%1 is not there. It may have been moved or renamed.").arg(file);
    case ErrorCode::IsDirectory:
        return tr("%1 is a folder. Open the files in it.").arg(file);
    case ErrorCode::PermissionDenied:
        return tr("%1 may not be read by you. Change its permissions or copy it to a folder of yours.")
            .arg(file);
    case ErrorCode::ReadFailed:
        return tr("%1 could not be read: %2. Try again, or copy the file first.").arg(file, error.detail);
    case ErrorCode::WriteFailed:
        return tr("%1 could not be written: %2. What stood there is unchanged; choose another place.")
            .arg(file, error.detail);
    case ErrorCode::EmptyInput:
        return tr("%1 is empty. If it came from a scanned page, the page has no text layer.").arg(file);
    case ErrorCode::BinaryInput:
        return tr("%1 is not text. Banmian reads text files; save the page as text first.").arg(file);
    case ErrorCode::BrokenEncoding:
        return tr("%1 is damaged at byte %2; %3 was assumed. Save it as UTF-8 and open it again.")
            .arg(file, error.detail, error.encoding);
    case ErrorCode::TooLarge:
        return tr("%1 is too large for a newspaper page. Split it into pages.").arg(file);
    case ErrorCode::PdfDamaged:
        return tr("%1 is a damaged PDF: %2. Open it in a PDF viewer and print it to a new file.")
            .arg(file, error.detail);
    case ErrorCode::PdfLocked:
        return tr("%1 is locked with a password. Save a copy without one.").arg(file);
    case ErrorCode::PdfNoText:
        return tr("%1 has pictures of pages and no text. Run text recognition over it first.").arg(file);
    case ErrorCode::Cancelled:
        break;
    }
    return tr("Reading %1 was stopped.").arg(file);
}

} // namespace

QString errorMessage(const QString &path, const Error &error)
{
    const QString file = path.isEmpty() ? ErrorMessage::tr("The clipboard") : QFileInfo(path).fileName();
    return ErrorMessage::sentence(path == u"-" ? ErrorMessage::tr("Standard input") : file, error);
}

QString errorMessageNaming(const QString &name, const Error &error)
{
    return ErrorMessage::sentence(name == u"-" ? ErrorMessage::tr("Standard input") : name, error);
}

} // namespace banmian
