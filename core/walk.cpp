#include "walk.h"

#include "article/printed_forms.h"
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
    return readSimplified(source, [](const SourcePage &simplified) {
        Page page = reconstruct(simplified);
        findPeople(page);
        findTopics(page);
        return page;
    });
}

std::optional<Error> visitPages(QByteArray bytes, const QString &path, const QString &password,
                                const PageVisitor &visit)
{
    if (isPdf(bytes)) {
        return visitPdf(bytes, path, password, [&visit](SourcePage source) {
            arrange(source);
            return visit(readPage(source));
        });
    }
    const auto sources = readText(bytes, path);
    if (!sources)
        return sources.error();
    bytes.clear(); // a very long text need not be held twice
    for (const SourcePage &source : sources.value()) {
        if (!visit(readPage(source)))
            return Error{ErrorCode::Cancelled, {}};
    }
    return std::nullopt;
}

Result<QList<Page>> readPages(const QString &path, const QString &password)
{
    auto bytes = readBytes(path);
    if (!bytes)
        return bytes.error();
    QList<Page> pages;
    const auto error = visitPages(std::move(bytes).value(), path, password, [&pages](const Page &page) {
        if (!page.source.lines.isEmpty())
            pages.append(page);
        return true;
    });
    if (error)
        return *error;
    return pages;
}

} // namespace banmian
