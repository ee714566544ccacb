#include "source/text_file.h"
#include "text/join.h"
#include "text/line.h"
#include "text/normalizer.h"
#include "text/scripts.h"
#include "text/written_forms.h"

#include <QTest>

using namespace banmian;

/// A text whose characters come from the source one by one.
static TracedText traced(const QString &text, qint32 from = 0)
{
    TracedText result;
    for (const QChar c : text)
        result.append(c, from++);
    return result;
}

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalizes_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Kangxi radicals") << u"⾦⽇⼈⻓⺠"_qs << u"金日人长民"_qs;
        QTest::newRow("door radical, simplified") << u"这个⼾⼝说过"_qs << u"这个户口说过"_qs;
        QTest::newRow("door radical, traditional") << u"這個⼾⼝說過"_qs << u"這個戶口說過"_qs;
        QTest::newRow("twin of a glyph, simplified") << u"这个㬵囊"_qs << u"这个胶囊"_qs;
        QTest::newRow("twin of a glyph, traditional") << u"這個㬵"_qs << u"這個㬵"_qs;
        QTest::newRow("two-em dash") << u"⸺记"_qs << u"——记"_qs;
        QTest::newRow("ellipsis by its other glyph") << u"等⋯⋯他"_qs << u"等……他"_qs;
        QTest::newRow("half of it at the end of a line") << u"等⋯"_qs << u"等…"_qs;
        QTest::newRow("dots of a formula") << u"1+⋯+n"_qs << u"1+⋯+n"_qs;
        QTest::newRow("full-width digits") << u"２０２５年Ａ版"_qs << u"2025年A版"_qs;
        QTest::newRow("Chinese punctuation stays") << u"，。：（）…①"_qs << u"，。：（）…①"_qs;
        QTest::newRow("forms for vertical lines") << u"︐︑︒︓︔︕︖︗︘︙"_qs << u"，、。：；！？〖〗…"_qs;
        QTest::newRow("vertical brackets")
            << u"︰︱︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇"_qs << u"‥—（）〔〕【】《》〈〉「」『』﹇"_qs;
        QTest::newRow("small forms") << u"﹐﹑﹒﹔﹕﹖﹗﹘﹙﹚﹝﹞"_qs << u"，、．；：？！—（）〔〕"_qs;
        QTest::newRow("half-width marks") << u"｡｢｣､"_qs << u"。「」、"_qs;
        QTest::newRow("ligature") << u"ﬁnal oﬀer"_qs << u"final offer"_qs;
        QTest::newRow("invisible") << u"中\u200b文\ufffe字\u00ad"_qs << u"中文字"_qs;
        QTest::newRow("combining accent") << u"cafe\u0301"_qs << u"café"_qs;
        QTest::newRow("half-width kana") << u"ｶﾞﾗｽ"_qs << u"ガラス"_qs;
        QTest::newRow("ideographic space") << u"张\u3000文"_qs << u"张 文"_qs;
    }
    void normalizes()
    {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        QCOMPARE(Normalizer(raw).normalize(raw, 0).text, expected);
    }

    void cleanTextKeepsItsForms() { QCOMPARE(Normalizer().normalize(u"门戶１２"_qs, 0).text, u"门戶12"_qs); }

    void simplifiesForms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("simplified");
        QTest::addColumn<bool>("traditional");
        QTest::newRow("traditional") << u"這裡的書店，臺灣讀者說：「過來」"_qs
                                     << u"这里的书店，台湾读者说：「过来」"_qs << true;
        QTest::newRow("simplified") << u"这里的书店，读者说"_qs << u"这里的书店，读者说"_qs << false;
        QTest::newRow("no Chinese") << u"River Post 12"_qs << u"River Post 12"_qs << false;
        QTest::newRow("beyond the basic plane") << u"這𠮷說"_qs << u"这𠮷说"_qs << true;
    }
    void simplifiesForms()
    {
        QFETCH(QString, text);
        QFETCH(QString, simplified);
        QFETCH(bool, traditional);
        QCOMPARE(simplifiedForms(text), simplified);
        QCOMPARE(isTraditional(text), traditional);
    }

    void keepsOrigins()
    {
        const QString raw = u"a⸺𠮷ﬁ"_qs;
        const TracedText text = Normalizer(raw).normalize(raw, 10);
        QCOMPARE(text.text, u"a——𠮷fi"_qs);
        QCOMPARE(text.origin, (Origins{10, 11, 11, 12, 12, 13, 13}));
    }

    void closesUpLines_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("expected");
        QTest::newRow("letter-spaced") << u"日 战 争 暨 世 界 大 战"_qs << u"日战争暨世界大战"_qs;
        QTest::newRow("partly letter-spaced")
            << u"日 战 争 暨 世 界 反法西斯战争胜利"_qs << u"日战争暨世界反法西斯战争胜利"_qs;
        QTest::newRow("letter-spaced with a pause")
            << u"河 上 种 树   渐 成 风 尚"_qs << u"河上种树 渐成风尚"_qs;
        QTest::newRow("heading with a pause") << u"老轮渡退役 新船静过江"_qs << u"老轮渡退役 新船静过江"_qs;
        QTest::newRow("padded name") << u"本报记者 张  文摄"_qs << u"本报记者 张文摄"_qs;
        QTest::newRow("names side by side") << u"记者 杨依军 邵艺博"_qs << u"记者 杨依军 邵艺博"_qs;
        QTest::newRow("Latin words") << u"The river  rose"_qs << u"The river rose"_qs;
    }
    void closesUpLines()
    {
        QFETCH(QString, raw);
        QFETCH(QString, expected);
        const QList<Line> lines = readLines(pageFromText(raw));
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.first().text.text, expected);
    }

    void joinsRunningText_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Han") << QStringList{u"修一条"_qs, u"巷子"_qs} << u"修一条巷子"_qs;
        QTest::newRow("digits") << QStringList{u"9月 4日晚，80"_qs, u"周年"_qs} << u"9月4日晚，80周年"_qs;
        QTest::newRow("name cut in two") << QStringList{u"新华社电（记者 杨"_qs, u"依军 邵艺博） 9月"_qs}
                                         << u"新华社电（记者 杨依军 邵艺博）9月"_qs;
        QTest::newRow("two names parted") << QStringList{u"新华社电（记者 杨依军"_qs, u"邵艺博）9月"_qs}
                                          << u"新华社电（记者 杨依军 邵艺博）9月"_qs;
        QTest::newRow("double surname cut") << QStringList{u"新华社电（记者 欧阳"_qs, u"文博 司马青）"_qs}
                                            << u"新华社电（记者 欧阳文博 司马青）"_qs;
        QTest::newRow("Latin words") << QStringList{u"the last"_qs, u"crossing on Friday."_qs,
                                                    u"It rained"_qs}
                                     << u"the last crossing on Friday. It rained"_qs;
        QTest::newRow("hyphen") << QStringList{u"three gener-"_qs, u"ations"_qs} << u"three generations"_qs;
        QTest::newRow("curly quotes in Latin text")
            << QStringList{u"“Good night,”"_qs, u"he said"_qs} << u"“Good night,” he said"_qs;
    }
    void joinsRunningText()
    {
        QFETCH(QStringList, lines);
        QFETCH(QString, expected);
        QList<TracedText> traces;
        for (const QString &line : lines)
            traces.append(traced(line));
        QCOMPARE(joinLines(traces, Setting::Running).text, expected);
    }

    void creditsStayApart()
    {
        const QList<TracedText> lines{traced(u"图为9月 4日的集市。"_qs), traced(u"本报记者 孟和摄"_qs)};
        QCOMPARE(joinLines(lines, Setting::Caption).text, u"图为9月4日的集市。 本报记者 孟和摄"_qs);
        QCOMPARE(joinLines({traced(u"长明书房 百日见闻"_qs)}, Setting::Heading).text,
                 u"长明书房 百日见闻"_qs);
    }

    void measuresWidth()
    {
        QCOMPARE(setWidth(u"中文ab1"), 7);
        QCOMPARE(setWidth(u"说：“好。”"), 10); // two pairs of marks set close
        QVERIFY(endsSentence(u"好。”"));
        QVERIFY(!endsSentence(u"好，"));
    }
};

QTEST_APPLESS_MAIN(TestText)
#include "tst_text.moc"
