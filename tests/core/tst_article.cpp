#include "article/assemble.h"
#include "article/assignment.h"
#include "article/dateline.h"
#include "article/masthead.h"
#include "article/reading_model.h"
#include "article/reconstruct.h"
#include "article/rereading.h"
#include "article/segmentation.h"
#include "article/title_shape.h"
#include "source/text_file.h"

#include <QTest>
#include <algorithm>
#include <cmath>
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

/// What a line model says that gives the first tag 55 chances of a hundred and the second, if there is
/// one, 45.
static LineModel::Scores chances(LineTag first, std::optional<LineTag> second = {})
{
    LineModel::Scores scores;
    scores.fill(-20);
    scores[static_cast<std::size_t>(first)] = std::log(0.55F);
    if (second)
        scores[static_cast<std::size_t>(*second)] = std::log(0.45F);
    return scores;
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
        QTest::newRow("whose picture it is")
            << u"1974年，康达（见上图，本报记者方澄摄）来到草原。"_qs << QStringList();
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
        QTest::newRow("no space") << u"本报记者张文通讯员李明报道"_qs << QStringList{u"张文"_qs, u"李明"_qs};
        QTest::newRow("a kind of report") << u"本报记者张文 专题报道"_qs << QStringList{u"张文"_qs};
        QTest::newRow("whose trade is pictures") << u"本报摄影记者张文"_qs << QStringList{u"张文"_qs};
        QTest::newRow("a reporter's notes") << u"■记者手记"_qs << QStringList();
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

    void namesThePhotographerOfALine()
    {
        QCOMPARE(parseByline(u"本报记者张文摄"_qs), (QList<Credit>{{u"张文"_qs, Role::Photographer}}));
        QCOMPARE(parseByline(u"本报记者张文 李明摄影报道"_qs),
                 (QList<Credit>{{u"张文"_qs, Role::Reporter}, {u"李明"_qs, Role::Photographer}}));
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
            auto [columnsOf, prices] = assign(scores);
            for (std::size_t row = 0; row < rows; ++row)
                if (columnsOf[row] >= 0) {
                    QVERIFY(!used.contains(columnsOf[row]));
                    used.append(columnsOf[row]);
                    found += scores[row][static_cast<std::size_t>(columnsOf[row])];
                }
            QCOMPARE(found, best);
            QVERIFY(std::abs(mostTotal(scores, prices) - best) < 1e-9);
            for (double &price : prices)
                price = static_cast<double>(random() % 5);
            QVERIFY(mostTotal(scores, prices) >= best);
        }
    }

    /// Two bodies, both headings behind them; the second start is in doubt.
    void titlesFindTheirBodies()
    {
        const auto text = [](const QString &words) {
            return std::make_shared<const BlockText>(words, SubjectSpace::shipped());
        };
        const QList<Segmentation::Paragraph> paragraphs{
            {text(u"渡轮昨天重新开航，船长叶青禾鸣笛。"_qs), 0, 1.0},
            {text(u"渡轮航线全长六公里。"_qs), 1, 0.02},
            {text(u"图书馆夜间开放满一百天。"_qs), 2, 0.3},
            {text(u"馆员说读者很多。"_qs), 3, 0.01}};
        const QList<Segmentation::Heading> headings{{text(u"图书馆夜间开放百日"_qs), 4, 4},
                                                    {text(u"渡轮重新开航"_qs), 5, 5}};
        const Segmentation::Result result = Segmentation(paragraphs, headings).best({0});
        QCOMPARE(result.starts, (std::vector<int>{0, 2}));
        QCOMPARE(result.titleOf, (std::vector<int>{1, 0}));
    }

    void rereading_data()
    {
        QTest::addColumn<QString>("doubtful");
        QTest::addColumn<QString>("below");
        QTest::addColumn<bool>("isHeadline");
        QTest::newRow("speaks of what comes below, which is another subject")
            << u"图书馆夜间开放百日"_qs
            << u"市图书馆夜间开放满一百天，读者借阅图书三万册。\n图书馆馆员说，夜间到馆的读者多是学生和教师。\n"_qs
            << true;
        QTest::newRow("the text goes on about the same")
            << u"航线每天十二班"_qs
            << u"渡轮从江城码头开航，航线全长六公里。\n码头上的旅客说，渡轮公司增派渡轮，乘船方便。\n"_qs
            << false;
    }

    /// A short line between two texts: headline of the lower one, or section heading of both?
    void rereading()
    {
        QFETCH(QString, doubtful);
        QFETCH(QString, below);
        QFETCH(bool, isHeadline);
        const QList<Line> lines = readLines(
            pageFromText(u"渡轮昨天重新开航\n渡轮昨天从江城码头重新开航，船长叶青禾鸣笛。\n"_qs +
                         u"码头上站满旅客，渡轮公司增派两艘渡轮。\n"_qs + doubtful + u'\n' + below));
        const std::vector<LineModel::Scores> scores{chances(LineTag::HeadlineStart),
                                                    chances(LineTag::ArticleStart),
                                                    chances(LineTag::ParagraphStart),
                                                    chances(LineTag::ParagraphStart, LineTag::HeadlineStart),
                                                    chances(LineTag::ParagraphStart, LineTag::ArticleStart),
                                                    chances(LineTag::ParagraphStart)};
        const LineModel model;
        const PageModels weighing{model, ReadingModel::shipped(), TextModels::shipped()};
        const Tagging tagging = reread(lines, weighing, scores);
        QCOMPARE(tagging.tags.size(), scores.size());
        QVERIFY(tagging.tagConfidence[3] < 0.6); // a line that was in doubt stays so for the reader
        const QList<Article> articles =
            assemble(lines, groupLines(tagging), weighing.texts.subjects).articles;
        QCOMPARE(articles.size(), isHeadline ? 2 : 1);
        QCOMPARE(articles.last().headline.text == doubtful, isHeadline);
        const ReadingModel none;
        const Tagging unweighed = reread(lines, {model, none, weighing.texts}, scores);
        QCOMPARE(unweighed.tags, model.tag(scores).tags);
    }

    void titleShapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("shapes");
        QTest::newRow("plain") << u"渡轮重新开航"_qs << QStringList();
        QTest::newRow("rubric") << u"渡轮重新开航（江城故事）"_qs << QStringList{u"rubric"_qs};
        QTest::newRow("brackets") << u"（叶青禾整理）"_qs << QStringList{u"brackets"_qs};
        QTest::newRow("halves") << u"渡轮开航 旅客登船"_qs << QStringList{u"balanced"_qs};
        QTest::newRow("unequal parts") << u"渡轮开航 船长叶青禾鸣笛"_qs << QStringList();
        QTest::newRow("halves and rubric")
            << u"渡轮开航 旅客登船（江城故事）"_qs << QStringList{u"balanced"_qs, u"rubric"_qs};
        QTest::newRow("dash") << u"来自码头的报道——"_qs << QStringList{u"leads over"_qs};
        QTest::newRow("speech") << u"叶青禾在开航式上强调"_qs << QStringList{u"speech"_qs};
        QTest::newRow("empty") << QString() << QStringList();
    }

    void titleShapes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, shapes);
        QCOMPARE(isBalanced(text), shapes.contains(u"balanced"_qs));
        QCOMPARE(hasRubric(text), shapes.contains(u"rubric"_qs));
        QCOMPARE(isInBrackets(text), shapes.contains(u"brackets"_qs));
        QCOMPARE(leadsOver(text), shapes.contains(u"leads over"_qs));
        QCOMPARE(announcesSpeech(text), shapes.contains(u"speech"_qs));
    }

    /// A dated report with one section, and an article whose headline speaks of it alone.
    void readingFacts()
    {
        const QList<Line> lines = readLines(pageFromText(
            u"渡轮昨天重新开航\n新华社江城9月4日电 渡轮昨天从江城码头重新开航，船长叶青禾鸣笛。\n"_qs +
            u"航线每天十二班\n码头上的旅客说，渡轮公司增派渡轮，乘船方便。\n图书馆夜间开放百日\n"_qs +
            u"市图书馆夜间开放满一百天，读者借阅图书三万册。\n图书馆馆员说，夜间到馆的多是学生\n"_qs));
        const LineTag start = LineTag::ArticleStart, paragraph = LineTag::ParagraphStart,
                      headline = LineTag::HeadlineStart;
        std::vector<LineModel::Scores> scores;
        for (const LineTag tag : {headline, start, paragraph, paragraph, headline, start, paragraph})
            scores.push_back(chances(tag));
        const TextModels models = TextModels::shipped();
        const QList<Block> blocks = groupLines(LineModel().tag(scores));
        const BlockTexts texts(lines, models.subjects);
        const ReadingFacts facts(texts, BodySeams(models.seams), TitleWords(models.seams),
                                 outlinesOf(texts, blocks), -3, 2);
        const auto value = [&](ReadingFacts::Fact fact) { return facts.values[fact]; };
        QCOMPARE(value(ReadingFacts::Likelihood), -3);
        QCOMPARE(value(ReadingFacts::Boldness), 2);
        QCOMPARE(value(ReadingFacts::Paragraphs), 5);
        QCOMPARE(value(ReadingFacts::DatedSections), 1);
        QCOMPARE(value(ReadingFacts::LoneSections), 2); // what breaks off looks like a section's heading, too
        QCOMPARE(value(ReadingFacts::LateSections), 2);
        QVERIFY(value(ReadingFacts::HeadlineLeads) > 1);
        QCOMPARE(value(ReadingFacts::SubheadlineLeads), 0);
    }

    /// A text of many articles is read in stretches, and each line once.
    void rereadsManyArticles()
    {
        QString text;
        std::vector<LineModel::Scores> scores;
        for (int i = 0; i < 60; ++i) {
            text += u"渡轮昨天重新开航\n渡轮昨天从江城码头重新开航。\n"_qs;
            scores.push_back(chances(LineTag::HeadlineStart, LineTag::ParagraphStart));
            scores.push_back(chances(LineTag::ArticleStart, LineTag::ParagraphStart));
        }
        const QList<Line> lines = readLines(pageFromText(text));
        const LineModel model;
        const Tagging tagging =
            reread(lines, {model, ReadingModel::shipped(), TextModels::shipped()}, scores);
        QCOMPARE(tagging.tags.size(), scores.size());
        QCOMPARE(tagging.articleStart.size(), scores.size());
        QCOMPARE(tagging.boundaryConfidence.size(), scores.size());
    }

    void readingModelKeepsItsWeights()
    {
        const QByteArray text = ReadingModel::shipped().toText();
        QCOMPARE(ReadingModel::fromText(text).toText(), text);
        QCOMPARE(text.count('\n'), static_cast<qsizetype>(ReadingFacts::count));
        QVERIFY(ReadingModel::shipped().weights[ReadingFacts::Likelihood] > 0);
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
