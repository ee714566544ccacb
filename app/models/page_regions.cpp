#include "models/page_regions.h"

#include "text/source_index.h"

#include <algorithm>
#include <cmath>

namespace banmian {

static QRectF rect(const Box &box)
{
    return QRectF(QPointF(box.x0, box.y0), QPointF(box.x1, box.y1)).normalized();
}

PageRegions::PageRegions(const Page &page)
{
    const SourceIndex index(page.source.text, page.source.firstCodePoint);
    for (const SourceLine &line : page.source.lines) {
        if (const auto &layout = line.layout) {
            m_lines.append({.range = {index.codePoint(line.begin), index.codePoint(line.end)},
                            .box = rect(layout->box),
                            .column = layout->region});
        }
    }
    std::sort(m_lines.begin(), m_lines.end(),
              [](const Line &a, const Line &b) { return a.range.begin < b.range.begin; });
    for (int i = 0; i < page.articles.size(); ++i) {
        const Article &article = page.articles[i];
        for (const TracedText *heading :
             {&article.kicker, &article.headline, &article.subheadline, &article.bylineText})
            addRegion(i, *heading);
        for (const Passage &paragraph : article.paragraphs)
            addRegion(i, paragraph.content);
        for (const Caption &caption : article.captions)
            addRegion(i, caption.passage.content);
    }
    for (const Passage &passage : page.unplaced)
        addRegion(ArticleRef::unplaced, passage.content);
}

void PageRegions::addRegion(int article, const TracedText &text)
{
    Region region{article, {}};
    int last = -1, column = -1;
    for (const qint32 origin : text.origin) {
        const int line = origin == TracedText::inserted ? -1 : indexOf(origin);
        if (line < 0 || line == last)
            continue;
        last = line;
        m_lines[line].region = static_cast<int>(m_regions.size());
        const QRectF &box = m_lines[line].box;
        if (region.boxes.isEmpty() || m_lines[line].column != column) {
            region.boxes.append(box);
        } else {
            region.boxes.last() |= box;
        }
        column = m_lines[line].column;
    }
    if (!region.boxes.isEmpty())
        m_regions.append(region);
}

QList<QRectF> PageRegions::boxesOf(int article) const
{
    QList<QRectF> boxes;
    for (const Region &region : m_regions) {
        if (region.article == article)
            boxes += region.boxes;
    }
    return boxes;
}

/// The smallest: a caption may stand inside the box of the text that runs around it.
int PageRegions::regionAt(QPointF place) const
{
    int best = -1;
    double least = 0;
    for (int i = 0; i < m_regions.size(); ++i) {
        for (const QRectF &box : m_regions[i].boxes) {
            if (const double area = box.width() * box.height();
                box.contains(place) && (best < 0 || area < least)) {
                best = i;
                least = area;
            }
        }
    }
    return best;
}

/// How far a place is outside of a box, in points along the worse axis.
static double distance(const QRectF &box, QPointF place)
{
    const double x = std::max({box.left() - place.x(), place.x() - box.right(), 0.0});
    const double y = std::max({box.top() - place.y(), place.y() - box.bottom(), 0.0});
    return std::max(x, y);
}

const PageRegions::Line *PageRegions::lineAt(QPointF place) const
{
    const int region = regionAt(place);
    const Line *nearest = nullptr;
    for (const Line &line : m_lines) {
        if (line.region >= 0 && line.box.contains(place))
            return &line;
        if (region >= 0 && line.region == region &&
            (!nearest || distance(line.box, place) < distance(nearest->box, place)))
            nearest = &line;
    }
    return nearest;
}

int PageRegions::indexOf(qint32 codePoint) const
{
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), codePoint,
                                        [](qint32 at, const Line &line) { return at < line.range.begin; });
    const auto index = static_cast<int>(after - m_lines.begin()) - 1;
    return index >= 0 && codePoint < m_lines[index].range.end ? index : -1;
}

const PageRegions::Line *PageRegions::lineOf(qint32 codePoint) const
{
    const int index = indexOf(codePoint);
    return index < 0 ? nullptr : &m_lines[index];
}

} // namespace banmian
