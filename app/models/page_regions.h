#pragma once

#include "models/open_pages.h"

#include <QList>
#include <QRectF>
#include <optional>

namespace banmian {

/// Where the articles of a page are printed: a region for every headline, paragraph and caption. Places are
/// in points, origin at the top left of the page. Empty for a page without geometry.
class PageRegions
{
public:
    struct Line
    {
        SourceRange range; ///< code points of the source
        QRectF box;
        int column = -1; ///< piece of a column, as Layout::region
        int region = -1; ///< -1: no part of any
    };

    struct Region
    {
        int article = ArticleRef::unplaced; ///< of the page
        QList<QRectF> boxes;                ///< one for each column that it runs through
    };

    PageRegions() = default;
    explicit PageRegions(const Page &page);

    [[nodiscard]] bool isEmpty() const { return m_regions.isEmpty(); }
    [[nodiscard]] const QList<Region> &regions() const { return m_regions; }
    /// All boxes of an article, or with ArticleRef::unplaced of all that belongs to none.
    [[nodiscard]] QList<QRectF> boxesOf(int article) const;

    /// The line printed at a place: the one whose box is hit, else the nearest of the region that is hit;
    /// null beside all regions.
    [[nodiscard]] const Line *lineAt(QPointF place) const;
    /// The line that holds a code point; null where there is none.
    [[nodiscard]] const Line *lineOf(qint32 codePoint) const;

private:
    void addRegion(int article, const TracedText &text);
    [[nodiscard]] int regionAt(QPointF place) const;
    [[nodiscard]] int indexOf(qint32 codePoint) const;

    QList<Line> m_lines; ///< by range
    QList<Region> m_regions;
};

} // namespace banmian
