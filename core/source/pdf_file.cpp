#include "source/pdf_file.h"

#include "source/pdf_complaints.h"
#include "source/pdf_lines.h"
#include "source/pdf_uncropped.h"

#include <poppler-document.h>
#include <poppler-page.h>

#include <algorithm>
#include <cmath>
#include <map>

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

/// Marks that stand in the right half of their full-width box, and those in the left half.
constexpr QStringView openingMarks = u"“‘（《〈「『【〔";
constexpr QStringView closingMarks = u"”’）》〉」』】〕，。、；：！？．";

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
    double first = 0; ///< width of the first one, in points
    double last = 0;
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
    glyphs.first = box.char_bbox(0).width();
    glyphs.last = last.width();
    return glyphs;
}

/// What of a printed page shows, in the coordinates of the page as Poppler prints it.
struct View
{
    double left = 0;
    double top = 0;
    double width = 0;
    double height = 0;
};

PrintedWord readWord(const poppler::text_box &box, const View &view, int pageIndex)
{
    PrintedWord word;
    word.text = toString(box.text());
    const poppler::rectf area = box.bbox();
    word.box = {pageIndex, area.left() - view.left, area.top() - view.top, area.right() - view.left,
                area.bottom() - view.top};
    const double x = centreX(word.box);
    const double y = centreY(word.box);
    if (x < 0 || y < 0 || x > view.width || y > view.height)
        word.kind = LayoutKind::Hidden;
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

/// About how many ems wide a Latin word is in the usual faces.
double usualWidth(const QString &text)
{
    static constexpr QStringView narrow = u"fijlrtI.,:;!'()|-‘’“”";
    static constexpr QStringView wide = u"mwMW—";
    double width = 0;
    for (const QChar c : text) {
        if (narrow.contains(c)) {
            width += 0.31;
        } else if (wide.contains(c)) {
            width += 0.8;
        } else {
            width += c.isUpper() ? 0.66 : 0.5;
        }
    }
    return width;
}

/// How much wider the Latin words are than the size that Poppler tells would have them; 0 without any.
double latinFactor(const QList<PrintedWord> &words, const QList<int> &members)
{
    constexpr qsizetype longEnough = 3;
    QList<double> factors;
    for (const int i : members) {
        if (words[i].rotation % 2 == 0 && words[i].text.size() >= longEnough)
            factors.append((words[i].box.x1 - words[i].box.x0) / usualWidth(words[i].text) / words[i].em);
    }
    return median(factors);
}

/// The same for Han characters, whose width is the size.
double hanFactor(const QList<PrintedWord> &words, const QList<Glyphs> &glyphs, const QList<int> &members)
{
    QList<double> factors;
    for (const int i : members) {
        if (glyphs[i].width > 0)
            factors.append(glyphs[i].width / words[i].em);
    }
    if (factors.isEmpty())
        return 0;
    // Poppler counts letter spacing to the glyph, so that the narrow ones tell the truth.
    const auto narrow = factors.begin() + factors.size() / 10;
    std::nth_element(factors.begin(), narrow, factors.end());
    return *narrow;
}

/// A Type 3 font, which is nameless, has a unit of its own: the size that Poppler tells is off by a factor.
/// The width of Han characters shows it. Fonts without any are told apart by their sizes, and their words are
/// measured against the usual width of such words.
void calibrate(QList<PrintedWord> &words, const QList<Glyphs> &glyphs)
{
    constexpr double doubtful = 1.4;
    std::map<double, QList<int>> bySize;
    QList<int> nameless;
    for (int i = 0; i < words.size(); ++i) {
        if (!words[i].fontName.isEmpty())
            continue;
        bySize[words[i].em].append(i);
        nameless.append(i);
    }
    const double han = hanFactor(words, glyphs, nameless);
    const double usual = han > 0 ? han : latinFactor(words, nameless);
    for (const auto &[size, members] : bySize) {
        double factor = usual;
        const double latin = latinFactor(words, members);
        if (latin > 0 && hanFactor(words, glyphs, members) <= 0 &&
            std::max(latin, usual) > doubtful * std::min(latin, usual))
            factor = latin;
        for (const int i : members) {
            words[i].em = std::max(words[i].em * (factor > 0 ? factor : 1), smallestEm);
            if (glyphs[i].width > 0 && std::abs(glyphs[i].width / words[i].em - 1) > 0.35)
                words[i].em = std::max(glyphs[i].width, smallestEm);
        }
    }
}

/// A column may end with half a mark: its box reaches into the gutter, its ink does not.
void findBlanks(PrintedWord &word, const Glyphs &glyphs)
{
    constexpr double fullWidth = 0.9;
    constexpr double blank = 0.45;
    if (word.rotation != 0)
        return;
    if (openingMarks.contains(word.text.front()) && glyphs.first > fullWidth * word.em)
        word.blankBefore = blank * glyphs.first;
    if (closingMarks.contains(word.text.back()) && glyphs.last > fullWidth * word.em)
        word.blankAfter = blank * glyphs.last;
}

QList<PrintedWord> readWords(const poppler::page &page, int index, const View &view)
{
    QList<PrintedWord> words;
    QList<Glyphs> glyphs;
    for (const poppler::text_box &box : page.text_list(poppler::page::text_list_include_font)) {
        const PrintedWord word = readWord(box, view, index);
        if (word.text.isEmpty())
            continue;
        words.append(word);
        glyphs.append(readGlyphs(box, word.text.toUcs4(), word.rotation % 2 == 0));
    }
    calibrate(words, glyphs);
    for (qsizetype i = 0; i < words.size(); ++i) {
        words[i].letterGap = std::max(glyphs[i].gap, glyphs[i].pitch - words[i].em);
        findBlanks(words[i], glyphs[i]);
        trimHeight(words[i]);
    }
    return words;
}

/// Does the page show less than it holds? A turned page is taken as it shows.
bool isCropped(const poppler::page &page)
{
    constexpr double least = 1; // points
    const poppler::rectf crop = page.page_rect(poppler::crop_box);
    const poppler::rectf media = page.page_rect(poppler::media_box);
    return page.orientation() == poppler::page::portrait &&
           (media.width() > crop.width() + least || media.height() > crop.height() + least);
}

} // namespace

