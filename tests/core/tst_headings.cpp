#include "column_texts.h"
#include "page/columns.h"
#include "page/heading_groups.h"
#include "page/woven_headings.h"
#include "source/text_file.h"

#include <QRandomGenerator>
#include <QTest>

using namespace banmian;

class HeadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsHeadingGroups_data();
    void findsHeadingGroups();
    void leavesTablesAlone();
    void keepsEveryCharacterOfHeadings();
    void separatesHeadingsSideBySide_data();
    void separatesHeadingsSideBySide();
};

void HeadingsTest::findsHeadingGroups_data()
{
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<int>("pieces");
    const QStringList rows = setInRows({cut(harbourText(), 12), cut(schoolText(), 12)}, 8);
    QTest::newRow("headings of two columns")
        << QStringList{u"渔民收入明显提高 图书馆成为"_qs, u"精神家园"_qs, QString()} + rows << 3;
    QTest::newRow("over a blank line")
        << QStringList{u"渔民收入明显提高 图书馆成为"_qs, QString(), u"精神家园"_qs, QString()} + rows << 3;
    QTest::newRow("up to running text") << QStringList{u"渔民收入明显提高 图书馆成为"_qs, u"精神家园"_qs,
                                                       u"学习的兴趣越来越浓。"_qs, QString()} +
                                               rows
                                        << 3;
    QTest::newRow("two pieces") << QStringList{u"渔民收入明显提高"_qs, u"精神家园"_qs, QString()} + rows << 0;
    QTest::newRow("running text alone")
        << QStringList{u"收购商早已在这里等候，他们"_qs, u"熟练地挑选、过秤、装车，"_qs,
                       u"不到一个小时，几十吨海鲜"_qs, QString()} +
               rows
        << 0;
}

void HeadingsTest::findsHeadingGroups()
{
    QFETCH(QStringList, lines);
    QFETCH(int, pieces);
    const auto [all, groups] =
        headingGroups(readLines(pageFromText(lines.join(u'\n'))), Continuity::shipped());
    int found = 0;
    for (const ColumnRegion &group : groups)
        found += static_cast<int>(group.end - group.begin);
    QCOMPARE(found, pieces);
    QVERIFY(all.size() >= static_cast<std::size_t>(pieces));
}

void HeadingsTest::leavesTablesAlone()
{
    QList<Line> lines = readLines(pageFromText(u"品名 规格 今日价\n白菜 公斤 1.60\n带鱼 公斤 32.00\n"_qs));
    const QList<Line> given = lines;
    QVERIFY(!unweaveHeadings(lines, Continuity::shipped()));
    QCOMPARE(lines, given);
}

/// Whatever the network makes of them, the characters of headings are all kept, each once.
void HeadingsTest::keepsEveryCharacterOfHeadings()
{
    QRandomGenerator random(7);
    const QString text = harbourText() + schoolText() + roadText();
    int changed = 0;
    for (int page = 0; page < 200; ++page) {
        QList<QStringList> headings;
        for (int heading = random.bounded(2, 4); heading > 0; --heading) {
            const QString words = text.mid(random.bounded(0, 300), random.bounded(8, 30)).remove(u'。');
            headings += cut(words, random.bounded(4, 16));
        }
        QStringList lines;
        for (const QString &row : interleaved(headings))
            lines += lines.isEmpty() || random.bounded(2) == 0 ? row : lines.takeLast() + u' ' + row;
        const QList<Line> given = readLines(pageFromText(lines.join(u'\n')));
        QList<Line> apart = given;
        changed += unweaveHeadings(apart, Continuity::shipped()) ? 1 : 0;
        QCOMPARE(sortedCharacters(textsOf(apart)), sortedCharacters(textsOf(given)));
    }
    QVERIFY(changed > 20);
}

void HeadingsTest::separatesHeadingsSideBySide_data()
{
    QTest::addColumn<QStringList>("rows");
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("the left one is longer")
        << QStringList{u"渔民收入明显提高码头工作人 图书馆成为精神家园"_qs, u"员建立预警系统"_qs}
        << QStringList{u"渔民收入明显提高码头工作人员建立预警系统"_qs, u"图书馆成为精神家园"_qs};
    QTest::newRow("the right one is longer")
        << QStringList{u"港口渐渐热闹起来 学校图书馆今年进行全"_qs, u"面改造"_qs}
        << QStringList{u"港口渐渐热闹起来"_qs, u"学校图书馆今年进行全面改造"_qs};
    QTest::newRow("both go on") << QStringList{u"当地政府建立气象预警系 孩子们都喜欢到图书馆"_qs,
                                               u"统提高渔民收入 里看书写作业"_qs}
                                << QStringList{u"当地政府建立气象预警系统提高渔民收入"_qs,
                                               u"孩子们都喜欢到图书馆里看书写作业"_qs};
    QTest::newRow("three of them, a row of each alone")
        << QStringList{u"渔民收入明显提高码头工 图书馆成为大家共同的精 县城公路正式通"_qs,
                       u"作人员介绍经验"_qs, u"神家园"_qs, u"车带动经济发展"_qs}
        << QStringList{u"渔民收入明显提高码头工作人员介绍经验"_qs, u"图书馆成为大家共同的精神家园"_qs,
                       u"县城公路正式通车带动经济发展"_qs};
    QTest::newRow("a rubric in brackets goes on")
        << QStringList{u"渔民收入明显提高（记者 学校图书馆今年进行全"_qs, u"调查·走进渔村） 面改造"_qs}
        << QStringList{u"渔民收入明显提高（记者调查·走进渔村）"_qs, u"学校图书馆今年进行全面改造"_qs};
}

/// Headings of columns beside each other, one row of both and the rest of them, far above the rows of text.
void HeadingsTest::separatesHeadingsSideBySide()
{
    QFETCH(QStringList, rows);
    QFETCH(QStringList, headings);
    const QList<QStringList> columns{cut(harbourText(), 12), cut(schoolText(), 12)};
    const QStringList below = setInRows(columns, std::min(columns[0].size(), columns[1].size()));
    const QStringList between = cut(roadText(), 20);
    const QString page = rows.join(u'\n') + QStringLiteral("\n\n") + between.join(u'\n') +
                         QStringLiteral("\n\n") + below.join(u'\n') + u'\n';
    const ColumnOrder order = separateColumns(readLines(pageFromText(page)), Continuity::shipped());
    const QString text = textsOf(order.lines).join(QString());
    for (const QString &heading : headings)
        QVERIFY2(text.contains(heading), qPrintable(text.left(60)));
}

QTEST_APPLESS_MAIN(HeadingsTest)
#include "tst_headings.moc"
