#include "text/number_map.h"

#include <QHash>
#include <QTest>

#include <algorithm>
#include <limits>
#include <random>

using namespace banmian;

/// Counts random keys, multiples of `step` from 1 to `greatest` times it, and looks up as many others.
template <typename Key>
static void compareWithQHash()
{
    QFETCH(quint64, greatest);
    QFETCH(quint64, step);
    QFETCH(int, counted);
    QFETCH(quint64, expected);
    const quint64 most = std::min<quint64>(greatest, std::numeric_limits<Key>::max() / step);
    std::mt19937_64 random(1);
    std::uniform_int_distribution<quint64> keys(1, most);
    NumberMap<Key, int> map(expected);
    QHash<Key, int> model;
    for (int i = 0; i < counted; ++i) {
        const auto key = static_cast<Key>(keys(random) * step);
        QCOMPARE(++map[key], ++model[key]);
    }
    for (const auto &[key, count] : model.asKeyValueRange())
        QCOMPARE(map.value(key), count);
    for (int i = 0; i < counted; ++i) {
        const auto key = static_cast<Key>(keys(random) * step + i % 2);
        QCOMPARE(map.value(key), model.value(key));
    }
}

class TestNumberMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLikeQHash_data()
    {
        QTest::addColumn<quint64>("greatest");
        QTest::addColumn<quint64>("step");
        QTest::addColumn<int>("counted");
        QTest::addColumn<quint64>("expected");
        constexpr quint64 all = std::numeric_limits<quint64>::max();
        QTest::newRow("none") << all << quint64(1) << 0 << quint64(16);
        QTest::newRow("one, no room") << all << quint64(1) << 1 << quint64(0);
        QTest::newRow("few, often") << quint64(20) << quint64(1) << 500 << quint64(16);
        QTest::newRow("grows") << all << quint64(1) << 5000 << quint64(0);
        QTest::newRow("has room") << all << quint64(1) << 5000 << quint64(5000);
        QTest::newRow("dense") << quint64(4000) << quint64(1) << 5000 << quint64(16);
        QTest::newRow("far apart") << quint64(4000) << (quint64(1) << 20) << 5000 << quint64(16);
    }

    void countsLikeQHash()
    {
        compareWithQHash<quint32>();
        compareWithQHash<quint64>();
    }

    void knowsNothingAtFirst()
    {
        const NumberMap<quint32, int> map;
        QCOMPARE(map.value(0), 0);
        QCOMPARE(map.value(1), 0);
        QCOMPARE(map.value(std::numeric_limits<quint32>::max()), 0);
    }

    void hasNothingUnderZero()
    {
        NumberMap<quint32, int> map(4);
        for (quint32 key = 1; key <= 4; ++key)
            map[key] = 7;
        QCOMPARE(map.value(0), 0);
    }

    void lookingUpAddsNothing()
    {
        NumberMap<quint64, int> map;
        map[5] = 1;
        const int *place = &map[5];
        for (quint64 key = 6; key < 1000; ++key)
            QCOMPARE(map.value(key), 0);
        QCOMPARE(&map[5], place);
    }

    void holdsAnyValue()
    {
        NumberMap<quint32, QString> map(0);
        for (quint32 key = 1; key <= 100; ++key)
            map[key] += QString::number(key);
        map[3] += u'!';
        QCOMPARE(map.value(3), QStringLiteral("3!"));
        QCOMPARE(map.value(100), QStringLiteral("100"));
        QCOMPARE(map.value(101), QString());
    }

    void copiesAreApart()
    {
        NumberMap<quint32, int> map;
        map[1] = 1;
        NumberMap<quint32, int> copy = map;
        copy[1] = 2;
        QCOMPARE(map.value(1), 1);
    }
};

QTEST_APPLESS_MAIN(TestNumberMap)
#include "tst_numbermap.moc"
