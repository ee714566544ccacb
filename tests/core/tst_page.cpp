#include "page/block.h"
#include "page/certainties.h"
#include "page/cues.h"
#include "page/fragments.h"
#include "source/text_file.h"

#include <QTest>

using namespace banmian;

static QStringList texts(const QList<Line> &lines)
{
    QStringList result;
    for (const Line &line : lines)
        result.append(line.text.text);
    return result;
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
        QVERIFY(hasPhotoCredit(u"新华社记者 黄敬文 摄"));
        QVERIFY(hasPhotoCredit(u"王正摄（人民视觉）"));
        QVERIFY(!hasPhotoCredit(u"摄影爱好者来到江边"));
        QVERIFY(beginsListItem(u"一是完善制度"));
        QVERIFY(beginsListItem(u"■据统计"));
    }

    void mergesWhatWasCutBetweenMarks()
    {
        const QString page =
            u"会举办的展览今天开幕，\n参展的二十家书店来自\n各地（含两家外文书店）\n。开幕时市长说：\n“请多看"
            u"书”\n"
            "，读者笑了，队伍排到门\n外，直到傍晚还没有散。\n第二天一早又排起队来\n”。馆长也来看了。\n"_qs;
        const QStringList merged = texts(mergeFragments(readLines(pageFromText(page))));
        QVERIFY2(merged.contains(u"各地（含两家外文书店）。开幕时市长说："_qs),
                 qPrintable(merged.join(u'|')));
        for (const QString &line : merged)
            QVERIFY(!line.startsWith(u'，') && !line.startsWith(u'。'));
    }

    void leavesOtherPagesAlone()
    {
        const QString page = u"他说：\n“今天的书很多。”\n大家都笑了。\n"_qs;
        QCOMPARE(texts(mergeFragments(readLines(pageFromText(page)))).size(), 3);
    }

    void theModelSurvivesItsText()
    {
        LineModel model;
        model.features[3][2] = 1.25F;
        model.hidden[5][1] = -0.5F;
        model.context[1][2][3] = 0.75F;
        model.transitions[1][2] = 2;
        model.first[4] = -1;
        const LineModel read = LineModel::fromText(model.toText());
        QCOMPARE(read.features, model.features);
        QCOMPARE(read.hidden, model.hidden);
        QCOMPARE(read.context, model.context);
        QCOMPARE(read.transitions, model.transitions);
        QCOMPARE(read.first, model.first);
    }

    void confidencesAreProbabilities()
    {
        const QList<Line> lines = readLines(pageFromText(
            u"老桥今天通车\n本报江城3月2日电（记者 李原）老桥今天上\n午重新通车。桥面加宽两米，\n可以走公共汽车。\n"_qs));
        const Tagging tagging = LineModel::shipped().tag(lineFeatures(lines));
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
        const QList<Line> lines =
            readLines(pageFromText(u"新华社江城3月2日电（记者\n李原）大桥通车。\n，还有\n"_qs));
        std::vector<LineModel::Scores> scores;
        addCertainties(scores, lines);
        const auto of = [&](std::size_t line, LineTag tag) {
            return scores[line][static_cast<std::size_t>(tag)];
        };
        QVERIFY(of(0, LineTag::ArticleStart) > of(0, LineTag::HeadlineStart));
        QVERIFY(of(1, LineTag::Body) > of(1, LineTag::ParagraphStart));
        QVERIFY(of(2, LineTag::Body) > of(2, LineTag::ArticleStart));
    }
};

QTEST_APPLESS_MAIN(TestPage)
#include "tst_page.moc"
