#include "walk.h"

#include "article/reconstruct.h"
#include "page/geometry.h"
#include "people/people.h"
#include "source/input.h"
#include "source/pdf_file.h"
#include "source/text_file.h"
#include "topics/topics.h"

namespace banmian {

Page readPage(const SourcePage &source)
{
    Page page = reconstruct(source);
    findPeople(page);
    findTopics(page);
    return page;
}

Result<QList<Page>> readPages(const QByteArray &bytes, const QString &path, const CancelCheck &cancelled)
{
    const bool pdf = isPdf(bytes);
    const auto sources = pdf ? readPdf(bytes, path, {}, cancelled) : readText(bytes, path);
    if (!sources)
        return sources.error();
    QList<Page> pages;
    for (SourcePage source : sources.value()) {
        if (cancelled && cancelled())
            return Error{ErrorCode::Cancelled, {}};
        if (pdf)
            arrange(source);
        pages.append(readPage(source));
    }
    return pages;
}

Result<QList<Page>> readPages(const QString &path, const CancelCheck &cancelled)
{
    const auto bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    return readPages(bytes.value(), path, cancelled);
}

} // namespace banmian
