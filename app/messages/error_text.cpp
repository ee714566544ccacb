#include "messages/error_text.h"

namespace banmian {

static QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence.chopped(1), detail) + u'.';
}

/// The first of the messages, which tell most; those after them follow from the same damage.
static QString summary(const QString &messages)
{
    constexpr qsizetype enough = 2;
    const QStringList lines = messages.split(u'\n', Qt::SkipEmptyParts);
    const QString first = lines.mid(0, enough).join(QStringLiteral("; "));
    return lines.size() > enough ? first + QStringLiteral("; …") : first;
}

QString ErrorText::cause(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("There is no file of this name.");
    case ErrorCode::IsDirectory:
        return tr("This is a folder, not a file.");
    case ErrorCode::PermissionDenied:
        return tr("You have no permission to read or write this file.");
    case ErrorCode::ReadFailed:
        return withDetail(tr("The file could not be read to its end."), error.detail);
    case ErrorCode::WriteFailed:
        return withDetail(tr("The file could not be written."), error.detail);
    case ErrorCode::EmptyInput:
        return tr("There is no text in it.");
    case ErrorCode::BinaryInput:
        return tr("This is not a text file: it holds binary data.");
    case ErrorCode::NumberedCharacters:
        return tr(
            "It holds numbers such as (cid:123) instead of characters: the tool that extracted the text "
            "does not know the PDF file's fonts.");
    case ErrorCode::BrokenEncoding:
        return tr("The text is broken at byte %1, if it is %2 as assumed.").arg(error.detail, error.encoding);
    case ErrorCode::TooLarge:
        return withDetail(tr("The file is too large."), error.detail);
    case ErrorCode::PdfDamaged:
        return withDetail(tr("The PDF file is damaged."), summary(error.detail));
    case ErrorCode::PdfLocked:
        return tr("The PDF file is encrypted and needs a password.");
    case ErrorCode::PdfWrongPassword:
        return tr("The password does not open this PDF file.");
    case ErrorCode::PdfNoText:
        return tr("The pages of this PDF file are pictures, scanned perhaps; there is no text in it.");
    case ErrorCode::Cancelled:
        return tr("Stopped before the end.");
    }
    return {};
}

QString ErrorText::advice(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("Check the name and the folder.");
    case ErrorCode::IsDirectory:
        return tr("Name the files in it.");
    case ErrorCode::PermissionDenied:
        return tr("Change its permissions or copy it to a place of your own.");
    case ErrorCode::ReadFailed:
        return tr("Check the disk or the connection, then try again.");
    case ErrorCode::WriteFailed:
        return tr("Check the free space and the folder, or choose another one.");
    case ErrorCode::EmptyInput:
        return tr("Extract the page's text again and check that something comes out.");
    case ErrorCode::BinaryInput:
        return tr("Give the text of a page, or the PDF file itself.");
    case ErrorCode::NumberedCharacters:
        return tr("Give the PDF file itself, or extract its text with another tool.");
    case ErrorCode::BrokenEncoding:
        return tr("Save the text again as UTF-8, or mend that place.");
    case ErrorCode::TooLarge:
        return tr("Split it into smaller files.");
    case ErrorCode::PdfDamaged:
        return tr("Fetch the file again, or open it in a PDF viewer and paste the page's text.");
    case ErrorCode::PdfLocked:
        return tr("Give the password, or save a copy without it.");
    case ErrorCode::PdfWrongPassword:
        return tr("Mind capital and small letters and try again.");
    case ErrorCode::PdfNoText:
        return tr("Let an OCR program add a text layer, such as OCRmyPDF (ocrmypdf -l chi_sim+eng page.pdf "
                  "page-with-text.pdf), ABBYY FineReader or Adobe Acrobat; then open the new file.");
    case ErrorCode::Cancelled:
        return tr("Start again when you like.");
    }
    return {};
}

QString ErrorText::full(const Error &error)
{
    return cause(error) + u' ' + advice(error);
}

QString ErrorText::mixedColumns()
{
    return tr(
        "The lines of its columns are mixed and could not be told apart, so that articles are torn. If you "
        "have the page as a PDF file, open that instead.");
}

} // namespace banmian
