#pragma once

#include <QBitArray>
#include <QList>
#include <QString>

namespace banmian {

/// Converts between the UTF-16 offsets of a QString and the code points that the outside counts in, and tells
/// which code points of a source are blank. Built once a page, in linear time.
class SourceIndex
{
public:
    explicit SourceIndex(const QString &source, qint32 firstCodePoint = 0);

    /// One past the last code point, counted from the start of the file.
    [[nodiscard]] qint32 end() const { return m_first + static_cast<qint32>(m_ink.size()); }
    /// True for a code point with ink: neither white space nor an invisible (zero width, byte order mark,
    /// U+FFFE).
    [[nodiscard]] bool hasInk(qint32 codePoint) const { return m_ink.testBit(codePoint - m_first); }
    [[nodiscard]] bool hasInk(qint32 begin, qint32 end) const;
    /// UTF-16 offset into the source where the code point begins; codePoint may be end().
    [[nodiscard]] qsizetype utf16(qint32 codePoint) const;
    [[nodiscard]] qint32 codePoint(qsizetype utf16) const;

    /// White space, format characters and noncharacters: what may be dropped from a page and nothing is lost.
    static bool isInk(char32_t character);

private:
    qint32 m_first;
    QBitArray m_ink;
    QList<qint32> m_astral; ///< code points (from m_first) outside the basic plane, ascending
};

} // namespace banmian
