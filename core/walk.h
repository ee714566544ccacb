#pragma once

#include "article/article.h"
#include "source/result.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <optional>

namespace banmian {

/// The whole walk for one page: lines → blocks → articles → people and topics.
Page readPage(const SourcePage &source);

/// Takes a page as soon as it is read; false stops the walk with ErrorCode::Cancelled.
using PageVisitor = std::function<bool(const Page &)>;

/// The whole walk for the bytes of a file, page by page, in order; `path` only names them. A page without
/// text (a picture) is handed over too: its source has no lines. A password is used for encrypted files only.
std::optional<Error> visitPages(QByteArray bytes, const QString &path, const QString &password,
                                const PageVisitor &visit);

/// The whole walk for a file or, for "-", standard input: one Page for each page that has text, in order.
Result<QList<Page>> readPages(const QString &path, const QString &password = {});

} // namespace banmian
