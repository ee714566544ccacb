#include "export/citation.h"
#include "export/html.h"
#include "export/markdown.h"
#include "export/text.h"

#include <QTest>

using namespace banmian;

static TracedText traced(const QString &text)
{
    TracedText result;
    for (qsizetype i = 0; i < text.size(); ++i)
        result.append(text[i], static_cast<qint32>(i));
    return result;
}

static Passage passage(const QString &text)
{
    Passage result;
    result.content = traced(text);
    return result;
}

static Page samplePage()
{
    Article article;
    article.kicker = traced(QStringLiteral("城事"));
    article.headline = traced(QStringLiteral("老渡口迎来新航班"));
    article.subheadline = traced(QStringLiteral("十年等一船"));
    article.bylineText = traced(QStringLiteral("本报记者 林一 周二"));
    article.byline = {{QStringLiteral("林一"), Role::Reporter}, {QStringLiteral("周二"), Role::Reporter}};
    article.paragraphs = {passage(QStringLiteral("第一段 <A&B> *星*。")),
                          passage(QStringLiteral("1. 第二段。"))};
    Caption caption;
    caption.passage = passage(QStringLiteral("渡口清晨。 吴三 摄"));
    article.captions = {caption};
    Page page;
    page.paper = QStringLiteral("澄江日报");
    page.date = QDate(2024, 5, 6);
    page.number = QStringLiteral("3");
    page.articles = {article};
    page.unplaced = {passage(QStringLiteral("责编 郑四"))};
    return page;
}

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textHasAllParts()
    {
        QCOMPARE(
            toText(QList<Page>{samplePage()}),
            QStringLiteral("　 城事\n老渡口迎来新航班\n　　 十年等一船\n　　　 本报记者 林一 周二\n\n"
                           "　　第一段 <A&B> *星*。\n　　1. 第二段。\n\n　　　　 渡口清晨。 吴三 摄\n\n\n"
                           "　　　　　 责编 郑四\n"));
    }

    void textOfNothingIsEmpty()
    {
        QCOMPARE(toText(Article{}), QString());
        QCOMPARE(toText(QList<Page>{}), QString());
    }

    void markdownEscapesMarkup()
    {
        QCOMPARE(toMarkdown(samplePage().articles.first()),
                 QStringLiteral("*城事*\n\n# 老渡口迎来新航班\n\n*十年等一船*\n\n本报记者 林一 周二\n\n"
                                "第一段 \\<A\\&B\\> \\*星\\*。\n\n1\\. 第二段。\n\n> 渡口清晨。 吴三 摄\n"));
    }

    void htmlEscapesMarkup()
    {
        const QString html = toHtml(QList<Page>{samplePage()});
        QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
        QVERIFY(html.contains(QStringLiteral("<h1>老渡口迎来新航班</h1>")));
        QVERIFY(html.contains(QStringLiteral("<p>第一段 &lt;A&amp;B&gt; *星*。</p>")));
        QVERIFY(html.contains(QStringLiteral("<figcaption>渡口清晨。 吴三 摄</figcaption>")));
        QVERIFY(html.contains(QStringLiteral("责编 郑四")));
    }

    void citationFollowsTheStandard_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("expected");
        const QString rest = QStringLiteral("老渡口迎来新航班[N]. 澄江日报, 2024-05-06(3).");
        QTest::newRow("no author") << QStringList() << rest;
        QTest::newRow("two") << QStringList{QStringLiteral("林一"), QStringLiteral("周二")}
                             << QString(QStringLiteral("林一, 周二. ") + rest);
        QTest::newRow("four") << QStringList{QStringLiteral("甲一"), QStringLiteral("乙二"),
                                             QStringLiteral("丙三"), QStringLiteral("丁四")}
                              << QString(QStringLiteral("甲一, 乙二, 丙三, 等. ") + rest);
    }

    void citationFollowsTheStandard()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, expected);
        const Page page = samplePage();
        Article article = page.articles.first();
        article.byline.clear();
        for (const QString &name : names)
            article.byline.append({name, Role::Reporter});
        QCOMPARE(citation(page, article), expected);
    }

    void citationLeavesOutTheUnknown()
    {
        Article article;
        article.headline = traced(QStringLiteral("题"));
        QCOMPARE(citation(Page{}, article), QStringLiteral("题[N]."));
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "tst_export.moc"
