#pragma once

#include <QString>

namespace banmian {

/// Whether a text is set in traditional Chinese characters, by frequent ones that only one of the two written
/// forms has. A page's whole text is a good sample.
bool isTraditional(const QString &sample);

/// Each traditional character as its simplified form, by ICU's transliteration Hant-Hans; all others as they
/// are. One UTF-16 unit becomes one, so that offsets stay.
QString simplifiedForms(const QString &text);

} // namespace banmian
