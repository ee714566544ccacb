#include "page/order_doubt.h"

#include "column_texts.h"
#include "source/text_file.h"

#include <QTest>
#include <algorithm>
#include <numeric>

using namespace banmian;

namespace {

/// Lines that are tagged without a doubt.
struct TaggedLines
{
    QList<Line> lines;
    Tagging tagging;

    explicit TaggedLines(const QStringList &texts, LineTag first = LineTag::ParagraphStart,
                         LineTag rest = LineTag::Body)
        : lines(readLines(pageFromText(texts.join(u'\n'))))
    {
        tagging.tags.assign(static_cast<std::size_t>(lines.size()), rest);
        tagging.tags.front() = first;
        tagging.boundaryConfidence.assign(tagging.tags.size(), 1);
        tagging.articleStart.assign(tagging.tags.size(), 0);
    }
    const std::vector<double> &doubted()
    {
        doubtOrder(tagging, lines, Continuity::shipped());
        return tagging.boundaryConfidence;
    }
};

double mean(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

class OrderDoubtTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trustsLinesInOrder_data();
    void trustsLinesInOrder();
    void doubtsInterleavedColumns_data();
    void doubtsInterleavedColumns();
    void doubtsOddLinesMoreWhereOthersAreOdd();
    void looksAtTheParagraphBeforeAnInterruption();
    void leavesOthersAlone();
    void takesEmptyPages();
};

void OrderDoubtTest::trustsLinesInOrder_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("harbour") << cut(harbourText(), 14);
    QTest::newRow("school, narrow") << cut(schoolText(), 9);
    QTest::newRow("three texts") << cut(harbourText(), 16) + cut(schoolText(), 16) + cut(roadText(), 16);
    QTest::newRow("Latin script") << QStringLiteral(
                                         "The harbour wakes early and the|boats come in one by one "
                                         "with|the first light of the day while|buyers wait")
                                         .split(u'|');
}

void OrderDoubtTest::trustsLinesInOrder()
{
    QFETCH(QStringList, lines);
    TaggedLines page(lines);
    QVERIFY2(mean(page.doubted()) > 0.98, qPrintable(QString::number(mean(page.doubted()))));
}

void OrderDoubtTest::doubtsInterleavedColumns_data()
{
    QTest::addColumn<LineTag>("first");
    QTest::addColumn<LineTag>("rest");
    QTest::newRow("paragraph") << LineTag::ParagraphStart << LineTag::Body;
    QTest::newRow("caption") << LineTag::CaptionStart << LineTag::Caption;
}

void OrderDoubtTest::doubtsInterleavedColumns()
{
    QFETCH(LineTag, first);
    QFETCH(LineTag, rest);
    TaggedLines page(interleaved({cut(harbourText(), 14), cut(schoolText(), 14), cut(roadText(), 14)}), first,
                     rest);
    const std::vector<double> &confidence = page.doubted();
    QVERIFY2(mean(confidence) < 0.6, qPrintable(QString::number(mean(confidence))));
    QCOMPARE(confidence.front(), 1.0);
}

void OrderDoubtTest::doubtsOddLinesMoreWhereOthersAreOdd()
{
    const QStringList school = cut(schoolText(), 14);
    const QStringList odd{QStringLiteral("渔民们把刚刚捕到的海鱼一"),
                          QStringLiteral("路两旁停满了汽车和行人的")};
    TaggedLines inOrder(odd + school);
    TaggedLines interleavedPage(odd + interleaved({school, cut(roadText(), 14)}));
    QVERIFY(inOrder.doubted()[1] > interleavedPage.doubted()[1] + 0.1);
}

void OrderDoubtTest::looksAtTheParagraphBeforeAnInterruption()
{
    QStringList lines = cut(harbourText(), 14);
    TaggedLines whole(lines);
    lines.insert(4, QStringLiteral("港口一角"));
    TaggedLines interrupted(lines);
    interrupted.tagging.tags[4] = LineTag::CaptionStart;
    const std::vector<double> &confidence = interrupted.doubted();
    QCOMPARE(confidence[4], 1.0);
    QVERIFY(qAbs(confidence[5] - whole.doubted()[4]) < 0.001);
}

void OrderDoubtTest::leavesOthersAlone()
{
    const QStringList lines = interleaved({cut(harbourText(), 14), cut(schoolText(), 14)});
    for (const LineTag tag : {LineTag::Furniture, LineTag::Headline, LineTag::ParagraphStart}) {
        TaggedLines page(lines, LineTag::Byline, tag);
        const std::vector<double> &confidence = page.doubted();
        QVERIFY(std::ranges::all_of(confidence, [](double one) { return one == 1; }));
    }
}

void OrderDoubtTest::takesEmptyPages()
{
    Tagging tagging;
    doubtOrder(tagging, {}, Continuity::shipped());
    QVERIFY(tagging.boundaryConfidence.empty());
}

QTEST_APPLESS_MAIN(OrderDoubtTest)
#include "tst_order_doubt.moc"
