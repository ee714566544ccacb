#include "page/continuity.h"

#include <QTest>
#include <QtEndian>
#include <algorithm>
#include <cmath>

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
    void looksAtFiveCharacters();
    void multipliesTheVectorsOfBothEdges();
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
    const Continuity &continuity = Continuity::shipped();
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
    const Continuity &continuity = Continuity::shipped();
    QCOMPARE(continuity.join(left, right),
             continuity.join(QStringLiteral("经济平稳运行，"), QStringLiteral("就业形势总体稳定")));
    QCOMPARE(continuity.join(QStringLiteral("到了２０１９"), QStringLiteral("年")),
             continuity.join(QStringLiteral("到了1998"), QStringLiteral("年")));
    QCOMPARE(continuity.join(QStringLiteral("Ｗｉ"), QStringLiteral("Fi网络")),
             continuity.join(QStringLiteral("wi"), QStringLiteral("ab网络")));
}

void ContinuityTest::knowsParagraphs()
{
    const Continuity &continuity = Continuity::shipped();
    QVERIFY(continuity.paragraphStart(QStringLiteral("本报北京9月4日电")) > 3);
    QVERIFY(continuity.paragraphStart(QStringLiteral("的人们都来了")) < 0);
    QVERIFY(continuity.paragraphEnd(QStringLiteral("他就这样走完了一生。")) > 2);
    QVERIFY(continuity.paragraphEnd(QStringLiteral("他就这样走完了一")) < 0);
}

void ContinuityTest::saysNothingOfEmptyText()
{
    const Continuity &continuity = Continuity::shipped();
    QCOMPARE(continuity.join({}, u"人民"), 0.0);
    QCOMPARE(continuity.join(u"人民", {}), 0.0);
    QCOMPARE(continuity.join(u"  ", u"人民"), 0.0);
    QCOMPARE(continuity.paragraphStart(QStringView()), 0.0);
    QCOMPARE(continuity.paragraphEnd(QStringView()), 0.0);
}

void ContinuityTest::looksAtFiveCharacters()
{
    const Continuity &continuity = Continuity::shipped();
    const double known = continuity.join(QStringLiteral("图书馆重新开放"), QStringLiteral("的消息传来了"));
    QCOMPARE(continuity.join(QStringLiteral("馆重新开放"), QStringLiteral("的消息传来")), known);
    QVERIFY(continuity.join(QStringLiteral("新开放"), QStringLiteral("的消息传来")) != known);
}

/// A model of two rows, little-endian: the left edges that end with 人 and the right ones that begin with 民.
static QByteArray smallModel(qint8 left, qint8 right)
{
    using Side = EdgeVectors::Side;
    std::vector<std::pair<quint32, qint8>> rows{
        {EdgeVectors::hash(EdgeVectors::key(Side::Left, 1, 1, u'人')), left},
        {EdgeVectors::hash(EdgeVectors::key(Side::Right, 1, 1, u'民')), right}};
    std::sort(rows.begin(), rows.end());
    const auto bytesOf = [](const auto &number) {
        return QByteArray(reinterpret_cast<const char *>(&number), sizeof number);
    };
    constexpr float step = 0.25F, bias = -1;
    QByteArray model = "BMEV" + bytesOf(qToLittleEndian(static_cast<quint32>(EdgeVectors::dimensions))) +
                       bytesOf(qToLittleEndian(2U)) + bytesOf(qToLittleEndian(step)) +
                       bytesOf(qToLittleEndian(bias));
    for (const auto &row : rows)
        model += bytesOf(qToLittleEndian(row.first));
    model += QByteArray("\x1e\x1e");
    for (const auto &row : rows)
        model += QByteArray(static_cast<qsizetype>(EdgeVectors::dimensions), static_cast<char>(row.second));
    return model;
}

void ContinuityTest::multipliesTheVectorsOfBothEdges()
{
    const QByteArray model = smallModel(2, -3);
    const Continuity continuity(model);
    const double product = 0.5 * -0.75 * static_cast<double>(EdgeVectors::dimensions);
    QCOMPARE(continuity.join(u"中国人", u"民代表"), product - 1);
    QCOMPARE(continuity.join(u"中国", u"民代表"), -1.0);
    const EdgeVectors vectors(model);
    QVERIFY(qAbs(vectors.probability(u'民') - std::exp(-2)) < 1e-9);
    QCOMPARE(vectors.probability(u'国'), 0.0);
    QCOMPARE(vectors.probability(extended(u'人', u'民')), 0.0);
}

void ContinuityTest::refusesBrokenModels_data()
{
    QTest::addColumn<QByteArray>("model");
    const QByteArray whole = smallModel(1, 1);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other file") << QByteArray(128, 'x');
    QTest::newRow("cut short") << whole.chopped(1);
    QTest::newRow("other dimensions") << QByteArray(whole).replace(4, 1, "\x20");
    QTest::newRow("more rows than fit") << QByteArray(whole).replace(8, 4, "\xff\xff\xff\xff");
}

void ContinuityTest::refusesBrokenModels()
{
    QFETCH(QByteArray, model);
    QVERIFY(EdgeVectors(model).isEmpty());
    QCOMPARE(Continuity(model).join(u"人民代表", u"大会"), 0.0);
    QCOMPARE(EdgeVectors(model).probability(u'人'), 0.0);
}

QTEST_APPLESS_MAIN(ContinuityTest)
#include "tst_continuity.moc"
