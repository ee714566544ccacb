#include "text/fold.h"

#include <QTest>

using namespace banmian;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QList<TextSpan>>("expected");
        const auto row = [](const char *name, const QString &text, const QString &needle,
                            const QList<TextSpan> &expected) {
            QTest::newRow(name) << text << needle << expected;
        };
        row("han", QStringLiteral("甲乙甲乙"), QStringLiteral("乙"), {{1, 1}, {3, 1}});
        row("case", QStringLiteral("the GDP of"), QStringLiteral("gdp"), {{4, 3}});
        row("width", QStringLiteral("约８０周年"), QStringLiteral("80"), {{1, 2}});
        row("wide needle", QStringLiteral("80周年"), QStringLiteral("８０"), {{0, 2}});
        row("ligature is taken whole", QStringLiteral("ﬁn"), QStringLiteral("f"), {{0, 1}});
        row("no overlaps", QStringLiteral("哈哈哈"), QStringLiteral("哈哈"), {{0, 2}});
        row("astral before", QStringLiteral("𠮷乙"), QStringLiteral("乙"), {{2, 1}});
        row("blank needle", QStringLiteral("a b"), QStringLiteral(" "), {});
        row("absent", QStringLiteral("甲"), QStringLiteral("乙"), {});
        row("at the end", QStringLiteral("甲ＡＢ"), QStringLiteral("ab"), {{1, 2}});
    }

    void finds()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QFETCH(QList<TextSpan>, expected);
        QCOMPARE(FoldedText(text).find(needle), expected);
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "tst_fold.moc"