struct PdfFile::Document
{
    QByteArray bytes; // Poppler reads from them as long as the document lives
    QString path;
    QString password;
    std::unique_ptr<poppler::document> poppler;
    QByteArray wholeBytes; // the same without crop boxes, made when a page needs it
    std::unique_ptr<poppler::document> whole;

    [[nodiscard]] std::unique_ptr<poppler::page> wholePage(int index);
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
    auto document = std::make_unique<Document>(bytes, path, password, nullptr, QByteArray(), nullptr);
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

/// The page with what lies outside the crop box; null if it cannot be had.
std::unique_ptr<poppler::page> PdfFile::Document::wholePage(int index)
{
    if (wholeBytes.isNull()) {
        wholeBytes = uncropped(bytes, password);
        const PdfComplaints complaints;
        whole.reset(poppler::document::load_from_raw_data(wholeBytes.constData(),
                                                          static_cast<int>(wholeBytes.size())));
    }
    return std::unique_ptr<poppler::page>(whole && !whole->is_locked() ? whole->create_page(index) : nullptr);
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
    if (!printed)
        return page;
    const poppler::rectf crop = printed->page_rect(poppler::crop_box);
    const poppler::rectf media = printed->page_rect(poppler::media_box);
    const auto turn = printed->orientation();
    const bool onItsSide = turn == poppler::page::landscape || turn == poppler::page::seascape;
    View view{0, 0, onItsSide ? crop.height() : crop.width(), onItsSide ? crop.width() : crop.height()};
    const std::unique_ptr<poppler::page> whole = isCropped(*printed) ? m_document->wholePage(index) : nullptr;
    if (whole) {
        view.left = crop.left() - media.left();
        view.top = media.bottom() - crop.bottom(); // PDF counts from below
    }
    setLines(page, readWords(whole ? *whole : *printed, index, view));
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
