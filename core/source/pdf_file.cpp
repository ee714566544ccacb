#include "source/pdf_file.h"

#include "source/pdf_complaints.h"
#include "source/pdf_lines.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>

namespace banmian {

namespace {

// A newspaper issue has up to some hundred pages; a book scanned as one file a few thousand.
constexpr int pageLimit = 5000;
constexpr double smallestEm = 0.5; // points; keeps divisions sane

QString toString(const poppler::ustring &text)
{
    return QString::fromUtf16(reinterpret_cast<const char16_t *>(text.data()),
                              static_cast<qsizetype>(text.size()));
}

bool isFullWidth(char32_t character)
{
    return (character >= 0x2E80 && character <= 0x2FDF) || (character >= 0x3400 && character <= 0x9FFF) ||
           (character >= 0xF900 && character <= 0xFAFF) || (character >= 0x20000 && character <= 0x3FFFF);
}

double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    const auto middle = values.begin() + values.size() / 2;
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The subset tag of an embedded font ("ABCDEF+") says nothing about the face.
QString faceName(const std::string &name)
{
    const QString face = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return face.size() > 7 && face[6] == u'+' ? face.mid(7) : face;
}

bool isBold(const QString &face)
{
    static const QStringList marks{QStringLiteral("bold"), QStringLiteral("black"), QStringLiteral("heavy"),
                                   QStringLiteral("simhei"), QStringLiteral("hei")};
    return std::ranges::any_of(marks,
                               [&](const QString &mark) { return face.contains(mark, Qt::CaseInsensitive); });
}

/// What the glyphs of a word tell about its setting.
struct Glyphs
{
    double width = 0; ///< of the narrowest full-width one, in points; 0 where there is none
    double pitch = 0; ///< from one to the next where all are full-width; else 0
    double gap = 0;   ///< between their boxes
};

Glyphs readGlyphs(const poppler::text_box &box, const QList<uint> &characters, bool upright)
{
    Glyphs glyphs;
    QList<double> widths;
    QList<double> gaps;
    QList<double> pitches;
    poppler::rectf last;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const poppler::rectf glyph = box.char_bbox(static_cast<size_t>(i));
        if (isFullWidth(characters[i]))
            widths.append(upright ? glyph.width() : glyph.height());
        if (i > 0) {
            gaps.append(upright ? glyph.left() - last.right() : glyph.top() - last.bottom());
            pitches.append(upright ? glyph.left() - last.left() : glyph.top() - last.top());
        }
        last = glyph;
    }
    glyphs.width = widths.isEmpty() ? 0 : std::ranges::min(widths);
    glyphs.pitch = widths.size() == characters.size() ? median(pitches) : 0;
    glyphs.gap = std::max(0.0, median(gaps));
    return glyphs;
}

PrintedWord readWord(const poppler::text_box &box, int pageIndex)
{
    PrintedWord word;
    word.text = toString(box.text());
    const poppler::rectf area = box.bbox();
    word.box = {pageIndex, area.left(), area.top(), area.right(), area.bottom()};
    word.spaceAfter = box.has_space_after();
    word.rotation = box.get_wmode() == poppler::text_box::vertical_wmode ? 1 : box.rotation();
    word.fontName = faceName(box.get_font_name());
    word.bold = isBold(word.fontName);
    word.em = std::max(box.get_font_size(), smallestEm);
    return word;
}

/// Poppler's boxes reach over the font's whole ascent and descent, which a Type 3 font may have at any size.
void trimHeight(PrintedWord &word)
{
    if (word.rotation % 2 == 1 || word.box.y1 - word.box.y0 < 1.3 * word.em)
        return;
    const double middle = (word.box.y0 + word.box.y1) / 2;
    word.box.y0 = middle - 0.55 * word.em;
    word.box.y1 = middle + 0.55 * word.em;
}

/// A Type 3 font, which is nameless, has a unit of its own: the size that Poppler tells is off by a factor.
/// The set width of Han characters shows it; words without any take the factor of the page.
void calibrate(QList<PrintedWord> &words, const QList<Glyphs> &glyphs)
{
    QList<double> factors;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].fontName.isEmpty() && glyphs[i].width > 0)
            factors.append(glyphs[i].width / words[i].em);
    }
    if (factors.isEmpty())
        return;
    // Poppler counts letter spacing to the glyph, so that the narrow ones tell the truth.
    const auto narrow = factors.begin() + factors.size() / 10;
    std::nth_element(factors.begin(), narrow, factors.end());
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].fontName.isEmpty())
            continue;
        words[i].em = std::max(words[i].em * *narrow, smallestEm);
        if (glyphs[i].width > 0 && std::abs(glyphs[i].width / words[i].em - 1) > 0.35)
            words[i].em = std::max(glyphs[i].width, smallestEm);
    }
}

