// What holds for every page, however odd: nothing of the source is lost or used twice, nothing is invented,
// and the same page gives the same result.

#include "export/json.h"
#include "page_checks.h"
#include "random_page.h"
#include "source/text_file.h"
#include "walk.h"

#include <QTest>

using namespace banmian;

namespace {

const TracedText &textAt(const Article &article, const Mention &mention)
{
    switch (mention.place) {
    case Mention::Place::Headline:
        return article.headline;
    case Mention::Place::Kicker:
        return article.kicker;
    case Mention::Place::Subheadline:
        return article.subheadline;
    case Mention::Place::Caption:
        return article.captions[mention.index].passage.content;
    case Mention::Place::Paragraph:
        break;
    }
    return article.paragraphs[mention.index].content;
}

const QString traditionalPage =
    u"老戲院修復 "
    u"手繪看板不下架\n\n本報臺北10月17日電（記者林書宇）臺北\n市長簡婉如17日表示，⾨票一百元，戲院\n保留"
    u"手繪看板與售票口的小窗。\n簡婉如說，團隊訪問了八十位老\n觀眾，還請來電影學者鍾阿滿。\n"_qs;

void expectNothing(const QString &complaint)
{
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

} // namespace

class TestInvariants : public QObject
{
    Q_OBJECT

    static void addPages()
    {
        QTest::addColumn<QString>("text");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << randomPage(seed);
        QTest::newRow("one character") << u"甲"_qs;
        QTest::newRow("one line") << u"新华社北京9月4日电（记者 曹嘉玥）会议在北京举行。"_qs;
        QTest::newRow("only punctuation") << u"。\n\n，\n（\n"_qs;
        QTest::newRow("only numbers") << u"1\n2.5\n3%\n"_qs;
        QTest::newRow("traditional characters") << traditionalPage;
        QTest::newRow("one character a line") << u"版\n面\n上\n的\n字\n"_qs;
    }

private Q_SLOTS:
    void nothingIsLostOrUsedTwice_data() { addPages(); }

    void nothingIsLostOrUsedTwice()
    {
        QFETCH(QString, text);
        expectNothing(checks::lostOrUsedTwice(readPage(pageFromText(text))));
    }

    void nothingIsInvented_data() { addPages(); }

    void nothingIsInvented()
    {
        QFETCH(QString, text);
        expectNothing(checks::invented(readPage(pageFromText(text))));
    }

    void sourceRangesAreDisjoint_data() { addPages(); }

    void sourceRangesAreDisjoint()
    {
        QFETCH(QString, text);
        expectNothing(checks::overlapping(readPage(pageFromText(text))));
    }

    void mentionsLieInTheirText_data() { addPages(); }

    void mentionsLieInTheirText()
    {
        QFETCH(QString, text);
        for (const Article &article : readPage(pageFromText(text)).articles) {
            QList<Mention> mentions;
            for (const Person &person : article.people)
                mentions += person.mentions;
            for (const Topic &topic : article.topics)
                mentions += topic.mentions;
            for (const Mention &mention : mentions) {
                QVERIFY(mention.start >= 0 && mention.length > 0);
                QVERIFY(mention.start + mention.length <= textAt(article, mention).size());
            }
        }
    }

    /// Read in their simplified forms, given back as printed.
    void traditionalCharactersStay()
    {
        const Page page = readPage(pageFromText(traditionalPage));
        QCOMPARE(page.articles.size(), 1);
        const Article &article = page.articles.first();
        QCOMPARE(article.headline.text, u"老戲院修復 手繪看板不下架"_qs);
        QCOMPARE(
            article.paragraphs.first().text(),
            u"本報臺北10月17日電（記者林書宇）臺北市長簡婉如17日表示，門票一百元，戲院保留手繪看板與售票口的小窗。"_qs);
        QCOMPARE(article.byline, (QList<Credit>{{u"林書宇"_qs, Role::Reporter}}));
        QCOMPARE(article.dateline->agency, u"本報"_qs);
        QCOMPARE(article.dateline->place, u"臺北"_qs);
        QStringList names, topics;
        for (const Person &person : article.people)
            names += person.name;
        QVERIFY2(names.contains(u"簡婉如"_qs) && names.contains(u"鍾阿滿"_qs), qPrintable(names.join(u' ')));
        for (const Topic &topic : article.topics)
            QVERIFY2(topic.mentions.isEmpty() ||
                         textAt(article, topic.mentions.first())
                                 .text.sliced(topic.mentions.first().start, topic.mentions.first().length) ==
                             topic.text,
                     qPrintable(topic.text));
        QCOMPARE(page.source.text, traditionalPage);
    }

    void theSamePageReadsTheSame_data() { addPages(); }

    void theSamePageReadsTheSame()
    {
        QFETCH(QString, text);
        const SourcePage source = pageFromText(text);
        QCOMPARE(toJson({readPage(source)}), toJson({readPage(source)}));
    }

    void longInputIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a line of 1 MB") << u"会议在北京举行，城市发展计划公布。"_qs.repeated(20'000);
        QTest::newRow("many lines") << randomPage(5).repeated(30);
    }

    void longInputIsRead()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!checks::passagesOf(readPage(pageFromText(text))).isEmpty());
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
