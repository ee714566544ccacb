#pragma once

#include <QString>

namespace banmian {

/// What the form of a heading's text tells of it.

/// Nothing stands outside its brackets, as far as its first and last characters tell.
bool isInBrackets(const QString &text);
/// Ends with a rubric in brackets: 大埔的绿色（新时代之光）.
bool hasRubric(const QString &text);
/// 完善责任制 用好监督权: parts of equal length, a blank between them, with or without a rubric behind them.
bool isBalanced(const QString &text);
/// Leads over to what is printed below it: 来自一线的报道——
bool leadsOver(const QString &text);
/// Ends with the verb of which the headline is the object: 张文在全市大会上强调
bool announcesSpeech(const QString &text);

} // namespace banmian
