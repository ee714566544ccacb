#include "source/pdf_uncropped.h"

#define POINTERHOLDER_TRANSITION 4 // qpdf 11 asks for it: only std::shared_ptr is used

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace banmian {

QByteArray uncropped(const QByteArray &pdf, const QString &password)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("page", pdf.constData(), static_cast<size_t>(pdf.size()),
                                   password.toUtf8().constData());
        for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(document).getAllPages())
            page.getObjectHandle().replaceKey("/CropBox", page.getMediaBox(true));
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setStreamDataMode(qpdf_s_preserve);
        writer.setPreserveEncryption(false);
        writer.write();
        const std::shared_ptr<Buffer> copy = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char *>(copy->getBuffer()), static_cast<qsizetype>(copy->getSize())};
    } catch (const std::exception &) { // qpdf's way to say that the file is damaged
        return {};
    }
}

} // namespace banmian
