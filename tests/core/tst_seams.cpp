// Where one article ends and the next begins, by their words.

#include "article/body_seams.h"
#include "page/line_seams.h"
#include "page/subject_space.h"
#include "page/word_overlap.h"
#include "source/text_file.h"
#include "text/character_pairs.h"

#include <QTest>

#include <set>

using namespace banmian;
using namespace Qt::StringLiterals;

class TestSeams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsOpeningsFromWhatFollows_data();
    void tellsOpeningsFromWhatFollows();
    void weighsRarePairsMore();
    void refusesBrokenModels_data();
    void refusesBrokenModels();
    void findsTheSeamOfAPage();
    void countsOverlapAsWindowsHaveIt();
    void bearsPagesWithoutText();
    void weighsSeamsOfBodies();
};

namespace {

const QString ferry =
    u"本报江城9月3日电 （记者叶青禾）渡轮公司3日宣布，停航两年的江城渡轮航线日前恢复运营。"_s;
const QString ferryOn =
    u"渡轮公司负责人还说，旅客可以在码头购票，江城渡轮每天往返十二次，航线全长六公里，票价两元。"_s;
const QString library =
    u"近日，市图书馆夜间开放满一百天。馆员统计，夜间借阅图书的读者超过三万人，其中多数是下班的职工。"_s;

std::vector<bool> noTitles(const QList<Line> &lines)
{
    return std::vector<bool>(static_cast<std::size_t>(lines.size()));
}

/// Fourteen lines about a ferry, fourteen about a library.
QList<Line> twoArticles()
{
    QString text;
    for (int i = 0; i < 7; ++i)
        text += u"江城渡轮航线恢复运营，\n旅客在码头购票乘坐渡轮。\n"_s;
    for (int i = 0; i < 7; ++i)
        text += u"图书馆夜间开放借阅，\n馆员统计读者超过三万人。\n"_s;
    return readLines(pageFromText(text));
}

} // namespace

void TestSeams::tellsOpeningsFromWhatFollows_data()
{
    QTest::addColumn<QString>("opening");
    QTest::addColumn<QString>("other");
    QTest::newRow("dateline") << ferry << ferryOn;
    QTest::newRow("recently") << library << u"同时，市图书馆还将延长周末的开放时间，并增加自习的座位。"_s;
    QTest::newRow("he said") << u"日前，江城市政府印发通知，部署今冬供暖工作。"_s
                             << u"他说，这也是为了让更多的人用得上、用得起。"_s;
}

void TestSeams::tellsOpeningsFromWhatFollows()
{
    QFETCH(QString, opening);
    QFETCH(QString, other);
    const SeamModel &model = SeamModel::shipped();
    QVERIFY(model.opening(opening) > model.opening(other) + 0.5);
}

void TestSeams::weighsRarePairsMore()
{
    const auto rarity = [](QStringView pair) {
        return SeamModel::shipped().rarity(distinctPairs(pair).front());
    };
    QVERIFY(rarity(u"渡轮") > 2 * rarity(u"发展"));
    QCOMPARE(SeamModel::overlap(0, 0, 5), 0.);
    QCOMPARE(SeamModel::overlap(2, 2, 2), 1.);
}

void TestSeams::refusesBrokenModels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr qsizetype whole = 40 + 3 * (1 << 18);
    const QByteArray sizes = QByteArray("BMSM\0\0\4\0", 8);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no model") << QByteArray(whole, '\1');
    QTest::newRow("cut off") << sizes + QByteArray(whole - 9, '\1');
    QTest::newRow("other size") << QByteArray("BMSM\0\0\2\0", 8) + QByteArray(whole - 8, '\1');
}

void TestSeams::refusesBrokenModels()
{
    QFETCH(QByteArray, bytes);
    const SeamModel model{QByteArrayView(bytes)};
    QCOMPARE(model.opening(ferry), 0.);
    QCOMPARE(model.closing(ferry), 0.);
    QCOMPARE(model.rarity(distinctPairs(u"渡轮").front()), 0.F);
    QCOMPARE(model.logOdds({1, 1, 1, 1}), 0.);
}

void TestSeams::findsTheSeamOfAPage()
{
    const QList<Line> lines = twoArticles();
    const SeamModel &model = SeamModel::shipped();
    const LineSeams seams(lines, noTitles(lines), WordOverlap(lines), model);
    constexpr std::size_t seam = 14;
    for (std::size_t line = 2; line + 2 < static_cast<std::size_t>(lines.size()); line += 2) {
        if (line != seam)
            QVERIFY(model.logOdds(seams.at(line, 0)) < model.logOdds(seams.at(seam, 0)) - 1);
    }
}

/// Against the definition, on a page of a title and lines that repeat each other.
void TestSeams::countsOverlapAsWindowsHaveIt()
{
    QList<Line> lines;
    for (int i = 0; i < 40; ++i)
        lines.append(readLines(pageFromText(i % 3 == 0 ? ferry : i % 7 == 1 ? library : ferryOn)).first());
    std::vector<bool> isTitle = noTitles(lines);
    isTitle[5] = isTitle[29] = true;
    const SeamModel &model = SeamModel::shipped();
    const WordOverlap words(lines);
    const LineSeams seams(lines, isTitle, words, model);
    const auto window = [&](int from, int step) {
        std::set<int> pairs;
        for (int taken = 0; from >= 0 && from < lines.size() && taken < 20; from += step) {
            if (!isTitle[static_cast<std::size_t>(from)]) {
                pairs.insert(words.pairs(from).begin(), words.pairs(from).end());
                ++taken;
            }
        }
        return pairs;
    };
    const auto weigh = [&](const std::set<int> &pairs, const std::set<int> &in) {
        double sum = 0;
        for (const int pair : pairs)
            sum += in.contains(pair) ? static_cast<double>(model.rarity(words.pair(pair))) : 0;
        return sum;
    };
    for (int line = 1; line < lines.size(); ++line) {
        const std::set<int> above = window(line - 1, -1), below = window(line, 1);
        const double expected =
            SeamModel::overlap(weigh(above, below), weigh(above, above), weigh(below, below));
        QVERIFY(qAbs(seams.at(static_cast<std::size_t>(line), 0).overlap - expected) < 1e-9);
    }
}

void TestSeams::bearsPagesWithoutText()
{
    const QList<Line> none, lines = readLines(pageFromText(u"渡轮归来\n夜读\n"_s));
    const LineSeams empty(none, {}, WordOverlap(none), SeamModel::shipped());
    const LineSeams titles(lines, {true, true}, WordOverlap(lines), SeamModel::shipped());
    QCOMPARE(titles.at(1, 0).overlap, 0.);
}

void TestSeams::weighsSeamsOfBodies()
{
    const BodySeams seams(SeamModel::shipped());
    const SubjectSpace &space = SubjectSpace::shipped();
    const BlockText first(ferry, space), second(ferryOn, space), other(library, space);
    const auto seam = [&](std::vector<const BlockText *> above, std::vector<const BlockText *> below) {
        return seams.logOdds(above, below);
    };
    QVERIFY(seam({&first, &second}, {&other}) > seam({&first}, {&second}) + 1);
    QCOMPARE(seam({&first}, {&second}), seam({&first}, {&second}));
    // What stands farther off than the window does not count.
    const BlockText lengthy(ferryOn.repeated(8), space);
    QCOMPARE(seam({&other, &lengthy}, {&other}), seam({&lengthy}, {&other}));
}

QTEST_APPLESS_MAIN(TestSeams)
#include "tst_seams.moc"
