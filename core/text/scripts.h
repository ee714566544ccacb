#pragma once

#include <QChar>
#include <QStringView>

namespace banmian {

/// Script classes that decide how text is set and joined.

/// An ideograph, 〇 or 々.
bool isHan(char32_t character);
inline bool isHan(QChar character)
{
    return isHan(static_cast<char32_t>(character.unicode()));
}

/// Set on a full em: ideographs, kana, hangul, full-width forms and Chinese punctuation.
bool isWide(QChar character);

/// Latin, Greek, Cyrillic … letters: scripts that put spaces between words.
bool isAlphabetic(QChar character);

/// A Latin letter or a digit: what words and numbers of half an em are made of.
bool isNarrowWord(QChar character);

/// Whether a Latin word or a number begins or ends between them.
bool isAtNarrowWord(QChar left, QChar right);

/// An ideograph and a Latin letter or a digit, in either order.
bool isBetweenScripts(QChar left, QChar right);

/// Punctuation of running text that is set on a full em (，。、；：？！“”（）《》—…).
bool isWidePunctuation(QChar character);

/// A closing or stopping mark that no printer lets begin a line (JIS X 4051, GB/T 15834).
bool mayNotBeginLine(QChar character);

/// Parts the clauses of a sentence, or the words of a list: ，、
bool isPause(QChar character);

/// Round brackets, on a full em or on half of one.
bool opensBracket(QChar character);
bool closesBracket(QChar character);

/// Opens a quote, a title or brackets.
bool opensQuote(QChar character);

/// Ends a sentence, perhaps with closing quotes or brackets behind it: 。！？… and . ! ?
bool endsSentence(QStringView text);

/// On what brackets, quotes and stops are set: half of their em is blank, and a page may leave that out
/// everywhere, or only where two meet (Requirements for Chinese Text Layout, W3C, 3.1.6).
enum class MarkWidth : quint8 { Em, HalfEm };

/// Set width in half ems: 2 for a wide character, 1 for a narrow one and for a mark set on half an em. Of two
/// brackets, quotes or stops side by side the second counts 1 on any page, as they are set close.
int setWidth(QStringView text, MarkWidth marks = MarkWidth::Em);

} // namespace banmian
