// The text form (export/text.h) brings back what was written; other texts are not taken for it.

#include "article/reconstruct.h"
#include "article/reflowed.h"
#include "export/text.h"
#include "page_checks.h"
#include "random_page.h"
#include "source/text_file.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace banmian;

namespace {

TracedText traced(const QString &text)
{
    TracedText traced;
    for (const QChar character : text)
        traced.append(character, 0);
    return traced;
}

enum Part { Kicker = 1, Headline = 2, Subheadline = 4, Byline = 8, Body = 16, Captions = 32, AllParts = 64 };

/// An article with these parts of its own, its number in each.
Article articleWith(int parts, int number)
{
    const auto text = [&](Part part, const char16_t *words) {
        return (parts & part) != 0 ? traced(QString::fromUtf16(words).arg(number)) : TracedText();
    };
    Article article;
    article.kicker = text(Kicker, u"江城要事之%1");
    article.headline = text(Headline, u"渡口重开 两岸欢腾%1");
    article.subheadline = text(Subheadline, u"——十年等一船%1");
    article.bylineText = text(Byline, u"本报记者 林一 周二 第%1组");
    if ((parts & Body) != 0)
        article.paragraphs = {{text(Body, u"本报江城5月6日电（记者 林一 周二）渡口重开%1。"), 1, {}},
                              {text(Body, u"Ferry No. %1 left at 6 a.m. sharp."), 1, {}}};
    if ((parts & Captions) != 0)
        article.captions = {{{text(Captions, u"渡口清晨%1。 吴三 摄"), 1, {}}, {}, {}},
                            {{text(Captions, u"第%1艘船。"), 1, {}}, {}, {}}};
    return article;
}

/// The page as reading its text leaves it: with credits and datelines.
Page read(const Page &page)
{
    return readReflowed(pageFromText(toText(QList<Page>{page}))).value_or(Page());
}

void expectNothing(const QString &complaint)
{
    QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
}

} // namespace

class TestReflowed : public QObject
{
    Q_OBJECT

    static void addPages()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        for (quint32 seed = 1; seed <= 120; ++seed)
            QTest::addRow("seed %u", seed) << QString() << randomPage(seed).toUtf8();
        QTest::newRow("half-width kana") << QString() << u"新华社北京9月4日电 ｶﾞﾗｽ展在北京开幕。"_qs.toUtf8();
        QTest::newRow("simplified only once its radicals are read")
            << QString() << u"國語推廣到戶，⻓江⻓江⻓江。"_qs.toUtf8();
        QTest::newRow("two bylines") << QString()
                                     << u"渡口重开\n\n本报记者 林一\n\n渡口今天重开，两岸欢腾。\n\n"
                                        u"船票仍是两元，市民可以带自行车上船。\n\n摄影 吴三\n"_qs.toUtf8();
        QFileInfoList files = QDir(QStringLiteral(GOLDEN_PAGES)).entryInfoList({u"*.txt"_qs}, QDir::Files);
        for (const QFileInfo &info : files << QFileInfo(QStringLiteral(SAMPLE_PAGE))) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QTest::newRow(qPrintable(info.fileName())) << info.filePath() << file.readAll();
        }
    }

