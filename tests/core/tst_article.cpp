#include "article/assignment.h"
#include "article/dateline.h"
#include "article/masthead.h"
#include "article/reconstruct.h"
#include "article/segmentation.h"
#include "source/text_file.h"

#include <QTest>
#include <algorithm>
#include <numeric>
#include <random>

using namespace banmian;

static QStringList names(const QList<Credit> &credits)
{
    QStringList result;
    for (const Credit &credit : credits)
        result.append(credit.name);
    return result;
}

class TestArticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void datelines_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::addColumn<QString>("agency");
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("month");
        QTest::addColumn<int>("day");
        QTest::newRow("agency") << u"新华社北京9月4日电（记者 王文）今天"_qs << u"新华社"_qs << u"北京"_qs
                                << 9 << 4;
        QTest::newRow("after the agency")
            << u"据新华社圣何塞12月31日电 今天"_qs << u"新华社"_qs << u"圣何塞"_qs << 12 << 31;
        QTest::newRow("own paper") << u"本报乌鲁木齐1月2日电今天"_qs << u"本报"_qs << u"乌鲁木齐"_qs << 1
                                   << 2;
        QTest::newRow("blanks") << u"本报北京 10月 1日电 今天"_qs << u"本报"_qs << u"北京"_qs << 10 << 1;
        QTest::newRow("no place") << u"本报讯 今天"_qs << u"本报"_qs << QString() << 0 << 0;
        QTest::newRow("none") << u"今天上午9月4日电梯停了"_qs << QString() << QString() << 0 << 0;
    }
    void datelines()
    {
        QFETCH(QString, paragraph);
        QFETCH(QString, agency);
        QFETCH(QString, place);
        QFETCH(int, month);
        QFETCH(int, day);
        const auto dateline = parseDateline(paragraph);
        QCOMPARE(dateline.has_value(), !agency.isEmpty());
        if (dateline)
            QCOMPARE(*dateline, (Dateline{agency, place, month, day}));
    }

    void reporters_data()
    {
        QTest::addColumn<QString>("paragraph");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("spaces") << u"新华社电（记者 杨依军 邵艺博）"_qs
                                << QStringList{u"杨依军"_qs, u"邵艺博"_qs};
        QTest::newRow("commas") << u"本报电（记者周效政、刘阳）"_qs << QStringList{u"周效政"_qs, u"刘阳"_qs};
        QTest::newRow("two offices") << u"本报电（本报记者 李原 通讯员 何江）"_qs
                                     << QStringList{u"李原"_qs, u"何江"_qs};
        QTest::newRow("other brackets") << u"本报电（见图）今天，记者张三说"_qs << QStringList();
        QTest::newRow("names alone behind a dateline")
            << u"本报江城2月21日电（万建、窦瀚洋）舞龙大会昨天开幕。"_qs
            << QStringList{u"万建"_qs, u"窦瀚洋"_qs};
        QTest::newRow("a remark behind a dateline") << u"本报江城2月21日电（见图）舞龙。"_qs << QStringList();
    }
    void reporters()
    {
        QFETCH(QString, paragraph);
        QFETCH(QStringList, expected);
        QCOMPARE(names(parseReporters(paragraph)), expected);
    }

    void bylines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("reporters") << u"本报记者 张文 李明"_qs << QStringList{u"张文"_qs, u"李明"_qs};
        QTest::newRow("author") << u"文/张文"_qs << QStringList{u"张文"_qs};
        QTest::newRow("two lines") << u"本报记者 张文 摄影 李明"_qs << QStringList{u"张文"_qs, u"李明"_qs};
        QTest::newRow("Latin") << u"By Jane Doe"_qs << QStringList{u"Jane Doe"_qs};
        QTest::newRow("two Latin lines")
            << u"By Jane Doe By John O'Roe"_qs << QStringList{u"Jane Doe"_qs, u"John O'Roe"_qs};
    }
    void bylines()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, expected);
        QCOMPARE(names(parseByline(line)), expected);
    }

    void creditsNameEachPersonOnce()
    {
        Article article;
        article.bylineText.text = u"本报记者 张文 李明"_qs;
        article.paragraphs = {{{u"本报北京10月1日电（记者 李明 王芳）今天"_qs, {}}, 1, {}}};
        readCredits(article);
        QCOMPARE(names(article.byline), (QStringList{u"李明"_qs, u"王芳"_qs, u"张文"_qs}));
        QCOMPARE(article.dateline, (Dateline{u"本报"_qs, u"北京"_qs, 10, 1}));
    }

    void photoCredits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("agency");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("agency") << u"图为集市。 新华社记者 黄敬文 摄"_qs << u"新华社"_qs
                                << QStringList{u"黄敬文"_qs};
        QTest::newRow("library") << u"图为集市。 王正摄（人民视觉）"_qs << u"人民视觉"_qs
                                 << QStringList{u"王正"_qs};
        QTest::newRow("drawing") << u"这正是：充电忙。 曹一图周南文"_qs << QString()
                                 << QStringList{u"曹一"_qs};
        QTest::newRow("none") << u"图为集市。"_qs << QString() << QStringList();
    }
    void photoCredits()
    {
        QFETCH(QString, text);
        QFETCH(QString, agency);
        QFETCH(QStringList, expected);
        Caption caption;
        for (const QChar c : text)
            caption.passage.content.append(c, 0);
        parsePhotoCredit(caption);
        QCOMPARE(caption.agency, agency);
        QCOMPARE(names(caption.credits), expected);
    }

    /// Against every permutation of small random tables.
    void assignmentIsBest()
    {
        std::mt19937 random(3);
        for (int round = 0; round < 60; ++round) {
            const std::size_t rows = 1 + random() % 4, columns = 1 + random() % 4,
                              most = std::max(rows, columns);
            std::vector<std::vector<double>> scores(rows, std::vector<double>(columns));
            for (auto &row : scores)
                for (double &score : row)
                    score = static_cast<double>(random() % 21) - 5;
            const auto gain = [&](std::size_t row, std::size_t column) {
                return row < rows && column < columns ? std::max(0.0, scores[row][column]) : 0.0;
            };
            std::vector<std::size_t> order(most);
            std::iota(order.begin(), order.end(), std::size_t{0});
            double best = 0;
            do {
                double total = 0;
                for (std::size_t row = 0; row < most; ++row)
                    total += gain(row, order[row]);
                best = std::max(best, total);
            } while (std::next_permutation(order.begin(), order.end()));
            double found = 0;
            QList<int> used;
            const std::vector<int> columnsOf = assign(scores);
            for (std::size_t row = 0; row < rows; ++row)
                if (columnsOf[row] >= 0) {
                    QVERIFY(!used.contains(columnsOf[row]));
                    used.append(columnsOf[row]);
                    found += scores[row][static_cast<std::size_t>(columnsOf[row])];
                }
            QCOMPARE(found, best);
        }
    }

    /// Two bodies, both headings behind them; the second start is in doubt.
    void titlesFindTheirBodies()
    {
        const QList<Segmentation::Paragraph> paragraphs{{u"渡轮昨天重新开航，船长叶青禾鸣笛。"_qs, 0, 1.0},
                                                        {u"渡轮航线全长六公里。"_qs, 1, 0.02},
                                                        {u"图书馆夜间开放满一百天。"_qs, 2, 0.3},
                                                        {u"馆员说读者很多。"_qs, 3, 0.01}};
        const QList<Segmentation::Heading> headings{{u"图书馆夜间开放百日"_qs, 4, 4},
                                                    {u"渡轮重新开航"_qs, 5, 5}};
        const Segmentation::Result result = Segmentation(paragraphs, headings).best({0});
        QCOMPARE(result.starts, (std::vector<int>{0, 2}));
        QCOMPARE(result.titleOf, (std::vector<int>{1, 0}));
    }

    void masthead()
    {
        Page page;
        page.source.path = QStringLiteral("rmrb-2019-02-26-14.txt");
        for (const QString &line : {u"江城日报"_qs, u"02 要闻"_qs}) {
            TracedText text;
            for (const QChar c : line)
                text.append(c, 0);
            page.unplaced.append({text, 1, {}});
        }
        readMasthead(page);
        QCOMPARE(page.paper, u"江城日报"_qs);
        QCOMPARE(page.number, u"02"_qs);
        QCOMPARE(page.section, u"要闻"_qs);
        QCOMPARE(page.date, QDate(2019, 2, 26)); // from the file name, as the page does not say
    }

    void aListIsNoArticle()
    {
        const Page page =
            reconstruct(pageFromText(u"品名 规格 今日价\n白菜 公斤 1.60\n带鱼 公斤 32.00\n"_qs));
        QVERIFY(page.articles.isEmpty());
        QCOMPARE(page.unplaced.size(), 3);
    }
};

QTEST_APPLESS_MAIN(TestArticle)
#include "tst_article.moc"
