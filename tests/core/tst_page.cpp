#include "page/block.h"
#include "page/certainties.h"
#include "page/cues.h"
#include "page/line_cues.h"
#include "page/title_subjects.h"
#include "source/text_file.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace banmian;

static std::vector<LineModel::Scores> certaintiesOf(const QString &page)
{
    const QList<Line> lines = readLines(pageFromText(page));
    std::vector<LineModel::Scores> scores;
    addCertainties(scores, lines, lineFacts(lines, TextModels::shipped()));
    return scores;
}

class TestPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void furniture_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("cue");
        const auto row = [](const char *name, const QString &line, FurnitureCue cue) {
            QTest::newRow(name) << line << static_cast<int>(cue);
        };
        row("date", u"2025年9月5日 星期五"_qs, FurnitureCue::DateLine);
        row("folio", u"第3版 要闻"_qs, FurnitureCue::Folio);
        row("folio behind the section", u"要闻 02"_qs, FurnitureCue::Folio);
        row("editors", u"本版责编：方澄 版式：柳岸"_qs, FurnitureCue::Editors);
        row("address", u"电子信箱：bianji@example.cn"_qs, FurnitureCue::Address);
        row("paper", u"江城日报"_qs, FurnitureCue::PaperName);
        row("text with a date", u"2025年9月5日，会议在北京举行。"_qs, FurnitureCue::None);
        row("text with a number", u"12亿元，由市财政局管理"_qs, FurnitureCue::None);
    }
    void furniture()
    {
        QFETCH(QString, line);
        QFETCH(int, cue);
        QCOMPARE(static_cast<int>(furnitureCue(line)), cue);
    }

    void readsWording()
    {
        QVERIFY(beginsWithDateline(u"据新华社华盛顿2月12日电（记者周舟）"));
        QVERIFY(beginsWithDateline(u"本报讯 记者"));
        QVERIFY(!beginsWithDateline(u"新华社记者9月走进山村"));
        QVERIFY(isByline(u"■本报记者 张文 李小明"));
        QVERIFY(isByline(u"By Ruth Alder"));
        QVERIFY(!isByline(u"本报记者从市水务局获悉"));
        QVERIFY(!isByline(u"■记者手记"));
        QVERIFY(!isByline(u"本报记者 观察"));
        QVERIFY(hasPhotoCredit(u"新华社记者 黄敬文 摄"));
        QVERIFY(hasPhotoCredit(u"王正摄（人民视觉）"));
        QVERIFY(!hasPhotoCredit(u"摄影爱好者来到江边"));
        QVERIFY(beginsListItem(u"一是完善制度"));
        QVERIFY(beginsListItem(u"■据统计"));
    }

    void theModelSurvivesItsBytes()
    {
        LineModel model;
        model.networks.resize(2);
        model.networks[0].features[3][2] = 1.25F;
        model.networks[1].embedding[5][1] = -0.5F;
        model.networks[0].layers[1].taps[2][3][4] = 0.75F;
        model.networks[1].layers[2].bias[6] = 0.5F;
        model.networks[0].page[1][2] = 3;
        model.networks[1].output[7][8] = -0.25F;
        model.transitions[1][2] = 2;
        model.first[4] = -1;
        const LineModel read = LineModel::fromBytes(model.toBytes());
        QCOMPARE(read.networks.size(), std::size_t(2));
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].features, model.networks[k].features);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].embedding, model.networks[k].embedding);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].layers[1].taps, model.networks[k].layers[1].taps);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].layers[2].bias, model.networks[k].layers[2].bias);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].page, model.networks[k].page);
        for (std::size_t k = 0; k < 2; ++k)
            QCOMPARE(read.networks[k].output, model.networks[k].output);
        QCOMPARE(read.transitions, model.transitions);
        QCOMPARE(read.first, model.first);
    }

    void noModelComesOfOtherBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        LineModel model;
        model.networks.resize(1);
        const QByteArray bytes = model.toBytes();
        QCOMPARE(LineModel::fromBytes(bytes).networks.size(), std::size_t(1));
        QByteArray otherFeatures = bytes;
        otherFeatures[5] = static_cast<char>(~otherFeatures[5]);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("bias:0 1.5\n");
        QTest::newRow("cut off in the header") << bytes.first(14);
        QTest::newRow("cut off in the weights") << bytes.chopped(1);
        QTest::newRow("more behind it") << bytes + '\0';
        QTest::newRow("other features") << otherFeatures;
    }

    void noModelComesOfOtherBytes()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(LineModel::fromBytes(bytes).networks.empty());
    }

    void marginalsAreThoseOfAllPaths()
    {
        LineModel model;
        model.transitions[static_cast<std::size_t>(LineTag::HeadlineStart)]
                         [static_cast<std::size_t>(LineTag::ArticleStart)] = 1.5F;
        model.first[static_cast<std::size_t>(LineTag::Furniture)] = 2;
        std::vector<LineModel::Scores> scores(3);
        scores[0][static_cast<std::size_t>(LineTag::HeadlineStart)] = 3;
        scores[1][static_cast<std::size_t>(LineTag::ArticleStart)] = 1;
        scores[2][static_cast<std::size_t>(LineTag::Body)] = -2;
        const LineLattice lattice(model, scores);
        std::array<std::array<double, lineTagCount>, 3> sums{};
        double all = 0;
        for (std::size_t a = 0; a < lineTagCount; ++a)
            for (std::size_t b = 0; b < lineTagCount; ++b)
                for (std::size_t c = 0; c < lineTagCount; ++c) {
                    if (!LineModel::allowed(static_cast<LineTag>(a), static_cast<LineTag>(b)) ||
                        !LineModel::allowed(static_cast<LineTag>(b), static_cast<LineTag>(c)))
                        continue;
                    const float score = model.first[a] + scores[0][a] + model.transitions[a][b] +
                                        scores[1][b] + model.transitions[b][c] + scores[2][c];
                    const double weight = std::exp(static_cast<double>(score));
                    all += weight;
                    sums[0][a] += weight;
                    sums[1][b] += weight;
                    sums[2][c] += weight;
                }
        for (std::size_t line = 0; line < 3; ++line)
            for (std::size_t tag = 0; tag < lineTagCount; ++tag)
                QVERIFY(std::abs(lattice.marginal(line, static_cast<int>(tag)) - sums[line][tag] / all) <
                        1e-9);
    }

    void decidesALineAmongItsNeighbours_data()
    {
        QTest::addColumn<std::size_t>("line");
        QTest::addColumn<LineTag>("tag");
        QTest::newRow("first") << std::size_t(0) << LineTag::HeadlineStart;
        QTest::newRow("near the beginning") << std::size_t(17) << LineTag::ArticleStart;
        QTest::newRow("in the middle") << std::size_t(150) << LineTag::Headline;
        QTest::newRow("near the end") << std::size_t(270) << LineTag::Furniture;
        QTest::newRow("last") << std::size_t(299) << LineTag::Body;
    }

    /// Only the lines around are tagged anew, and that gives what tagging the whole page gives.
    void decidesALineAmongItsNeighbours()
    {
        QFETCH(std::size_t, line);
        QFETCH(LineTag, tag);
        std::mt19937 random(7);
        std::normal_distribution<float> draw(0, 3);
        LineModel model;
        for (LineModel::Scores &row : model.transitions)
            std::generate(row.begin(), row.end(), [&] { return draw(random) / 3; });
        std::generate(model.first.begin(), model.first.end(), [&] { return draw(random); });
        std::vector<LineModel::Scores> scores(300);
        for (LineModel::Scores &row : scores)
            std::generate(row.begin(), row.end(), [&] { return draw(random); });
        const Tagging near = model.tagDecided(scores, model.tag(scores), line, tag);
        const Tagging whole = model.tag(LineModel::decided(scores, line, tag));
        QCOMPARE(near.tags[line], tag);
        QCOMPARE(near.tags, whole.tags);
        QVERIFY(std::abs(near.pathScore - whole.pathScore) < 1e-3);
        for (std::size_t i = 0; i < scores.size(); ++i) {
            QVERIFY(std::abs(near.articleStart[i] - whole.articleStart[i]) < 1e-6);
            QVERIFY(std::abs(near.boundaryConfidence[i] - whole.boundaryConfidence[i]) < 1e-6);
        }
    }

    void datelinesOverLines_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("lines");
        QTest::newRow("one line") << u"本报江城3月2日电（记者李原）老桥\n今天通车"_qs << 1;
        QTest::newRow("cut in the date") << u"本报江城3\n月2日电（记者李\n原）老桥今天\n通车"_qs << 3;
        QTest::newRow("brackets below") << u"新华社江城3月2日电\n（记者李原）老桥\n今天通车"_qs << 1;
        QTest::newRow("none") << u"老桥今天\n通车，本报江城3月2日电"_qs << 0;
    }
    void datelinesOverLines()
    {
        QFETCH(QString, page);
        QFETCH(int, lines);
        QCOMPARE(datelineAt(readLines(pageFromText(page)), 0).lines, lines);
    }

    void closingNotes_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<int>("kind");
        QTest::newRow("author over lines") << u"桥上的风很大。\n（作者为江城大学教\n授、桥梁专家）\n渔港"_qs
                                           << static_cast<int>(ClosingNote::Credit);
        QTest::newRow("dispatch") << u"风很大。\n（本报开罗2月13日电）\n渔港"_qs
                                  << static_cast<int>(ClosingNote::Credit);
        QTest::newRow("a remark") << u"风很大。\n（附图片）\n渔港"_qs
                                  << static_cast<int>(ClosingNote::Bracket);
        QTest::newRow("bracket in the text")
            << u"风很大。\n桥长两千米（引桥在内）\n渔港"_qs << static_cast<int>(ClosingNote::None);
    }
    void closingNotes()
    {
        QFETCH(QString, page);
        QFETCH(int, kind);
        const QList<Line> lines = readLines(pageFromText(page));
        QCOMPARE(static_cast<int>(closingNoteAbove(lines, lines.size() - 1).kind), kind);
    }

    void titlesAgreeOnTheirSubject()
    {
        const auto other = [](int from, int count) {
            QString text;
            for (int i = from; i < from + count; ++i, text += u'\n')
                for (int k = 0; k < 12; ++k)
                    text += QChar(0x4E00 + 12 * i + k);
            return text;
        };
        const QString bridge = u"老桥的桥墩全部加固\n市民称赞加固工程\n"_qs;
        const QString harbour = u"渔港码头换了灯\n码头换灯以后\n"_qs;
        const QList<Line> lines = readLines(pageFromText(bridge + other(0, 80) + harbour + other(80, 80) +
                                                         u"老桥桥墩\n加固工程完成\n渔港码头换灯\n"_qs));
        std::vector<bool> isTitle(static_cast<std::size_t>(lines.size()), false);
        std::fill(isTitle.end() - 3, isTitle.end(), true);
        const TitleSubjects subjects(WordOverlap(lines), isTitle);
        const std::size_t first = isTitle.size() - 3;
        QVERIFY(subjects.agreement(first + 1) > 0.8);
        QVERIFY(subjects.agreement(first + 2) < subjects.agreement(first + 1) / 2);
        QVERIFY(subjects.onset(82) > subjects.onset(60)); // where the harbour's text begins
    }

    void confidencesAreProbabilities()
    {
        const QList<Line> lines = readLines(pageFromText(
            u"老桥今天通车\n本报江城3月2日电（记者 李原）老桥今天上\n午重新通车。桥面加宽两米，\n可以走公共汽车。\n"_qs));
        const std::vector<LineFacts> facts = lineFacts(lines, TextModels::shipped());
        const Tagging tagging =
            LineModel::shipped().tag(LineModel::shipped().scores(lineFeatures(lines, facts)));
        QCOMPARE(tagging.tags.size(), std::size_t(4));
        for (const auto &values : {tagging.boundaryConfidence, tagging.tagConfidence, tagging.articleStart})
            for (const double value : values)
                QVERIFY(value >= 0 && value <= 1);
    }

    void everyLineIsInOneBlock()
    {
        Tagging tagging;
        tagging.tags = {LineTag::HeadlineStart, LineTag::ArticleStart, LineTag::Body,   LineTag::Furniture,
                        LineTag::Body,          LineTag::CaptionStart, LineTag::Caption};
        tagging.boundaryConfidence.assign(7, 0.9);
        tagging.tagConfidence.assign(7, 0.9);
        tagging.articleStart.assign(7, 0.1);
        const QList<Block> blocks = groupLines(tagging);
        QCOMPARE(blocks.size(), 4);
        QCOMPARE(blocks[1].lines, (QList<int>{1, 2, 4})); // the furniture interrupts the paragraph
        QCOMPARE(blocks[3].lines, (QList<int>{5, 6}));
    }

    void certaintiesHold()
    {
        const std::vector<LineModel::Scores> scores =
            certaintiesOf(u"新华社江城3月2日电（记者\n李原）大桥通车。\n，还有\n"_qs);
        const auto of = [&](std::size_t line, LineTag tag) {
            return scores[line][static_cast<std::size_t>(tag)];
        };
        QVERIFY(of(0, LineTag::ArticleStart) > of(0, LineTag::HeadlineStart));
        QVERIFY(of(1, LineTag::Body) > of(1, LineTag::ParagraphStart));
        QVERIFY(of(2, LineTag::Body) > of(2, LineTag::ArticleStart));
    }

    void paragraphsGoOnBehindTheirDateline_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("a reporter") << u"本报江城3月2日电（记者李原）"_qs << true;
        QTest::newRow("nobody") << u"据新华社江城3月2日电"_qs << true;
        QTest::newRow("over two lines") << u"新华社江城3月2日电（记者\n李原、陈一帆）"_qs << true;
        QTest::newRow("text behind it") << u"本报江城3月2日电（记者李原）大桥通车。"_qs << false;
        QTest::newRow("brackets in the text") << u"本报江城3月2日电（记者李原）大桥通车（见图）"_qs << false;
        QTest::newRow("brackets behind text alone") << u"本报江城3月2日电大桥通车（见图）"_qs << false;
        QTest::newRow("a word that ends so") << u"新华社江城3月2日电渔港昨天停电"_qs << false;
        QTest::newRow("no dateline") << u"大桥通车（见图）"_qs << false;
    }
    void paragraphsGoOnBehindTheirDateline()
    {
        QFETCH(QString, above);
        QFETCH(bool, goesOn);
        const std::vector<LineModel::Scores> scores = certaintiesOf(above + u"\n大桥昨天通车，\n"_qs);
        const auto of = [&](LineTag tag) { return scores.back()[static_cast<std::size_t>(tag)]; };
        QCOMPARE(of(LineTag::Body) > of(LineTag::ParagraphStart), goesOn);
    }

    void headingsEndWithTheirColumn_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("isOver");
        QTest::newRow("a column") << u"老桥通车（今日江城）"_qs << u"渔港换灯"_qs << true;
        QTest::newRow("narrow brackets") << u"老桥通车(今日江城)"_qs << u"渔港换灯"_qs << true;
        QTest::newRow("the end of a column") << u"城今日）"_qs << u"渔港换灯"_qs << true;
        QTest::newRow("no column") << u"老桥通车"_qs << u"渔港换灯"_qs << false;
        QTest::newRow("a part") << u"老桥通车（上）"_qs << u"桥面加宽"_qs << false;
        QTest::newRow("years") << u"老桥五年（2018—2022）"_qs << u"桥面加宽"_qs << false;
        QTest::newRow("a bracket in it") << u"老桥通车（今日江城（特别报道）"_qs << u"）"_qs << false;
    }
    void headingsEndWithTheirColumn()
    {
        QFETCH(QString, above);
        QFETCH(QString, line);
        QFETCH(bool, isOver);
        const std::vector<LineModel::Scores> scores = certaintiesOf(above + u'\n' + line + u'\n');
        const auto of = [&](LineTag tag) { return scores[1][static_cast<std::size_t>(tag)]; };
        QCOMPARE(of(LineTag::Headline) < of(LineTag::HeadlineStart), isOver);
        QCOMPARE(of(LineTag::Subheadline) < of(LineTag::Body), isOver);
    }
};

QTEST_APPLESS_MAIN(TestPage)
#include "tst_page.moc"
