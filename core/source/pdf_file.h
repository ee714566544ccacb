#pragma once

#include "source/result.h"
#include "source/source_page.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <memory>
#include <optional>

namespace banmian {

/// True for bytes that carry the PDF signature where readers look for it: in the first kilobyte (ISO 32000-1,
/// H.3).
bool isPdf(const QByteArray &bytes);

/// An open PDF document whose pages are parsed one by one, when asked for. Not to be shared between threads.
class PdfFile
{
public:
    /// Errors: PdfDamaged (detail: what Poppler said), PdfLocked (no password), PdfWrongPassword, TooLarge
    /// (more pages than a newspaper has).
    static Result<std::shared_ptr<PdfFile>> open(const QByteArray &bytes, const QString &path,
                                                 const QString &password = {});
    ~PdfFile();

    [[nodiscard]] int pageCount() const;
    /// The lines of a page, with their layout, in the order of the content; no lines where the page has no
    /// text. `firstCodePoint` is passed on to the page. A page that cannot be parsed is empty.
    [[nodiscard]] SourcePage readPage(int index, qint32 firstCodePoint = 0) const;

private:
    struct Document;
    explicit PdfFile(std::unique_ptr<Document> document);
    std::unique_ptr<Document> m_document;
};

/// Takes a page as soon as it is read; false stops the reading.
using SourceVisitor = std::function<bool(const SourcePage &)>;

/// Hands over all pages, in order, those without text too (they have no lines).
/// Errors: those of PdfFile::open, PdfNoText where no page has a character, Cancelled by the visitor.
std::optional<Error> visitPdf(const QByteArray &bytes, const QString &path, const QString &password,
                              const SourceVisitor &visit);

/// All pages that have text. `cancelled` is asked after each page. Errors: as visitPdf().
Result<QList<SourcePage>> readPdf(const QByteArray &bytes, const QString &path, const QString &password = {},
                                  const std::function<bool()> &cancelled = {});

} // namespace banmian
