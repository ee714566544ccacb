#include "text/written_forms.h"

#include <unicode/translit.h>

#include <array>
#include <memory>
#include <string_view>
#include <vector>

namespace banmian {

namespace {

constexpr std::u16string_view traditionalOnly =
    u"國會這們時個來對說為長開關門問點現學經與發動過還進產業車東華書見員";
constexpr std::u16string_view simplifiedOnly =
    u"国会这们时个来对说为长开关门问点现学经与发动过还进产业车东华书见员";

constexpr char16_t firstIdeograph = 0x4E00, lastIdeograph = 0x9FFF;

/// What each ideograph of the basic block says of a text: above 0 that it is traditional, below that it is
/// not.
std::array<qint8, lastIdeograph - firstIdeograph + 1> votesOfIdeographs()
{
    std::array<qint8, lastIdeograph - firstIdeograph + 1> votes{};
    for (const char16_t c : traditionalOnly)
        ++votes[c - firstIdeograph];
    for (const char16_t c : simplifiedOnly)
        --votes[c - firstIdeograph];
    return votes;
}

/// The simplified form of each ideograph of the basic block.
std::vector<char16_t> simplifiedTable()
{
    constexpr int step = 2; // each stands alone between blanks, for some rules look at the characters around
    icu::UnicodeString text;
    std::vector<char16_t> table;
    for (char16_t c = firstIdeograph; c <= lastIdeograph; ++c) {
        text.append(c).append(u' ');
        table.push_back(c);
    }
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> simplify(
        icu::Transliterator::createInstance("Hant-Hans", UTRANS_FORWARD, status));
    if (U_FAILURE(status))
        return table;
    simplify->transliterate(text);
    if (text.length() != static_cast<qint32>(table.size()) * step)
        return table;
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = text[static_cast<qint32>(i) * step];
    return table;
}

} // namespace

bool isTraditional(const QString &sample)
{
    constexpr qsizetype enough = 20000;
    static const auto votes = votesOfIdeographs();
    qsizetype sum = 0;
    for (const QChar c : QStringView(sample).left(enough)) {
        if (c.unicode() >= firstIdeograph && c.unicode() <= lastIdeograph)
            sum += votes[c.unicode() - firstIdeograph];
    }
    return sum > 0;
}

QString simplifiedForms(const QString &text)
{
    static const std::vector<char16_t> table = simplifiedTable();
    QString result = text;
    for (QChar &c : result) {
        if (c.unicode() >= firstIdeograph && c.unicode() <= lastIdeograph)
            c = QChar(table[c.unicode() - firstIdeograph]);
    }
    return result;
}

} // namespace banmian
