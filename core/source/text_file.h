#pragma once

#include "source/result.h"
#include "source/source_page.h"

#include <QByteArray>
#include <QList>

namespace banmian {

/// The pages of a text file: decoded strictly, split at form feeds, cut into lines.
/// Errors: EmptyInput, BinaryInput, BrokenEncoding (detail: byte offset).
Result<QList<SourcePage>> readText(const QByteArray &bytes, const QString &path);

/// One page from text that is decoded already (the clipboard).
SourcePage pageFromText(const QString &text, const QString &path = {});

} // namespace banmian
