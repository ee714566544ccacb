#pragma once

#include "article/article.h"

/// Promises that hold for every page. Each check returns where the page breaks it, in words, or nothing.
namespace checks {

/// Everything that a page puts out, in no particular order.
QList<banmian::TracedText> passagesOf(const banmian::Page &page);

/// Every source character with ink is in exactly one passage. Excepted is the hyphen that only breaks a Latin
/// word over a line end: it goes when the word is joined.
QString lostOrUsedTwice(const banmian::Page &page);

/// Every character put out is what the source has at its origin, normalised or as it is; what has none is a
/// space.
QString invented(const banmian::Page &page);

/// The source ranges of the passages lie within the source and apart from each other.
QString overlapping(const banmian::Page &page);

/// Read, written as text (export/text.h) and read again the page has the same articles, and is the same text.
QString changedByTextForm(const banmian::Page &page);

} // namespace checks
