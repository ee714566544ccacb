#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace banmian::test {

/// Writes small PDF files for tests: text at places of our choice, nothing compressed. The one font is not
/// embedded and maps its codes to Unicode; full-width characters are one em wide, others half of it.
class PdfBuilder
{
public:
    explicit PdfBuilder(double width = 600, double height = 800) : m_width(width), m_height(height)
    {
        m_pages.append(QByteArray());
    }

    /// Text whose em boxes have their upper left corner at x, y (from the top left of the page).
    PdfBuilder &text(double x, double y, double size, const QString &text, double letterSpacing = 0);
    /// The same turned by quarter turns clockwise around x, y.
    PdfBuilder &turned(double x, double y, double size, const QString &text, int quarterTurns);
    /// The same climbing by so many degrees from x, y.
    PdfBuilder &slanted(double x, double y, double size, const QString &text, double degrees);
    /// Text that is not painted (render mode 3), as text recognition lays it over a picture.
    PdfBuilder &invisible(double x, double y, double size, const QString &text);
    /// Only this part of each page shows (its crop box); x and y stay those of the whole page.
    PdfBuilder &crop(double x, double y, double width, double height);
    /// Lines below each other, `pitch` apart.
    PdfBuilder &lines(double x, double y, double size, double pitch, const QStringList &lines);
    /// A black rectangle.
    PdfBuilder &block(double x, double y, double width, double height);
    PdfBuilder &newPage();
    /// Entries of every page's dictionary: "/Rotate 90", "/CropBox [0 0 100 100]".
    PdfBuilder &pageEntries(const QByteArray &entries);
    [[nodiscard]] QByteArray bytes() const;

private:
    double m_width;
    double m_height;
    QByteArray m_pageEntries;
    QByteArray m_cropBox;
    QList<QByteArray> m_pages;
};

} // namespace banmian::test
