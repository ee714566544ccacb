#pragma once

#include "article/article.h"

#include <QStringView>
#include <optional>

namespace banmian {

/// What a line of the text form is (export/text.h describes the form), in the order in which the lines of an
/// article stand; Unplaced belongs to the page.
enum class ReflowedLine { Kicker, Headline, Subheadline, Byline, Paragraph, Caption, Unplaced };

/// The white space before a line of that kind; each kind has its own. But for headline and paragraph it ends
/// with half an em, as no one indents by hand, so that other texts are not taken for this form.
QStringView indentOf(ReflowedLine kind);

/// Reads back a page in the text form, exactly: every field as it was written, nothing weighed or repaired
/// but the characters (Normalizer). Plain text that keeps to the form without knowing it (a headline, a blank
/// line, paragraphs indented two ideographic spaces) is read the same way.
///
/// Nothing if one line breaks the form, if none is indented, or if the page has geometry.
std::optional<Page> readReflowed(const SourcePage &source);

} // namespace banmian
