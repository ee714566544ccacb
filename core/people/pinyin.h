#pragma once

#include <QString>
#include <QStringList>

namespace banmian {

/// The reading of a Chinese name or phrase: one entry a Han character, lower-case Latin without tones
/// (习近平 → xi, jin, ping). Runs of other characters are one entry each, as they are.
/// Readings: ICU's Han-Latin/Names (CLDR), which knows how characters are read as surnames.
QStringList pinyin(const QString &name);

/// True where `query` is part of the name, or reads as some of its syllables in a row, each whole or begun:
/// "xi jinping", "xijinping", "xjp", "jinp" all match 习近平. Case, tones and blanks in the query do not
/// count. The empty query matches every name.
bool matchesReading(const QString &name, const QString &query);

} // namespace banmian
