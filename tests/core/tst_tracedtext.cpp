#include "text/traced_text.h"

#include <QTest>

using namespace banmian;

class TestTracedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blanksDoNotSplitARange()
    {
        const QString source = QStringLiteral("甲 乙\n丙丁");
        const SourceIndex index(source);
        TracedText text;
        for (const qint32 i : {0, 2, 4})
            text.append(source[i], i);
        QCOMPARE(text.sourceRanges(index), (QList<SourceRange>{{0, 5}}));
    }

    void aSkippedCharacterSplitsARange()
    {
        const QString source = QStringLiteral("甲乙丙");
        TracedText text;
        text.append(source[0], 0);
        text.append(source[2], 2);
        QCOMPARE(text.sourceRanges(SourceIndex(source)), (QList<SourceRange>{{0, 1}, {2, 3}}));
    }

    void originsAreAList_data()
    {
        QTest::addColumn<QList<qint32>>("list");
        QTest::newRow("none") << QList<qint32>();
        QTest::newRow("one run") << QList<qint32>{7, 8, 9, 10};
        QTest::newRow("runs") << QList<qint32>{7, 8, 3, 4, 20, 21, 22};
        QTest::newRow("twice the same") << QList<qint32>{5, 5, 6, 6, 7};
        QTest::newRow("inserted") << QList<qint32>{2, 3, TracedText::inserted, 4, TracedText::inserted, 0};
    }

    void originsAreAList()
    {
        QFETCH(QList<qint32>, list);
        const auto listOf = [](const Origins &origins) {
            return QList<qint32>(origins.begin(), origins.end());
        };
        Origins whole;
        for (const qint32 from : list)
            whole.append(from);
        QCOMPARE(whole.size(), list.size());
        QCOMPARE(listOf(whole), list);
        for (qsizetype begin = 0; begin <= list.size(); ++begin) {
            QCOMPARE(listOf(whole.mid(begin)), list.mid(begin));
            for (qsizetype length = 0; begin + length <= list.size(); ++length)
                QCOMPARE(listOf(whole.mid(begin, length)), list.mid(begin, length));
            Origins joined = whole.mid(0, begin);
            joined.append(whole.mid(begin));
            QVERIFY(joined == whole);
        }
        while (!whole.isEmpty()) {
            whole.removeLast();
            list.removeLast();
            QCOMPARE(listOf(whole), list);
        }
    }

    void indexCountsCodePoints()
    {
        const QString source = QStringLiteral("a𠮷b𠮷c");
        const SourceIndex index(source, 10);
        QCOMPARE(index.end(), 15);
        const QList<qsizetype> units{0, 1, 3, 4, 6};
        for (qsizetype i = 0; i < units.size(); ++i) {
            QCOMPARE(index.utf16(static_cast<qint32>(10 + i)), units[i]);
            QCOMPARE(index.codePoint(units[i]), static_cast<qint32>(10 + i));
        }
    }
};

QTEST_APPLESS_MAIN(TestTracedText)
#include "tst_tracedtext.moc"
