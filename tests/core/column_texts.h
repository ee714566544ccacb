#pragma once

#include "text/line.h"

#include <QList>
#include <QStringList>

// Running text of our own.
QString harbourText();
QString schoolText();
QString roadText();

/// Lines of so many characters, as a column has them; no line begins with a mark.
QStringList cut(const QString &text, qsizetype width);

/// A line of the first column, one of the second, …
QStringList interleaved(const QList<QStringList> &columns);

/// The first lines of all columns set into one line, a blank between them, and so on.
QStringList setInRows(const QList<QStringList> &columns, qsizetype rows);

/// The lines of the three texts in no order that could be undone.
QString mixedPage();

QStringList textsOf(const QList<banmian::Line> &lines);

/// All characters but blanks.
QString sortedCharacters(const QStringList &lines);
