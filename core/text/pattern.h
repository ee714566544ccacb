#pragma once

#include <QRegularExpression>

namespace banmian {

/// A compiled regular expression for Chinese text: Unicode properties on, and `\\p{Han}` means ideographs
/// alone. (PCRE reads it by script extensions, which take in 、 and 《.)
QRegularExpression textPattern(const char16_t *pattern);

} // namespace banmian
