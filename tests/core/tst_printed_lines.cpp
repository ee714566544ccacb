#include "page/certainties.h"
#include "page/cut_lines.h"
#include "page/lone_characters.h"
#include "page/mark_widths.h"
#include "page/pauses.h"
#include "page/reading_order.h"
#include "page/repeats.h"
#include "page/run_ons.h"
#include "page/stray_blanks.h"
#include "source/text_file.h"
#include "text/scripts.h"

#include <QRegularExpression>
#include <QTest>
#include <algorithm>
#include <numeric>

using namespace banmian;

static QStringList texts(const QList<Line> &lines)
{
    QStringList result;
    for (const Line &line : lines)
        result.append(line.text.text);
    return result;
}

/// Paragraphs set in a column so many half ems wide, a mark on half an em each; no mark begins a line.
static QStringList setWithNarrowMarks(const QStringList &paragraphs, int columnWidth)
{
    QStringList lines;
    for (const QString &paragraph : paragraphs) {
        QString line = u"　　"_qs;
        for (const QChar character : paragraph) {
            const bool isFull = setWidth(line + character, MarkWidth::HalfEm) > columnWidth;
            if (isFull && !mayNotBeginLine(character)) {
                lines.append(line.trimmed());
                line.clear();
            }
            line += character;
        }
        lines.append(line.trimmed());
    }
    return lines;
}

/// Each line cut behind marks that close or stop, and before those that open.
static QStringList cutAtMarks(const QStringList &lines)
{
    QStringList pieces;
    for (const QString &line : lines) {
        pieces.append(QString());
        for (const QChar character : line) {
            QString &piece = pieces.last();
            if (!piece.isEmpty() && !mayNotBeginLine(character) &&
                (mayNotBeginLine(piece.back()) || opensQuote(character)))
                pieces.append(QString());
            pieces.last() += character;
        }
    }
    return pieces;
}

static QStringList harbourParagraphs()
{
    return {
        u"渡轮停航三天之后江城码头今天一早又热闹起来，等着过江的人从栈桥一直排到了老街的街口。卖豆浆的老板说这样"_qs +
            u"的早晨他已经盼了很久。第一班船坐满了赶去上班的人，船长把汽笛拉得很长，岸上送行的孩子们跟着一起挥手。"_qs,
        u"这次停航是因为入冬以来上游一直没有下雨，航道中间露出了一大片沙洲。轮渡公司请来挖泥船日夜不停地干了三天"_qs +
            u"，终于清出一条能让大船走的水路。公司负责人说：“只要再下一场像样的雨，所有的夜间班次都能恢复。”"_qs,
        u"最高兴的是住在对岸的几千户人家。他们每天到城里的工厂和学校去，停航的时候要绕到上游的大桥才能过江，路上"_qs +
            u"差不多要多花一个钟头。有人干脆借住在城里的亲戚家，也有人骑着自行车走完二十公里，说是正好锻炼身体。"_qs,
        u"码头旁边的小书店也跟着沾了光。等船的人走进来随手翻翻新到的画册，一个上午卖出的书比平时一整天卖出的还要"_qs +
            u"多。店主把讲老船工故事的《江上的灯》摆在最显眼的门口，三十本书到中午的时候只剩下了最后的两本。"_qs,
        u"江城的老人还记得渡轮刚刚开通的那一年。那时候两岸之间没有一座桥，过江只能靠摇橹的小木船，遇上大雾就要在"_qs +
            u"岸边等到中午。现在江上已经有了三座大桥和一条隧道，可是每天坐船过江的人仍然有一万多，他们舍不得江风。"_qs,
    };
}

