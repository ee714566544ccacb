#include "source/charset.h"

#include <algorithm>
#include <memory>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

namespace banmian {

namespace {

struct ByteOrderMark
{
    const char *encoding;
    QByteArrayView bytes;
};

constexpr char utf8[] = "UTF-8";
constexpr char utf16Le[] = "UTF-16LE";
constexpr char utf16Be[] = "UTF-16BE";

struct CloseConverter
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

struct CloseDetector
{
    void operator()(UCharsetDetector *detector) const { ucsdet_close(detector); }
};

/// Decodes bytes from `begin` on; the offset in an error counts from the first byte.
Result<DecodedText> decodeStrictly(const QByteArray &bytes, const char *encoding, qsizetype begin = 0)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    QString text(bytes.size() - begin, Qt::Uninitialized); // no encoding here has more units than bytes
    auto *const first = reinterpret_cast<char16_t *>(text.data());
    char16_t *target = first;
    const char *source = bytes.constData() + begin;
    ucnv_toUnicode(converter.get(), &target, first + text.size(), &source, bytes.constEnd(), nullptr, true,
                   &status);
    if (U_FAILURE(status)) {
        char broken[16];
        auto length = static_cast<int8_t>(sizeof broken);
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), broken, &length, &ignored);
        const qsizetype offset = source - bytes.constData() - length;
        return Error{ErrorCode::BrokenEncoding, QString::number(offset), QString::fromLatin1(encoding)};
    }
    text.truncate(target - first);
    text.squeeze();
    return DecodedText{text, QString::fromLatin1(encoding)};
}

bool isTextControl(uchar byte)
{
    // Tab to carriage return, the end of file of DOS, escape.
    return (byte >= 0x09 && byte <= 0x0D) || byte == 0x1A || byte == 0x1B;
}

bool hasManyControls(const QByteArray &bytes)
{
    const auto controls = std::count_if(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return (byte < 0x20 || byte == 0x7F) && !isTextControl(byte);
    });
    return controls > 2 && controls * 20 > bytes.size();
}

/// True where far more characters of several bytes are right than wrong.
bool isMostlyUtf8(const QByteArray &bytes)
{
    const auto *const data = reinterpret_cast<const uint8_t *>(bytes.constData());
    const auto size = static_cast<int32_t>(bytes.size());
    qsizetype right = 0, wrong = 0;
    for (int32_t i = 0; i < size;) {
        UChar32 character = 0;
        const int32_t begin = i;
        U8_NEXT(data, i, size, character);
        if (character < 0) {
            ++wrong;
        } else if (i - begin > 1) {
            ++right;
        }
    }
    return right > 4 * wrong;
}

/// True for what a page of Chinese, Japanese, Korean or English text mostly consists of.
bool isExpectedUnit(char16_t unit)
{
    return (unit >= 0x20 && unit < 0x7F) || unit == u'\n' || unit == u'\r' || unit == u'\t' ||
           unit == u'\f' || (unit >= 0x4E00 && unit <= 0x9FFF) // CJK unified ideographs
           || (unit >= 0x2000 && unit <= 0x206F)               // dashes and quotation marks
           || (unit >= 0x2E80 && unit <= 0x30FF)               // radicals, CJK punctuation, kana
           || (unit >= 0xFF00 && unit <= 0xFFEF);              // full-width forms
}

/// UTF-16LE or UTF-16BE if nine units of ten read as text that way, or null.
const char *utf16ByLooks(const QByteArray &bytes)
{
    static constexpr qsizetype sample = 1 << 16;
    const qsizetype units = std::min(bytes.size(), sample) / 2;
    qsizetype little = 0, big = 0;
    for (qsizetype i = 0; i < units; ++i) {
        const auto first = static_cast<uchar>(bytes[2 * i]), second = static_cast<uchar>(bytes[2 * i + 1]);
        little += isExpectedUnit(static_cast<char16_t>(first | second << 8));
        big += isExpectedUnit(static_cast<char16_t>(first << 8 | second));
    }
    if (std::max(little, big) * 10 < units * 9)
        return nullptr;
    return little >= big ? utf16Le : utf16Be;
}

struct ChineseCharset
{
    const char *name;
    uchar firstFrequentLead; ///< the rows of the frequent characters: GB 2312 level 1, Big5 level 1
    uchar lastFrequentLead;
    uchar lastSymbolLead; ///< the rows of punctuation begin at 0xA1
    bool lowTrails;       ///< second bytes 0x40…0x7E are common
};

constexpr ChineseCharset chinese[] = {{"GB18030", 0xB0, 0xD7, 0xA3, false}, {"Big5", 0xA4, 0xC6, 0xA2, true}};

/// How many byte pairs are frequent characters or punctuation in that charset.
qsizetype countFrequent(QByteArrayView bytes, const ChineseCharset &charset)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]), trail = static_cast<uchar>(bytes[i + 1]);
        if (lead < 0x80)
            continue;
        ++i;
        const bool frequent = lead >= charset.firstFrequentLead && lead <= charset.lastFrequentLead;
        const bool symbol = lead >= 0xA1 && lead <= charset.lastSymbolLead;
        count +=
            (frequent || symbol) && (trail >= 0xA1 || (charset.lowTrails && trail >= 0x40 && trail <= 0x7E));
    }
    return count;
}

/// Which of GB18030 and Big5 the bytes are. ICU knows, unless they are few or some of them are broken.
const char *guessChinese(const QByteArray &bytes)
{
    static constexpr qsizetype sampleSize = 1 << 16;
    static constexpr int32_t sure = 50; // of 100
    const auto firstHigh = std::find_if(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
    const qsizetype begin = firstHigh - bytes.begin();
    const QByteArrayView sample =
        QByteArrayView(bytes).sliced(begin, std::min(bytes.size() - begin, sampleSize));

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
    int32_t count = 0;
    const UCharsetMatch **const matches = ucsdet_detectAll(detector.get(), &count, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
        for (const ChineseCharset &charset : chinese) {
            if (qstrcmp(ucsdet_getName(matches[i], &status), charset.name) == 0 &&
                ucsdet_getConfidence(matches[i], &status) >= sure)
                return charset.name;
        }
    }
    return countFrequent(sample, chinese[0]) >= countFrequent(sample, chinese[1]) ? chinese[0].name
                                                                                  : chinese[1].name;
}

} // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    static constexpr ByteOrderMark marks[] = {
        {utf8, "\xEF\xBB\xBF"}, {utf16Le, "\xFF\xFE"}, {utf16Be, "\xFE\xFF"}};
    for (const ByteOrderMark &mark : marks) {
        if (bytes.startsWith(mark.bytes))
            return decodeStrictly(bytes, mark.encoding, mark.bytes.size());
    }

    const auto nuls = bytes.count('\0');
    if (nuls == 0 && hasManyControls(bytes))
        return Error{ErrorCode::BinaryInput, {}};
    Result<DecodedText> asUtf8 = decodeStrictly(bytes, utf8);
    if (nuls == 0 && (asUtf8 || isMostlyUtf8(bytes)))
        return asUtf8;
    // English in UTF-16 is valid UTF-8 with a NUL for every letter; a few NULs among letters are a broken
    // file.
    if (!asUtf8 || nuls * 4 > bytes.size()) {
        if (const char *encoding = utf16ByLooks(bytes))
            return decodeStrictly(bytes, encoding);
    }
    if (nuls > 0)
        return Error{ErrorCode::BinaryInput, {}};
    return decodeStrictly(bytes, guessChinese(bytes));
}

} // namespace banmian
