#include "walk.h"

#include "article/reconstruct.h"
#include "page/geometry.h"
#include "people/people.h"
#include "source/pdf_file.h"
#include "source/text_file.h"
#include "topics/topics.h"

#include <QFile>

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
    QFile file(path);
    const bool opened =
        path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return Error{ErrorCode::NotFound, file.errorString()};
    return readPages(file.readAll(), path, cancelled);
}

} // namespace banmian
