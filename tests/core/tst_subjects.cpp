#include "page/line_subjects.h"
#include "source/text_file.h"

#include <QTest>

using namespace banmian;

class TestSubjects : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsAlike_data();
    void knowsWhatIsAlike();
    void countsAPairOnce();
    void saysNothingOfUnknownText_data();
    void saysNothingOfUnknownText();
    void refusesBrokenModels_data();
    void refusesBrokenModels();
    void findsWhereTheSubjectChanges();
    void findsTheTextOfATitle();
    void bearsShortPages_data();
    void bearsShortPages();
};

static float likeness(const QString &one, const QString &other)
{
    const SubjectSpace &space = SubjectSpace::shipped();
    return product(normalized(space.of(one)), normalized(space.of(other)));
}

void TestSubjects::knowsWhatIsAlike_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("near");
    QTest::addColumn<QString>("far");
    QTest::newRow("harvest") << u"小麦播种面积"_qs << u"农民抢收水稻"_qs << u"女排夺得冠军"_qs;
    QTest::newRow("court") << u"法院开庭审理"_qs << u"检察机关提起公诉"_qs << u"水库蓄水发电"_qs;
    QTest::newRow("hospital") << u"患者前来就诊"_qs << u"医院的护士"_qs << u"高铁开通运营"_qs;
    QTest::newRow("war") << u"导弹袭击造成伤亡"_qs << u"以色列军队轰炸加沙"_qs << u"古籍修复展览"_qs;
}

void TestSubjects::knowsWhatIsAlike()
{
    QFETCH(QString, text);
    QFETCH(QString, near);
    QFETCH(QString, far);
    QVERIFY(likeness(text, near) > likeness(text, far) + 0.15F);
}

void TestSubjects::countsAPairOnce()
{
    QCOMPARE(SubjectSpace::shipped().of(u"水库，水库，水库"), SubjectSpace::shipped().of(u"水库"));
    QVERIFY(qFuzzyCompare(likeness(u"水库蓄水"_qs, u"水库蓄水"_qs), 1.0F));
}

void TestSubjects::saysNothingOfUnknownText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one character") << u"水"_qs;
    QTest::newRow("marks") << u"，。——！"_qs;
    QTest::newRow("Latin") << u"The river rose."_qs;
}

void TestSubjects::saysNothingOfUnknownText()
{
    QFETCH(QString, text);
    QCOMPARE(SubjectSpace::shipped().of(text), SubjectSpace::Place{});
    QCOMPARE(likeness(text, u"水库蓄水"_qs), 0.0F);
}

void TestSubjects::refusesBrokenModels_data()
{
    QTest::addColumn<QByteArray>("model");
    const QByteArray onePair = QByteArray("BMSV\1\0\0\0\x40\0\0\0", 12) + QByteArray(4 + 64, '\1');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no model") << QByteArray(200, 'x');
    QTest::newRow("cut off") << onePair.chopped(1);
    QTest::newRow("other dimensions") << QByteArray(onePair).replace(8, 1, "\x20");
    QTest::newRow("more pairs than fit") << QByteArray(onePair).replace(4, 4, "\xff\xff\xff\xff");
}

void TestSubjects::refusesBrokenModels()
{
    QFETCH(QByteArray, model);
    QCOMPARE(SubjectSpace(model).of(u"水库蓄水"), SubjectSpace::Place{});
}

/// A page of lines about a reservoir, then about football; the last of them title-shaped.
static QList<Line> page(QStringView titles)
{
    QString text;
    for (int i = 0; i < 8; ++i)
        text += u"水库今年蓄水量增加，\n下游灌区的农田得到灌溉，\n防汛部门调度洪水下泄，\n"_qs;
    for (int i = 0; i < 8; ++i)
        text += u"主队客场比赛取得胜利，\n球员在联赛中进球，\n教练赞扬球队的防守，\n"_qs;
    return readLines(pageFromText(text + titles.toString()));
}

void TestSubjects::findsWhereTheSubjectChanges()
{
    const QList<Line> lines = page({});
    const LineSubjects subjects(lines, std::vector<bool>(static_cast<std::size_t>(lines.size())),
                                SubjectSpace::shipped());
    constexpr std::size_t change = 24;
    for (std::size_t i = 4; i + 4 < static_cast<std::size_t>(lines.size()); ++i) {
        QVERIFY(subjects[i].shift >= subjects[change].shift);
        QVERIFY(subjects[i].dip <= subjects[change].dip);
    }
    QVERIFY(subjects[change].leadBelow > subjects[change].leadAbove + 0.3F);
    QVERIFY(subjects[change - 4].leadAbove > subjects[change - 4].leadBelow + 0.3F);
}

void TestSubjects::findsTheTextOfATitle()
{
    const QList<Line> lines = page(u"冠军球队主场告捷\n中国足球冲击决赛\n水利工程抗旱保丰收\n");
    std::vector<bool> isTitle(static_cast<std::size_t>(lines.size()));
    std::fill(isTitle.end() - 3, isTitle.end(), true);
    const LineSubjects subjects(lines, isTitle, SubjectSpace::shipped());
    const std::size_t first = isTitle.size() - 3;
    QVERIFY(subjects[first].titleAbove > subjects[first + 2].titleAbove + 0.2F);
    QCOMPARE(subjects[first].titleBelow, 0.0F); // no text stands below
    QVERIFY(subjects[first + 1].titleAgreement > 0.5F);
    QVERIFY(subjects[first + 2].titleAgreement < 0);
    QVERIFY(subjects[24].onset > subjects[12].onset + 0.2F); // where the text about football begins
}

void TestSubjects::bearsShortPages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTitle");
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("one line") << u"水库蓄水\n"_qs << false;
    QTest::newRow("titles alone") << u"水库蓄水\n球队取胜\n"_qs << true;
}

void TestSubjects::bearsShortPages()
{
    QFETCH(QString, text);
    QFETCH(bool, isTitle);
    const QList<Line> lines = readLines(pageFromText(text));
    const LineSubjects subjects(lines, std::vector<bool>(static_cast<std::size_t>(lines.size()), isTitle),
                                SubjectSpace::shipped());
    for (std::size_t i = 0; i < static_cast<std::size_t>(lines.size()); ++i) {
        QCOMPARE(subjects[i].onset, 0.0F);
        QCOMPARE(subjects[i].titleAbove, 0.0F);
        QCOMPARE(subjects[i].dip, 0.0F);
    }
}

QTEST_APPLESS_MAIN(TestSubjects)
#include "tst_subjects.moc"
