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
