#pragma once

#include "source/result.h"
#include "source/source_page.h"

#include <QByteArray>
#include <QList>

namespace banmian {

/// The pages of a text file: decoded strictly, split at form feeds, cut into lines.
///
/// A page without ink is dropped but counted: the next keeps its number and its place in the file. A page's
/// text holds the form feed that ends it, and those of blank pages after it. Errors: EmptyInput (no page has
/// ink), BinaryInput, NumberedCharacters, BrokenEncoding (detail: byte offset; encoding: what was assumed).
Result<QList<SourcePage>> readText(const QByteArray &bytes, const QString &path);

/// One page from text that is decoded already (the clipboard). Its lines end with any of UAX #14's mandatory
/// breaks: LF, CR, CR LF, VT, FF, NEL, U+2028, U+2029.
SourcePage pageFromText(const QString &text, const QString &path = {});

} // namespace banmian
