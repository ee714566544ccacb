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
    QList<QByteArray> m_pages;
};

} // namespace banmian::test
