#include "people/pinyin.h"

#include <QTest>

using namespace banmian;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads()
    {
        QCOMPARE(pinyin(QStringLiteral("习近平")),
                 (QStringList{QStringLiteral("xi"), QStringLiteral("jin"), QStringLiteral("ping")}));
        QCOMPARE(pinyin(QStringLiteral("中老A股")),
                 (QStringList{QStringLiteral("zhong"), QStringLiteral("lao"), QStringLiteral("A"),
                              QStringLiteral("gu")}));
        QCOMPARE(pinyin(QString()), QStringList());
    }

    void matches_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("expected");
        const QString xi = QStringLiteral("习近平");
        QTest::newRow("empty") << xi << QString() << true;
        QTest::newRow("characters") << xi << QStringLiteral("近平") << true;
        QTest::newRow("spaced") << xi << QStringLiteral("xi jinping") << true;
        QTest::newRow("closed up") << xi << QStringLiteral("XiJinPing") << true;
        QTest::newRow("initials") << xi << QStringLiteral("xjp") << true;
        QTest::newRow("begun syllables") << xi << QStringLiteral("xijp") << true;
        QTest::newRow("while typing") << xi << QStringLiteral("jinp") << true;
        QTest::newRow("tones") << xi << QStringLiteral("xí jìn píng") << true;
        QTest::newRow("a syllable left out") << xi << QStringLiteral("xp") << false;
        QTest::newRow("inside a syllable") << xi << QStringLiteral("ing") << false;
        QTest::newRow("another name") << xi << QStringLiteral("wang") << false;
        QTest::newRow("other characters") << xi << QStringLiteral("王") << false;
        QTest::newRow("reading as a surname") << QStringLiteral("曾荫权") << QStringLiteral("zeng") << true;
        QTest::newRow("latin name") << QStringLiteral("G20峰会") << QStringLiteral("g20") << true;
    }

    void matches()
    {
        QFETCH(QString, name);
        QFETCH(QString, query);
        QFETCH(bool, expected);
        QCOMPARE(matchesReading(name, query), expected);
    }
};

QTEST_APPLESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
