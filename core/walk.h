#pragma once

#include "article/article.h"
#include "source/result.h"

#include <QByteArray>
#include <QList>
#include <functional>

namespace banmian {

/// Asked between pages; true stops the walk with ErrorCode::Cancelled.
using CancelCheck = std::function<bool()>;

/// The whole walk for one page: lines → blocks → articles → people and topics.
Page readPage(const SourcePage &source);

/// The whole walk for a file or, for "-", standard input: one Page for each page of it, in order.
Result<QList<Page>> readPages(const QString &path, const CancelCheck &cancelled = {});

/// The same for bytes that are read already; `path` only names them.
Result<QList<Page>> readPages(const QByteArray &bytes, const QString &path,
                              const CancelCheck &cancelled = {});

} // namespace banmian
