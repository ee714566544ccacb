#pragma once

#include <QString>

/// A page as a PDF tool might print it, put together at random from word lists: bodies of several column
/// widths, headlines, captions and furniture in any order, letter-spacing, wrong characters, blank lines,
/// noise. The same seed gives the same page.
QString randomPage(quint32 seed);
