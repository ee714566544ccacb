#pragma once

#include <QChar>

#include <string_view>

namespace banmian {

/// Whether the character is one of a few. Asked of every character of a page, so that a call of
/// QStringView::contains would cost more than the search itself.
constexpr bool isAmong(QChar character, std::u16string_view few)
{
    return few.find(character.unicode()) != std::u16string_view::npos;
}

} // namespace banmian