/// From the lines of a tool to those that are printed: what it cut, ran on, or set apart.
class TestPrintedLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesStrayBlanks_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QStringList>("expected");
        const QString stray =
            u"市图 书馆昨天开 始在周 末\n夜间开放，读者 可以在\n阅览室 里坐到十 一点。\n"_qs;
        QTest::newRow("inside words") << stray
                                      << QStringList{u"市图书馆昨天开始在周末"_qs, u"夜间开放，读者可以在"_qs,
                                                     u"阅览室里坐到十一点。"_qs};
        QTest::newRow("beside marks and digits, not between words")
            << stray + u"馆长说 ，今年有2 0场讲座 。\n请看 River Post 网站 。\n"_qs
            << QStringList{u"市图书馆昨天开始在周末"_qs, u"夜间开放，读者可以在"_qs,
                           u"阅览室里坐到十一点。"_qs, u"馆长说，今年有2 0场讲座。"_qs,
                           u"请看River Post网站。"_qs};
        const QStringList names{u"方澄 柳岸 顾小舟"_qs, u"林晚 石河 许知远"_qs, u"陶然 白帆 苏木"_qs};
        QTest::newRow("names") << names.join(u'\n') << names;
        const QStringList pauses{u"江城图书馆 夜间开放"_qs, u"渡轮复航 乘客称便"_qs, u"山村通车 果农增收"_qs};
        QTest::newRow("pauses") << pauses.join(u'\n') << pauses;
        QTest::newRow("around numbers, not at a pause")
            << u"江城图书馆 夜间开放\n"_qs + u"3 月 9 日起有 200 个座位。\n"_qs.repeated(3)
            << QStringList{u"江城图书馆 夜间开放"_qs, u"3月9日起有200个座位。"_qs,
                           u"3月9日起有200个座位。"_qs, u"3月9日起有200个座位。"_qs};
        QTest::newRow("around a few numbers")
            << u"图书馆从 3 月起夜间开放。\n"_qs + u"共有200个座位。\n"_qs.repeated(3)
            << QStringList{u"图书馆从 3 月起夜间开放。"_qs, u"共有200个座位。"_qs, u"共有200个座位。"_qs,
                           u"共有200个座位。"_qs};
        const QStringList few =
            QStringList{u"市图 书馆昨天开始在周末"_qs} + QStringList(12, u"夜间开放，读者可以在阅览室里"_qs);
        QTest::newRow("a few") << few.join(u'\n') << few;
    }

    void closesStrayBlanks()
    {
        QFETCH(QString, page);
        QFETCH(QStringList, expected);
        const QList<Line> lines = closeStrayBlanks(readLines(pageFromText(page)));
        QCOMPARE(texts(lines), expected);
        for (const Line &line : lines) {
            QCOMPARE(line.text.origin.size(), line.text.size());
            QCOMPARE(line.width, setWidth(line.text.text, line.markWidth));
        }
    }

    void spacingOfWholePagesTellsNothing()
    {
        const QString spaced = u"读 者 可 以 在 阅 览 室 里\n"_qs, solid = u"图书馆夜间开放\n"_qs;
        const auto spacedLines = [](const QString &page) {
            const QList<Line> lines = closeStrayBlanks(readLines(pageFromText(page)));
            return std::ranges::count_if(lines, &Line::letterSpaced);
        };
        QCOMPARE(spacedLines(spaced.repeated(3) + solid), 0);
        QCOMPARE(spacedLines(spaced + solid.repeated(3)), 1);
    }

    void takesRepeats_data()
    {
        QTest::addColumn<QStringList>("page");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("repeats");
        const QString headline = u"图书馆夜间开放"_qs, kicker = u"读书周开幕"_qs,
                      text = u"市图书馆昨天开始夜间开放。"_qs;
        QTest::newRow("each character doubled")
            << QStringList{u"图图书书馆馆 夜夜间间开开放放"_qs, text}
            << QStringList{u"图书馆 夜间开放"_qs, text} << QStringList{headline};
        QTest::newRow("a line twice")
            << QStringList{headline, headline, text} << QStringList{headline, text} << QStringList{headline};
        QTest::newRow("a line three times") << QStringList{headline, headline, headline, text}
                                            << QStringList{headline, text} << QStringList{headline, headline};
        QTest::newRow("a heading line by line")
            << QStringList{headline, headline, u"（上）"_qs, u"（上）"_qs, text}
            << QStringList{headline, u"（上）"_qs, text} << QStringList{headline, u"（上）"_qs};
        QTest::newRow("two lines twice")
            << QStringList{kicker, headline, kicker, headline, text} << QStringList{kicker, headline, text}
            << QStringList{kicker, headline};
        const QStringList cells{u"白菜"_qs, u"9.80"_qs, u"9.80"_qs, u"1234.50"_qs, u"1234.50"_qs};
        QTest::newRow("cells of a table") << cells << cells << QStringList{};
        const QStringList laughter{u"哈哈哈哈哈哈"_qs, u"天天向上"_qs};
        QTest::newRow("no doubling") << laughter << laughter << QStringList{};
        const QString mark = u"江城报业"_qs;
        QTest::newRow("a watermark") << QStringList{u"市图书馆昨天开始夜间开"_qs,
                                                    mark,
                                                    u"放，读者可以在阅览室里坐到十"_qs,
                                                    mark,
                                                    u"一点。馆长说，今年还要举"_qs,
                                                    mark,
                                                    u"办二十场讲座。"_qs}
                                     << QStringList{u"市图书馆昨天开始夜间开"_qs,
                                                    u"放，读者可以在阅览室里坐到十"_qs,
                                                    u"一点。馆长说，今年还要举"_qs, u"办二十场讲座。"_qs}
                                     << QStringList{mark, mark, mark};
        const QStringList refrain{
            text, mark, u"渡轮今天复航。"_qs, mark, u"山村通车了。"_qs, mark, u"果农增收。"_qs};
        QTest::newRow("a heading between paragraphs") << refrain << refrain << QStringList{};
    }

    void takesRepeats()
    {
        QFETCH(QStringList, page);
        const PrintedOnce once = takeRepeats(readLines(pageFromText(page.join(u'\n'))));
        QTEST(texts(once.lines), "lines");
        QTEST(texts(once.repeats), "repeats");
        for (const Line &line : once.repeats)
            QVERIFY(line.isRepeat);
    }

    void repeatsAreFurniture()
    {
        const QString page = u"图图书书馆馆夜夜间间开开放放\n市图书馆昨天开始夜间开放。\n"_qs;
        const QList<Line> lines = readingOrder(pageFromText(page));
        QCOMPARE(texts(lines),
                 (QStringList{u"图书馆夜间开放"_qs, u"市图书馆昨天开始夜间开放。"_qs, u"图书馆夜间开放"_qs}));
        std::vector<LineModel::Scores> scores;
        addCertainties(scores, lines, lineFacts(lines, TextModels::shipped()));
        const auto &last = scores.back();
        QCOMPARE(std::max_element(last.begin(), last.end()) - last.begin(),
                 static_cast<std::ptrdiff_t>(LineTag::Furniture));
    }

    void mergesWhatWasCutBetweenMarks()
    {
        const QString page =
            u"会举办的展览今天开幕，\n参展的二十家书店来自\n各地（含两家外文书店）\n。开幕时市长说：\n“请多看"
            u"书”\n"
            "，读者笑了，队伍排到门\n外，直到傍晚还没有散。\n第二天一早又排起队来\n”。馆长也来看了。\n"_qs;
        const QStringList merged = texts(mergeCutLines(readLines(pageFromText(page))));
        QVERIFY2(merged.contains(u"各地（含两家外文书店）。开幕时市长说："_qs),
                 qPrintable(merged.join(u'|')));
        for (const QString &line : merged)
            QVERIFY(!line.startsWith(u'，') && !line.startsWith(u'。'));
    }

    void mergesWhatWasCutAtMarks_data()
    {
        QTest::addColumn<int>("columnWidth");
        QTest::newRow("a narrow column") << 24;
        QTest::newRow("a usual column") << 30;
        QTest::newRow("a wide column") << 36;
    }

    void mergesWhatWasCutAtMarks()
    {
        QFETCH(int, columnWidth);
        const QStringList printed = setWithNarrowMarks(harbourParagraphs(), columnWidth);
        QList<Line> lines = readLines(pageFromText(cutAtMarks(printed).join(u'\n')));
        QVERIFY(lines.size() > printed.size() + 20);
        measureMarks(lines);
        QCOMPARE(texts(mergeCutLines(lines)), printed);
    }

    /// Small type has more characters in the same column.
    void mergesCaptionsAmongNarrowerLines()
    {
        const QStringList column = setWithNarrowMarks(harbourParagraphs(), 24);
        const QStringList caption = setWithNarrowMarks(
            {u"图为渡轮复航的第一天，江城码头，等着过江的人排到了老街，孩子们在岸上，跟着汽笛一起挥手，卖豆浆的老板，"_qs +
             u"从天亮起，就没有歇过，他说，这样的早晨，他盼了很久，书店的店主，也把画册，搬到了门口。方澄摄"_qs},
            30);
        QList<Line> lines = readLines(pageFromText(cutAtMarks(column + caption + column).join(u'\n')));
        measureMarks(lines);
        const QStringList merged = texts(mergeCutLines(lines));
        QCOMPARE(merged.mid(column.size(), caption.size()), caption);
    }

    /// Numbers and Latin words each on a line of their own.
    void mergesWhatWasCutAtScripts()
    {
        const QStringList printed{u"江城图书馆3月9日起夜间开放"_qs, u"两层楼共有200个座位，周末还"_qs,
                                  u"有12场讲座。馆长说河边的"_qs, u"River Post书店也来摆摊，卖"_qs,
                                  u"的是1985年以来的旧书和旧报"_qs};
        QString cut = (printed.join(u'\n') + u'\n').repeated(3);
        static const QRegularExpression change(
            u"(?<=[a-zA-Z0-9])(?=[^a-zA-Z0-9\\s])|(?<=[^a-zA-Z0-9\\s])(?=[a-zA-Z0-9])"_qs);
        cut.replace(change, u"\n"_qs);
        const QStringList merged = texts(mergeCutLines(readLines(pageFromText(cut))));
        QCOMPARE(merged, printed + printed + printed);
    }

    void measuresMarks_data()
    {
        QTest::addColumn<MarkWidth>("set");
        QTest::newRow("on half an em") << MarkWidth::HalfEm;
        QTest::newRow("on an em") << MarkWidth::Em;
    }

    void measuresMarks()
    {
        QFETCH(MarkWidth, set);
        constexpr int columnWidth = 30;
        QStringList printed = setWithNarrowMarks(harbourParagraphs(), columnWidth);
        if (set == MarkWidth::Em) {
            // As many characters on each line, whatever they are.
            const QString text = harbourParagraphs().join(QString());
            printed.clear();
            for (qsizetype at = 0; at < text.size(); at += columnWidth / 2)
                printed.append(text.sliced(at, std::min<qsizetype>(columnWidth / 2, text.size() - at)));
        }
        QList<Line> lines = readLines(pageFromText(printed.join(u'\n')));
        measureMarks(lines);
        for (const Line &line : lines) {
            QCOMPARE(line.markWidth, set);
            QCOMPARE(line.width, setWidth(line.text.text, set));
        }
        QCOMPARE(texts(mergeCutLines(lines)), printed);
    }

    void leavesParagraphsApart_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("isOneLine");
        QTest::newRow("a quote in the line") << u"天空放晴。"_qs << u"“快来看啊”"_qs << true;
        QTest::newRow("a quote that leaves the line short") << u"放晴。"_qs << u"“快来”"_qs << false;
        QTest::newRow("a note in brackets") << u"放晴。"_qs << u"（作者为图书馆馆长）"_qs << false;
        QTest::newRow("a dash") << u"天空放晴。"_qs << u"——摘自读者来信"_qs << false;
        QTest::newRow("a dash that announces") << u"天空放晴——"_qs << u"“快来看”"_qs << false;
        QTest::newRow("a quote behind a semicolon") << u"天空放晴；"_qs << u"“快来看啊”"_qs << true;
        QTest::newRow("a point behind a semicolon") << u"天空放晴；"_qs << u"（二）快来"_qs << false;
        QTest::newRow("an indented line behind a word") << u"放晴。"_qs << u"“快来看看新书店"_qs << false;
        QTest::newRow("a quote too wide for the line") << u"放晴。"_qs << u"“快来看看这家新书店"_qs << false;
        QTest::newRow("a quote behind a word") << u"天放晴。"_qs << u"“快来看书店"_qs << true;
        QTest::newRow("no sentence ends") << u"他说，"_qs << u"“快来”"_qs << true;
    }

    void leavesParagraphsApart()
    {
        QFETCH(QString, end);
        QFETCH(QString, next);
        QFETCH(bool, isOneLine);
        const QString page =
            u"会举办的展览今天开幕，\n参展的二十家书店来自\n各地（含两家外文书店）\n。开幕时市长说：\n"_qs +
            u"请多看书\n，读者笑了，队伍排\n到门外，直到傍晚\n。第二天一早又排起队\n"_qs + end + u'\n' +
            next + u"\n的消息传遍了整座城市\n"_qs;
        const QStringList merged = texts(mergeCutLines(readLines(pageFromText(page))));
        QEXPECT_FAIL("a quote that leaves the line short",
                     "neither two lines nor one fill the column, and the text goes on", Continue);
        QEXPECT_FAIL("an indented line behind a word",
                     "both fill the column, and no other line of the page begins a paragraph", Continue);
        QVERIFY2(merged.contains(isOneLine ? end + next : end), qPrintable(merged.join(u'|')));
    }

    void fillsLinesWithWords_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("next");
        QTest::addColumn<QString>("below");
        QTest::addColumn<bool>("isOneLine");
        QTest::newRow("a paragraph would leave room for a word")
            << u"好成绩。"_qs << u"“我们今天能办好图书馆、"_qs << u"书店和江边的集市，靠的是"_qs << true;
        QTest::newRow("one line would be too wide")
            << u"有了好成绩。"_qs << u"“我们今天能办好图书馆、"_qs << u"“书店”和江边的集市，靠"_qs << false;
    }

    /// A printer fills a line with as many words as it holds.
    void fillsLinesWithWords()
    {
        QFETCH(QString, end);
        QFETCH(QString, next);
        QFETCH(QString, below);
        QFETCH(bool, isOneLine);
        const QString column =
            u"两岸的人都到江边来看新开航的船\n今天的江城比昨天热闹许多，船票\n也卖完了。”\n"
            u"“多好啊，大家都说要\n再来坐一次船看看两岸的好风景了\n"_qs;
        const QString page =
            column.repeated(4) + QStringList{end, next, below}.join(u'\n') + u"话，\n"_qs + column;
        const QStringList merged = texts(mergeCutLines(readLines(pageFromText(page))));
        QVERIFY2(merged.contains(isOneLine ? end + next : end), qPrintable(merged.join(u'|')));
    }

    /// MuPDF begins a line where a quote follows a sentence, and shows it nowhere else.
    void putsQuotesBehindTheirSentences_data()
    {
        QTest::addColumn<int>("quotes");
        QTest::addColumn<bool>("isOneLine");
        QTest::newRow("three on the page") << 3 << true;
        QTest::newRow("one, which may begin a paragraph") << 1 << false;
    }

    void putsQuotesBehindTheirSentences()
    {
        QFETCH(int, quotes);
        QFETCH(bool, isOneLine);
        const QString column = u"会举办的展览今天开幕来了\n"_qs.repeated(6);
        const QString cut = u"他今天很高兴来。\n“书店也来\n"_qs;
        QString page = column;
        for (int quote = 0; quote < quotes; ++quote)
            page += cut + column;
        const QStringList merged = texts(mergeCutLines(readLines(pageFromText(page))));
        QCOMPARE(merged.count(u"他今天很高兴来。“书店也来"_qs), isOneLine ? quotes : 0);
    }

    void cutsLinesThatRunOn_data()
    {
        QTest::addColumn<QString>("runOn");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("into a headline")
            << u"馆长说。图书馆夜间开放一百天"_qs << QStringList{u"馆长说。"_qs, u"图书馆夜间开放一百天"_qs};
        QTest::newRow("into running text") << u"书店也来了。渡轮昨天从江城码头"_qs
                                           << QStringList{u"书店也来了。"_qs, u"渡轮昨天从江城码头"_qs};
        QTest::newRow("a note in brackets") << u"（文字整理方澄）渡轮重新开航了"_qs
                                            << QStringList{u"（文字整理方澄）"_qs, u"渡轮重新开航了"_qs};
        QTest::newRow("a photo credit") << u"读书的人。方澄摄渡轮今天重新开航了"_qs
                                        << QStringList{u"读书的人。方澄摄"_qs, u"渡轮今天重新开航了"_qs};
        QTest::newRow("into a headline and its text")
            << u"馆长说。图书馆夜间开放（今日江城）本报江城3月2日电今"_qs
            << QStringList{u"馆长说。"_qs, u"图书馆夜间开放（今日江城）"_qs, u"本报江城3月2日电今"_qs};
        QTest::newRow("a line of the column")
            << u"会举办的展览今天开"_qs << QStringList{u"会举办的展览今天开"_qs};
        QTest::newRow("a full line in which a sentence ends")
            << u"散了。但他们还没走"_qs << QStringList{u"散了。但他们还没走"_qs};
        QTest::newRow("a wide headline")
            << u"图书馆夜间开放满了整整一百天"_qs << QStringList{u"图书馆夜间开放满了整整一百天"_qs};
    }

    void cutsLinesThatRunOn()
    {
        QFETCH(QString, runOn);
        QFETCH(QStringList, parts);
        const QString column = u"会举办的展览今天开\n"_qs.repeated(20);
        const QString habit = u"读者散了。夜里来了许多的读者\n"_qs;
        const QString page = column + habit + column + runOn + u'\n' + column + habit + column;
        const QStringList cut = texts(cutRunOns(readLines(pageFromText(page))));
        QCOMPARE(cut.mid(42, parts.size()), parts);
        QCOMPARE(cut.size(), 84 + parts.size());
        // Where no line is so wide that it must hold two blocks, nothing is cut.
        const QString inside = u"他说。船开了\n"_qs;
        const QStringList plain = texts(cutRunOns(readLines(pageFromText(column + inside + column))));
        QCOMPARE(plain.value(20), inside.trimmed());
    }

    /// In time that does not grow with its square.
    void leavesEndlessLinesWhole()
    {
        const QString column = u"会举办的展览今天开\n"_qs.repeated(20);
        const QString endless = u"书店也来了。他说今天开。"_qs.repeated(40000);
        const QStringList lines =
            texts(cutRunOns(readLines(pageFromText(column + endless + u'\n' + column))));
        QCOMPARE(lines.size(), 41);
        QCOMPARE(lines[20], endless);
    }

    void leavesOtherPagesAlone_data()
    {
        QTest::addColumn<QString>("page");
        QTest::newRow("a quote") << u"他说：\n“今天的书很多。”\n大家都笑了。\n"_qs;
        QTest::newRow("a table of posts")
            << u"副馆长2\n编目员11\n司机3\n图书馆今年招考这些岗位的人\n"_qs.repeated(8);
    }

    void leavesOtherPagesAlone()
    {
        QFETCH(QString, page);
        const QList<Line> lines = readLines(pageFromText(page));
        QCOMPARE(texts(mergeCutLines(lines)), texts(lines));
    }

    void cutsWhatTwoUnitsShare_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("two headlines") << u"老桥今天重新通车 渔港码头换上新灯"_qs
                                       << QStringList{u"老桥今天重新通车"_qs, u"渔港码头换上新灯"_qs};
        QTest::newRow("headline and text") << u"通车典礼在江边举行 本报江城3月"_qs
                                           << QStringList{u"通车典礼在江边举行"_qs, u"本报江城3月"_qs};
        for (const QString &whole :
             {u"本报记者 张文 李小明"_qs, u"2025年9月5日 星期五"_qs, u"大桥夜景。 本报记者 王海生 摄"_qs,
              u"据新华社江城3月2日电（记者 李原）老桥 通车"_qs, u"王海生 李小明 周建国"_qs,
              u"The bridge is open again"_qs})
            QTest::newRow(qPrintable(whole)) << whole << QStringList{whole};
    }
    void cutsWhatTwoUnitsShare()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, parts);
        const QList<Line> cut = cutAtPauses(readLines(pageFromText(line)));
        QCOMPARE(texts(cut), parts);
        QList<int> all(cut.size());
        std::iota(all.begin(), all.end(), 0);
        QString joined;
        for (const TracedText &text : textsOf(all, cut))
            joined += text.text;
        QCOMPARE(joined, line); // the blank comes back
    }

    void mergesLoneCharacters()
    {
        const QString page =
            u"江边的老桥今天上午重新通车\n了\n，\n市\n长从这头走到那头的桥\n墩人们站在两岸看这座新桥样\n"_qs;
        const QStringList merged = texts(mergeLoneCharacters(readLines(pageFromText(page))));
        QCOMPARE(merged.size(), 3);
        QCOMPARE(merged[1], u"了，市长从这头走到那头的桥"_qs);
    }
};

QTEST_APPLESS_MAIN(TestPrintedLines)
#include "tst_printed_lines.moc"
