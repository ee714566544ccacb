#pragma once

#include "source/result.h"

#include <QByteArray>

namespace banmian {

struct DecodedText
{
    QString text;     ///< without a byte order mark
    QString encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "GB18030" or "Big5"
    friend bool operator==(const DecodedText &, const DecodedText &) = default;
};

/// Finds the encoding and decodes strictly: no byte is replaced or skipped.
///
/// A byte order mark decides. Without one, what is valid UTF-8 is UTF-8; UTF-16 is told by its characters
/// (Han, CJK punctuation, ASCII); GB18030 and Big5 are told apart by ICU's charset detection (ucsdet.h) and,
/// where that is unsure, by the rows of their frequent characters.
///
/// Errors: BinaryInput (NUL bytes in what is not UTF-16, or many control characters); BrokenEncoding with the
/// 0-based offset of the first broken byte in `detail` and what was assumed in `encoding`. A text that is
/// UTF-8 but for a few bytes is broken UTF-8, never something else.
Result<DecodedText> decodeText(const QByteArray &bytes);

} // namespace banmian
