#include "people/hash_table.h"
#include "people/name_features.h"
#include "people/name_recogniser.h"

#include <QTest>

using namespace banmian;
using namespace Qt::StringLiterals;

class TestPeopleModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsSlots()
    {
        constexpr quint64 count = 3;
        const quint64 key = extendKey(0, u'王');
        QByteArray bytes(count * HashTable::slotSize, '\0');
        const quint32 check = HashTable::check(key);
        char *slot = bytes.data() + HashTable::home(key, count) * HashTable::slotSize;
        std::memcpy(slot, &check, sizeof check);
        slot[4] = 7;
        const HashTable table{QByteArrayView(bytes)};
        QVERIFY(table.find(key));
        QCOMPARE(int(*table.find(key)), 7);
        QVERIFY(!table.find(extendKey(0, u'李')));
    }

    void emptyTableFindsNothing() { QVERIFY(!HashTable().find(extendKey(0, u'王'))); }

    void cutsSentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("lengths");
        QTest::newRow("two") << u"甲。乙丙！丁"_s << QList<int>{2, 3, 1};
        QTest::newRow("very long") << QString(900, u'甲') << QList<int>{400, 400, 100};
    }
    void cutsSentences()
    {
        QFETCH(QString, text);
        QList<int> lengths;
        for (qsizetype from = 0; from < text.size(); from += lengths.last())
            lengths.append(int(nextSentence(text, from).length));
        QTEST(lengths, "lengths");
    }

    void writesNoMoreFeaturesThanPromised()
    {
        const NameRecogniser recogniser = NameRecogniser::builtIn();
        NameFeatures features(recogniser.lexicon());
        const QString text = u"(记者张三)习近平·abc 2019年，王小明said：“你好”。"_s;
        std::array<quint64, NameFeatures::maximum + 1> keys{};
        features.read(text, NameFeatures::registerOf(text));
        QCOMPARE(features.size(), text.size());
        for (qsizetype i = 0; i < features.size(); ++i)
            QVERIFY(features.at(i, keys.data()) <= NameFeatures::maximum);
        QCOMPARE(keys.back(), quint64(0));
    }

    void wordsCoverTheSentence()
    {
        const NameRecogniser recogniser = NameRecogniser::builtIn();
        NameFeatures features(recogniser.lexicon());
        const QString text = u"国务院总理2019年在ABC公司讲话。"_s;
        features.read(text, NameFeatures::Register::Print);
        qsizetype position = 0;
        for (const auto &[begin, word] : features.words()) {
            QCOMPARE(begin, position);
            position += word.length;
        }
        QCOMPARE(position, text.size());
    }

    void foreignBytesAreNoModel()
    {
        const QByteArray bytes = "not a model at all, but long enough to hold the header of one";
        QVERIFY(NameRecogniser(QByteArrayView(bytes)).find(u"王小明说").sure.isEmpty());
    }

    void survivesAnything()
    {
        const NameRecogniser recogniser = NameRecogniser::builtIn();
        QString text;
        quint32 state = 7;
        for (int i = 0; i < 20000; ++i) {
            state = state * 1664525U + 1013904223U;
            text.append(QChar(static_cast<char16_t>(state >> 16)));
        }
        qsizetype end = 0;
        for (const TextSpan &span : recogniser.find(text).sure) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.end();
        }
        QVERIFY(end <= text.size());
    }
};

QTEST_APPLESS_MAIN(TestPeopleModel)
#include "tst_people_model.moc"
