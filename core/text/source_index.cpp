#include "text/source_index.h"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace banmian {

bool SourceIndex::isInk(char32_t character)
{
    const auto c = static_cast<UChar32>(character);
    if (u_isUWhiteSpace(c) || (c & 0xFFFE) == 0xFFFE)
        return false;
    const auto category = u_charType(c);
    return category != U_FORMAT_CHAR && category != U_CONTROL_CHAR;
}

SourceIndex::SourceIndex(const QString &source, qint32 firstCodePoint) : m_first(firstCodePoint)
{
    m_ink.resize(source.size());
    qint32 index = 0;
    const char16_t *units = reinterpret_cast<const char16_t *>(source.utf16());
    for (qsizetype unit = 0; unit < source.size(); ++index) {
        UChar32 character = 0;
        U16_NEXT(units, unit, source.size(), character);
        if (character > 0xFFFF)
            m_astral.append(index);
        m_ink.setBit(index, isInk(static_cast<char32_t>(character)));
    }
    m_ink.resize(index);
}

bool SourceIndex::hasInk(qint32 begin, qint32 end) const
{
    for (qint32 i = begin; i < end; ++i) {
        if (hasInk(i))
            return true;
    }
    return false;
}

qsizetype SourceIndex::utf16(qint32 codePoint) const
{
    const qint32 index = codePoint - m_first;
    return index + (std::lower_bound(m_astral.begin(), m_astral.end(), index) - m_astral.begin());
}

qint32 SourceIndex::codePoint(qsizetype utf16) const
{
    // The k-th astral code point takes two units, so it begins at unit m_astral[k] + k.
    qsizetype low = 0, high = m_astral.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (m_astral[middle] + middle < utf16) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return m_first + static_cast<qint32>(utf16 - low);
}

} // namespace banmian