QList<PrintedWord> readWords(const poppler::page &page, int index)
{
    QList<PrintedWord> words;
    QList<Glyphs> glyphs;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const PrintedWord word = readWord(box, index);
        if (word.text.isEmpty())
            continue;
        words.append(word);
        glyphs.append(readGlyphs(box, word.text.toUcs4(), word.rotation % 2 == 0));
    }
    calibrate(words, glyphs);
    for (qsizetype i = 0; i < words.size(); ++i) {
        words[i].letterGap = std::max(glyphs[i].gap, glyphs[i].pitch - words[i].em);
        trimHeight(words[i]);
    }
    return words;
}

} // namespace

struct PdfFile::Document
{
    QByteArray bytes; // Poppler reads from them as long as the document lives
    QString path;
    std::unique_ptr<poppler::document> poppler;
};

PdfFile::PdfFile(std::unique_ptr<Document> document) : m_document(std::move(document)) {}
PdfFile::~PdfFile() = default;

bool isPdf(const QByteArray &bytes)
{
    return bytes.first(std::min<qsizetype>(bytes.size(), 1024)).contains("%PDF-");
}

Result<std::shared_ptr<PdfFile>> PdfFile::open(const QByteArray &bytes, const QString &path,
                                               const QString &password)
{
    auto document = std::make_unique<Document>(bytes, path, nullptr);
    if (bytes.size() > std::numeric_limits<int>::max())
        return Error{ErrorCode::TooLarge, QString::number(bytes.size())};
    const PdfComplaints complaints;
    const std::string secret = password.toStdString();
    document->poppler.reset(poppler::document::load_from_raw_data(
        document->bytes.constData(), static_cast<int>(document->bytes.size()), secret, secret));
    if (!document->poppler)
        return Error{ErrorCode::PdfDamaged, complaints.text()};
    if (document->poppler->is_locked())
        return Error{password.isEmpty() ? ErrorCode::PdfLocked : ErrorCode::PdfWrongPassword, {}};
    const int pages = document->poppler->pages();
    if (pages < 1)
        return Error{ErrorCode::PdfDamaged, complaints.text()};
    if (pages > pageLimit)
        return Error{ErrorCode::TooLarge, QString::number(pages)};
    return std::shared_ptr<PdfFile>(new PdfFile(std::move(document)));
}

int PdfFile::pageCount() const
{
    return m_document->poppler->pages();
}

SourcePage PdfFile::readPage(int index, qint32 firstCodePoint) const
{
    SourcePage page{.text = {},
                    .lines = {},
                    .encoding = QStringLiteral("PDF"),
                    .path = m_document->path,
                    .pageIndex = index,
                    .pageCount = pageCount(),
                    .firstCodePoint = firstCodePoint};
    const std::unique_ptr<poppler::page> printed(m_document->poppler->create_page(index));
    if (printed)
        setLines(page, readWords(*printed, index));
    return page;
}

std::optional<Error> visitPdf(const QByteArray &bytes, const QString &path, const QString &password,
                              const SourceVisitor &visit)
{
    const auto file = PdfFile::open(bytes, path, password);
    if (!file)
        return file.error();
    bool anyText = false;
    qint32 codePoints = 0;
    for (int i = 0; i < file.value()->pageCount(); ++i) {
        const SourcePage page = file.value()->readPage(i, codePoints);
        codePoints += static_cast<qint32>(page.text.toUcs4().size());
        anyText |= !page.lines.isEmpty();
        if (!visit(page))
            return Error{ErrorCode::Cancelled, {}};
    }
    if (!anyText)
        return Error{ErrorCode::PdfNoText, {}};
    return std::nullopt;
}

Result<QList<SourcePage>> readPdf(const QByteArray &bytes, const QString &path, const QString &password,
                                  const std::function<bool()> &cancelled)
{
    QList<SourcePage> pages;
    const auto error = visitPdf(bytes, path, password, [&](const SourcePage &page) {
        if (!page.lines.isEmpty())
            pages.append(page);
        return !cancelled || !cancelled();
    });
    if (error)
        return *error;
    return pages;
}

} // namespace banmian
