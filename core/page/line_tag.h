#pragma once

#include <array>

namespace banmian {

/// What a line is on the page. A tag that starts something and one that continues it come in pairs.
enum class LineTag : unsigned char {
    ArticleStart,   ///< first line of the first paragraph of an article's body
    ParagraphStart, ///< first line of any other paragraph
    Body,           ///< continues a paragraph
    KickerStart,
    Kicker,
    HeadlineStart,
    Headline,
    SubheadlineStart,
    Subheadline,
    CaptionStart,
    Caption,
    Byline,    ///< a line of authors outside the paragraphs
    Furniture, ///< date line, folio, section name, editors, addresses
};
inline constexpr int lineTagCount = 13;

constexpr bool isBody(LineTag tag)
{
    return tag <= LineTag::Body;
}
constexpr bool isHeading(LineTag tag)
{
    return tag >= LineTag::KickerStart && tag <= LineTag::Subheadline;
}
constexpr bool isCaption(LineTag tag)
{
    return tag == LineTag::CaptionStart || tag == LineTag::Caption;
}
/// Continues the line above it (a paragraph may also continue behind something that interrupts it).
constexpr bool isContinuation(LineTag tag)
{
    return tag == LineTag::Body || tag == LineTag::Kicker || tag == LineTag::Headline ||
           tag == LineTag::Subheadline || tag == LineTag::Caption;
}

} // namespace banmian
