#pragma once

#include "source/source_page.h"
#include "text/traced_text.h"

#include <QStringView>

namespace banmian {

/// Turns what a PDF tool prints into what the page says, keeping for every character where it came from.
///
/// - radicals become ideographs (unifiedIdeograph), compatibility ideographs and ligatures are resolved,
///   full-width letters and digits become ASCII, half-width katakana full-width, base letter and combining
///   mark one letter: NFKC (UAX #15), but Chinese punctuation, …, ①, ², ㎡ and ½ stay, for NFKC would change
///   what is printed;
/// - forms of marks for vertical lines and small ones become the usual ones (︐ ﹐ → ，);
/// - ⸺ becomes ——, and ⋯⋯, which shares a glyph with it, ……;
/// - unless the text is traditional, 戶, which ⼾ stands for in some fonts' tables, becomes 户 and 㬵, which
///   shares a glyph with it, 胶;
/// - invisible characters (zero width, soft hyphen, byte order mark, U+FFFE, controls) go;
/// - every blank is a space (U+0020).
class Normalizer
{
public:
    /// For clean text, which went through no font's tables: those are meant and stay.
    Normalizer() = default;
    /// `sample` decides whether the text is traditional Chinese (isTraditional).
    explicit Normalizer(const QString &sample);

    /// `from` is the code point of the source at which `raw` begins.
    [[nodiscard]] TracedText normalize(QStringView raw, qint32 from) const;

private:
    bool m_traditional = true;
};

} // namespace banmian
