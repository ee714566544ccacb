#include "page/continuity.h"

#include <QTest>

using namespace banmian;

class ContinuityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersTheTrueContinuation_data();
    void prefersTheTrueContinuation();
    void foldsWidthDigitsAndLetters_data();
    void foldsWidthDigitsAndLetters();
    void knowsParagraphs();
    void saysNothingOfEmptyText();
    void refusesBrokenModels_data();
    void refusesBrokenModels();
};

void ContinuityTest::prefersTheTrueContinuation_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("stranger");
    QTest::newRow("name of an institution")
        << QStringLiteral("会议由全国人民代表大") << QStringLiteral("会常务委员会主持")
        << QStringLiteral("河两岸的柳树都绿了");
    QTest::newRow("word cut in two") << QStringLiteral("村里修了水渠，农民的收")
                                     << QStringLiteral("入也一年年增加")
                                     << QStringLiteral("路两旁停满了汽车");
    QTest::newRow("date") << QStringLiteral("图书馆将于9") << QStringLiteral("月4日重新开放")
                          << QStringLiteral("的读者可以借阅");
    QTest::newRow("said that") << QStringLiteral("他在会上强") << QStringLiteral("调，要把这件事办好")
                               << QStringLiteral("场价格略有回落");
    QTest::newRow("number and unit") << QStringLiteral("今年的产量超过了80万")
                                     << QStringLiteral("吨，是去年的两倍")
                                     << QStringLiteral("民族小学的孩子们");
}

void ContinuityTest::prefersTheTrueContinuation()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    QFETCH(QString, stranger);
    const Continuity continuity;
    QVERIFY2(continuity.join(left, right) > 0, qPrintable(QString::number(continuity.join(left, right))));
    QVERIFY(continuity.join(left, right) > continuity.join(left, stranger) + 1);
}

void ContinuityTest::foldsWidthDigitsAndLetters_data()
{
    QTest::addColumn<QString>("left");
    QTest::addColumn<QString>("right");
    QTest::newRow("full-width comma")
        << QStringLiteral("经济平稳运行,") << QStringLiteral("就业形势总体稳定");
    QTest::newRow("blanks") << QStringLiteral("经济平稳运 行， ") << QStringLiteral(" 就业 形势总体稳定");
}

void ContinuityTest::foldsWidthDigitsAndLetters()
{
    QFETCH(QString, left);
    QFETCH(QString, right);
    const Continuity continuity;
    QCOMPARE(continuity.join(left, right),
             continuity.join(QStringLiteral("经济平稳运行，"), QStringLiteral("就业形势总体稳定")));
    QCOMPARE(continuity.join(QStringLiteral("到了２０１９"), QStringLiteral("年")),
             continuity.join(QStringLiteral("到了1998"), QStringLiteral("年")));
    QCOMPARE(continuity.join(QStringLiteral("Ｗｉ"), QStringLiteral("Fi网络")),
             continuity.join(QStringLiteral("wi"), QStringLiteral("ab网络")));
}

void ContinuityTest::knowsParagraphs()
{
    const Continuity continuity;
    QVERIFY(continuity.paragraphStart(QStringLiteral("本报北京9月4日电")) > 3);
    QVERIFY(continuity.paragraphStart(QStringLiteral("的人们都来了")) < 0);
    QVERIFY(continuity.paragraphEnd(QStringLiteral("他就这样走完了一生。")) > 2);
    QVERIFY(continuity.paragraphEnd(QStringLiteral("他就这样走完了一")) < 0);
}

void ContinuityTest::saysNothingOfEmptyText()
{
    const Continuity continuity;
    QCOMPARE(continuity.join({}, u"人民"), 0.0);
    QCOMPARE(continuity.join(u"人民", {}), 0.0);
    QCOMPARE(continuity.join(u"  ", u"人民"), 0.0);
    QCOMPARE(continuity.paragraphStart(QStringView()), 0.0);
    QCOMPARE(continuity.paragraphEnd(QStringView()), 0.0);
}

void ContinuityTest::refusesBrokenModels_data()
{
    QTest::addColumn<QByteArray>("model");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other file") << QByteArray(64, 'x');
    QTest::newRow("cut short") << QByteArray("BMNG\x10\0\0\0", 8) + QByteArray(16 + 95, '\0');
}

void ContinuityTest::refusesBrokenModels()
{
    QFETCH(QByteArray, model);
    QVERIFY(NgramCounts(model).isEmpty());
    QCOMPARE(Continuity(model).join(u"人民代表", u"大会"), 0.0);
}

QTEST_APPLESS_MAIN(ContinuityTest)
#include "tst_continuity.moc"