private Q_SLOTS:
    void pagesComeBack_data() { addPages(); }

    void pagesComeBack()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        const auto sources = readText(bytes, path);
        if (!sources && sources.error().code == ErrorCode::EmptyInput)
            return;
        QVERIFY(sources.ok());
        for (const SourcePage &source : sources.value())
            expectNothing(checks::changedByTextForm(reconstruct(source)));
    }

    void everyMakeOfArticleComesBack_data()
    {
        QTest::addColumn<int>("parts");
        for (int parts = 1; parts < AllParts; ++parts) {
            QStringList names;
            for (const auto &[part, name] : {std::pair{Kicker, u"kicker"_qs},
                                             {Headline, u"headline"_qs},
                                             {Subheadline, u"subheadline"_qs},
                                             {Byline, u"byline"_qs},
                                             {Body, u"body"_qs},
                                             {Captions, u"captions"_qs}})
                if ((parts & part) != 0)
                    names << name;
            QTest::newRow(qPrintable(names.join(u", "))) << parts;
        }
    }

    void everyMakeOfArticleComesBack()
    {
        QFETCH(int, parts);
        for (int next = 1; next < AllParts; ++next) {
            Page page;
            page.articles = {articleWith(parts, 1), articleWith(next, 2)};
            page.unplaced = {{traced(u"责编 郑四"_qs), 1, {}}, {traced(u"12"_qs), 1, {}}};
            const Page once = read(page);
            QCOMPARE(toText(QList<Page>{once}), toText(QList<Page>{page}));
            QCOMPARE(once.articles.size(), 2);
            QCOMPARE(once.articles.first().headline.text, page.articles.first().headline.text);
            QCOMPARE(once.articles.last().captions.size(), page.articles.last().captions.size());
            expectNothing(checks::changedByTextForm(once));
        }
    }

    void creditsAreRead()
    {
        Page page;
        page.articles = {articleWith(AllParts - 1, 1)};
        const Article article = read(page).articles.first();
        QCOMPARE(article.dateline, (Dateline{u"本报"_qs, u"江城"_qs, 5, 6}));
        QCOMPARE(article.byline.size(), 2);
        QCOMPARE(article.captions.first().credits, (QList<Credit>{{u"吴三"_qs, Role::Photographer}}));
    }

    void placesInTheSourceAreKept_data() { addPages(); }

    void placesInTheSourceAreKept()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        const auto sources = readText(bytes, path);
        if (!sources)
            return;
        const Page page = reconstruct(sources.value().first());
        const auto again = readReflowed(pageFromText(toText(QList<Page>{page})));
        QVERIFY(again.has_value());
        expectNothing(checks::lostOrUsedTwice(*again));
        expectNothing(checks::invented(*again));
        expectNothing(checks::overlapping(*again));
    }

    void pagesStayApart()
    {
        Page first, second;
        first.articles = {articleWith(Headline | Body, 1), articleWith(Headline, 2)};
        second.articles = {articleWith(Body, 3)};
        second.unplaced = {{traced(u"第2版 要闻"_qs), 1, {}}};
        const auto sources = readText(toText({first, Page(), second}).toUtf8(), {});
        QVERIFY(sources.ok());
        QList<Page> pages;
        for (const SourcePage &source : sources.value())
            pages.append(readReflowed(source).value_or(Page()));
        QCOMPARE(pages.size(), 2);
        QCOMPARE(pages.first().articles.size(), 2);
        QCOMPARE(pages.last().number, u"2"_qs);
        QCOMPARE(toText(pages), toText({first, second}));
    }

    void pagesPastedAreOnePage()
    {
        Page page;
        page.articles = {articleWith(Headline | Body, 1)};
        page.unplaced = {{traced(u"第2版 要闻"_qs), 1, {}}};
        const auto pasted = readReflowed(pageFromText(toText({page, page})));
        QVERIFY(pasted.has_value());
        QCOMPARE(pasted->articles.size(), 2);
        QCOMPARE(pasted->unplaced.size(), 2);
    }

    void plainTextInTheFormIsRead()
    {
        const auto page = readReflowed(
            pageFromText(u"渡口重开\r\n\r\n　　１０年后，渡口重开。\r\n　　两岸　欢腾。\r\n"_qs));
        QVERIFY(page.has_value());
        const Article &article = page->articles.first();
        QCOMPARE(article.headline.text, u"渡口重开"_qs);
        QCOMPARE(article.paragraphs.first().text(), u"10年后，渡口重开。"_qs);
        QCOMPARE(article.paragraphs.last().text(), u"两岸 欢腾。"_qs);
    }

    void otherTextsAreNotTaken_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("one line") << u"渡口重开"_qs;
        QTest::newRow("headlines alone") << u"渡口重开\n\n\n\n两岸欢腾\n"_qs;
        QTest::newRow("flush paragraph") << u"渡口重开\n\n渡口今天重开。\n　　两岸欢腾。\n"_qs;
        QTest::newRow("paragraphs cut into lines")
            << u"渡口重开\n\n　　渡口今天\n重开。\n　　两岸欢腾。\n"_qs;
        for (int blank = 0; blank <= 4; ++blank)
            QTest::addRow("paragraphs cut into lines, %d blank lines between", blank)
                << (QStringList{u"渡口重开"_qs, u"　　渡口今天"_qs, u"重开。"_qs, u"　　两岸欢"_qs,
                                u"腾。"_qs}
                        .join(QString(blank + 1, u'\n')));
        QTest::newRow("body at once") << u"渡口重开\n　　渡口今天重开。\n"_qs;
        QTest::newRow("paragraphs apart") << u"　　渡口今天重开。\n\n　　两岸欢腾。\n"_qs;
        QTest::newRow("two headlines") << u"渡口重开\n两岸欢腾\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("heading upside down") << u"渡口重开\n　 江城\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("two kickers") << u"　 江城\n　 要事\n渡口重开\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("caption before the body") << u"　　　　 渡口清晨。\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("next article too near") << u"　　渡口今天重开。\n\n两岸欢腾\n\n　　今天。\n"_qs;
        QTest::newRow("next article too far") << u"　　渡口今天重开。\n\n\n\n两岸欢腾\n\n　　今天。\n"_qs;
        QTest::newRow("unplaced beside a body") << u"　　渡口今天重开。\n　　　　　 责编 郑四\n"_qs;
        QTest::newRow("one em") << u"渡口重开\n\n　渡口今天重开。\n"_qs;
        QTest::newRow("title set in the middle") << u"　　　　渡口重开\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("spaces for indents") << u"渡口重开\n\n    渡口今天重开。\n"_qs;
        QTest::newRow("a tab") << u"渡口重开\n\n\t渡口今天重开。\n"_qs;
        QTest::newRow("a stray space before") << u" 渡口重开\n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("a space behind") << u"渡口重开 \n\n　　渡口今天重开。\n"_qs;
        QTest::newRow("two spaces within") << u"渡口重开\n\n　　张  文今天到了渡口。\n"_qs;
        QTest::newRow("invisible behind the indent") << u"渡口重开\n\n　　\u200B 渡口今天重开。\n"_qs;
    }

    void otherTextsAreNotTaken()
    {
        QFETCH(QString, text);
        QVERIFY(!readReflowed(pageFromText(text)).has_value());
    }

    void aPageWithGeometryIsNotTaken()
    {
        SourcePage source = pageFromText(u"渡口重开\n\n　　渡口今天重开。\n"_qs);
        QVERIFY(readReflowed(source).has_value());
        source.lines.first().layout = Layout();
        QVERIFY(!readReflowed(source).has_value());
    }

    void pagesAsToolsPrintThemAreNotTaken_data() { addPages(); }

    void pagesAsToolsPrintThemAreNotTaken()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readReflowed(pageFromText(QString::fromUtf8(bytes))).has_value());
    }
};

QTEST_APPLESS_MAIN(TestReflowed)
#include "tst_reflowed.moc"
