// Every region of a page stands in exactly one story, however odd the page: what stands in none is not read.

#include "page/layout_flow.h"

#include <QRandomGenerator>
#include <QTest>

using namespace banmian;
using namespace Qt::StringLiterals;

namespace {

/// Regions on a grid of columns. Lines reach the right edge unless a sentence ends in them.
class GridPage
{
public:
    /// From column `first` to column `last`, from 0; `top` in lines of body text.
    GridPage &add(LayoutKind kind, int first, int last, int top, const QStringList &lines)
    {
        const double columnWidth = 100;
        const double gutter = 10;
        Region region;
        region.kind = kind;
        region.left = first * (columnWidth + gutter);
        region.right = last * (columnWidth + gutter) + columnWidth;
        region.size = kind == LayoutKind::Heading ? 2 * bodySize : bodySize;
        region.pitch = lines.size() > 1 ? leading * region.size : 0;
        double y = top * leading * bodySize;
        for (const QString &line : lines) {
            Layout layout;
            layout.box = {0, region.left, y, region.right, y + region.size};
            layout.fontSize = region.size;
            layout.indent = line.startsWith(u'　') ? 2 : 0;
            layout.shortfall = line.endsWith(u'。') ? 3 : 0;
            region.box = region.lines.isEmpty() ? layout.box : united(region.box, layout.box);
            region.lines.append(static_cast<int>(m_page.lines.size()));
            m_page.lines.append(SourceLine());
            m_page.lines.last().layout = layout;
            m_texts.append(line.trimmed());
            y += region.pitch;
        }
        m_regions.append(region);
        return *this;
    }

    /// How often each region stands in a story.
    [[nodiscard]] QList<int> timesRead() const
    {
        QList<int> times(m_regions.size(), 0);
        for (const Story &story : followStories(m_page, m_texts, m_regions)) {
            for (const int region : story)
                ++times[region];
        }
        return times;
    }
    [[nodiscard]] QList<int> once() const { return QList<int>(m_regions.size(), 1); }

private:
    static constexpr double bodySize = 10;
    static constexpr double leading = 1.3;

    SourcePage m_page;
    QList<QString> m_texts;
    QList<Region> m_regions;
};

/// Goes on in itself: it ends in the middle of a word and begins with the rest of that word.
QStringList endlessText()
{
    return {u"入也一年年增加，"_s, u"农民的收"_s};
}

GridPage randomGridPage(quint32 seed)
{
    const QList<QStringList> texts{endlessText(),
                                   endlessText() + endlessText() + endlessText(),
                                   {u"　　清晨的河堤上已经"_s, u"有人跑步，农民的收"_s},
                                   {u"入也一年年增加，"_s, u"笑着打招呼。"_s},
                                   {u"过来，笑着打招呼。"_s}};
    QRandomGenerator random(seed);
    const int columns = random.bounded(2, 5);
    const bool endless = random.bounded(2) == 0;
    GridPage page;
    for (int count = random.bounded(3, 25); count > 0; --count) {
        const int chance = random.bounded(10);
        const LayoutKind kind = chance < 7   ? LayoutKind::Text
                                : chance < 9 ? LayoutKind::Heading
                                             : LayoutKind::Caption;
        const int first = random.bounded(columns);
        const int last = random.bounded(first, columns);
        const int top = random.bounded(20);
        page.add(kind, first, last, top, texts[endless ? 0 : random.bounded(texts.size())]);
    }
    return page;
}

} // namespace

class TestLayoutFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachRegionOnce_data()
    {
        QTest::addColumn<GridPage>("page");
        using enum LayoutKind;
        // The second goes on the first and the third the second; the first, to the right of the third, could
        // go on that.
        QTest::newRow("three that go on each other in a circle") << GridPage()
                                                                        .add(Text, 1, 1, 0, endlessText())
                                                                        .add(Text, 0, 1, 2, endlessText())
                                                                        .add(Text, 0, 0, 4, endlessText());
        for (quint32 seed = 1; seed <= 500; ++seed)
            QTest::addRow("seed %u", seed) << randomGridPage(seed);
    }

    void readsEachRegionOnce()
    {
        QFETCH(GridPage, page);
        QCOMPARE(page.timesRead(), page.once());
    }
};

QTEST_APPLESS_MAIN(TestLayoutFlow)
#include "tst_layoutflow.moc"
