#include "pdf_builder.h"

#include <QtMath>
#include <cmath>

namespace banmian::test {

namespace {

constexpr double ascent = 0.88;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 3) + ' ';
}

QByteArray hex(const QString &text)
{
    QByteArray codes;
    for (const QChar c : text)
        codes += QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return '<' + codes + '>';
}

const char *const toUnicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                              "/CMapName /Test def /CMapType 2 def\n"
                              "1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
                              "1 beginbfrange <0000> <FFFF> <0000> endbfrange\n"
                              "endcmap CMapName currentdict /CMap defineresource pop end end\n";

QByteArray stream(const QByteArray &content)
{
    return "<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

} // namespace

PdfBuilder &PdfBuilder::text(double x, double y, double size, const QString &text, double letterSpacing)
{
    m_pages.last() += "BT /F " + number(size) + "Tf " + number(letterSpacing) + "Tc 1 0 0 1 " + number(x) +
                      number(m_height - y - ascent * size) + "Tm " + hex(text) + " Tj ET\n";
    return *this;
}

PdfBuilder &PdfBuilder::turned(double x, double y, double size, const QString &text, int quarterTurns)
{
    static const QByteArray turns[] = {"1 0 0 1 ", "0 -1 1 0 ", "-1 0 0 -1 ", "0 1 -1 0 "};
    m_pages.last() += "BT /F " + number(size) + "Tf 0 Tc " + turns[quarterTurns % 4] + number(x) +
                      number(m_height - y) + "Tm " + hex(text) + " Tj ET\n";
    return *this;
}

PdfBuilder &PdfBuilder::slanted(double x, double y, double size, const QString &text, double degrees)
{
    const double angle = qDegreesToRadians(degrees);
    m_pages.last() += "BT /F " + number(size) + "Tf 0 Tc " + number(std::cos(angle)) +
                      number(std::sin(angle)) + number(-std::sin(angle)) + number(std::cos(angle)) +
                      number(x) + number(m_height - y) + "Tm " + hex(text) + " Tj ET\n";
    return *this;
}

PdfBuilder &PdfBuilder::invisible(double x, double y, double size, const QString &text)
{
    m_pages.last() += "q 3 Tr\n";
    this->text(x, y, size, text);
    m_pages.last() += "Q\n";
    return *this;
}

PdfBuilder &PdfBuilder::crop(double x, double y, double width, double height)
{
    m_cropBox = " /CropBox [" + number(x) + number(m_height - y - height) + number(x + width) +
                number(m_height - y) + "]";
    return *this;
}

PdfBuilder &PdfBuilder::lines(double x, double y, double size, double pitch, const QStringList &lines)
{
    for (const QString &line : lines) {
        // An ideographic space in front stands for an indent that the file sets by position.
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u'　')
            ++indent;
        text(x + static_cast<double>(indent) * size, y, size, line.mid(indent));
        y += pitch;
    }
    return *this;
}

PdfBuilder &PdfBuilder::block(double x, double y, double width, double height)
{
    m_pages.last() += number(x) + number(m_height - y - height) + number(width) + number(height) + "re f\n";
    return *this;
}

PdfBuilder &PdfBuilder::newPage()
{
    m_pages.append(QByteArray());
    return *this;
}

PdfBuilder &PdfBuilder::pageEntries(const QByteArray &entries)
{
    m_pageEntries = entries;
    return *this;
}

QByteArray PdfBuilder::bytes() const
{
    QList<QByteArray> objects;
    QByteArray kids;
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        kids += QByteArray::number(7 + 2 * i) + " 0 R ";
    objects
        << "<< /Type /Catalog /Pages 2 0 R >>"
        << "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(m_pages.size()) + " >>"
        << "<< /Type /Font /Subtype /Type0 /BaseFont /Test /Encoding /Identity-H /DescendantFonts [4 0 R] "
           "/ToUnicode 6 0 R >>"
        << "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Test /FontDescriptor 5 0 R /DW 1000 "
           "/W [32 126 500] /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
        << "<< /Type /FontDescriptor /FontName /Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 "
           "/Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>"
        << stream(toUnicode);
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        objects << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(m_width) + number(m_height) + "]" +
                       m_cropBox + " " + m_pageEntries + " /Resources << /Font << /F 3 0 R >> >> /Contents " +
                       QByteArray::number(8 + 2 * i) + " 0 R >>"
                << stream(m_pages[i]);
    }

    QByteArray file = "%PDF-1.5\n";
    QByteArray table;
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(objects.size() + 1);
    const QByteArray start = QByteArray::number(file.size());
    return file + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer << /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace banmian::test
