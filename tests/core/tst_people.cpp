#include "analyze.h"
#include "people/credit_context.h"
#include "people/people.h"
#include "people/title_words.h"

#include <QTest>

using namespace banmian;
using namespace Qt::StringLiterals;

namespace {

const Person *personNamed(const Article &article, const QString &name)
{
    const auto found = std::find_if(article.people.begin(), article.people.end(),
                                    [&name](const Person &person) { return person.name == name; });
    return found == article.people.end() ? nullptr : &*found;
}

QStringList namesOf(const Article &article)
{
    QStringList names;
    for (const Person &person : article.people)
        names.append(person.name);
    names.sort();
    return names;
}

} // namespace

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("subject of a verb") << u"王小明表示，这项工作很重要。"_s << QStringList{u"王小明"_s};
        QTest::newRow("foreign name")
            << u"法国总统马克龙同德国总理默克尔举行会谈。"_s << QStringList{u"马克龙"_s, u"默克尔"_s};
        QTest::newRow("reporters") << u"本报上海9月4日电（记者李红梅、赵永新）"_s
                                   << QStringList{u"李红梅"_s, u"赵永新"_s};
        QTest::newRow("doctrine") << u"坚持以习近平新时代中国特色社会主义思想为指导。"_s << QStringList{};
        QTest::newRow("prize") << u"他获得了诺贝尔生理学或医学奖。"_s << QStringList{};
        QTest::newRow("list") << u"李国红、王建国、张红霞、陈建华等参加会见。"_s
                              << QStringList{u"张红霞"_s, u"李国红"_s, u"王建国"_s, u"陈建华"_s};
        QTest::newRow("no mark between") << u"蔡奇丁薛祥陪同考察。"_s << QStringList{u"丁薛祥"_s, u"蔡奇"_s};
        QTest::newRow("company") << u"他在Facebook工作。"_s << QStringList{};
        QTest::newRow("group called after somebody") << u"“王杰班”全体战士来信。"_s << QStringList{};
        QTest::newRow("team called after somebody")
            << u"车站里的“老年雷锋团”有五十五名成员。"_s << QStringList{};
        QTest::newRow("work") << u"舞台上演了歌剧《王贵与李香香》。"_s << QStringList{};
        QTest::newRow("country") << u"科摩罗总统阿扎利·阿苏马尼致辞。"_s << QStringList{u"阿扎利·阿苏马尼"_s};
        QTest::newRow("French Jean") << u"来自里昂的让—弗朗索瓦·朗格说，他很喜欢。"_s
                                     << QStringList{u"让—弗朗索瓦·朗格"_s};
        QTest::newRow("alias") << u"赵云旺，原名赵小旺，1914年出生。"_s << QStringList{u"赵云旺"_s};
        QTest::newRow("Japanese") << u"日本首相岸田文雄出席会议。"_s << QStringList{u"岸田文雄"_s};
        QTest::newRow("Korean") << u"韩国总统尹锡悦发表讲话。"_s << QStringList{u"尹锡悦"_s};
        QTest::newRow("Vietnamese") << u"越共中央总书记阮富仲表示欢迎。"_s << QStringList{u"阮富仲"_s};
        QTest::newRow("no name") << u"今年粮食产量再创新高，农民收入稳步增长。"_s << QStringList{};
        QTest::newRow("empty") << QString() << QStringList{};
    }
    void findsNames()
    {
        QFETCH(QString, text);
        QTEST(namesOf(analyzeText(text)), "names");
    }

    void readsTitles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("several before")
            << u"中共中央总书记、国家主席、中央军委主席习近平出席会议。"_s << u"习近平"_s
            << QStringList{u"中共中央总书记"_s, u"国家主席"_s, u"中央军委主席"_s};
        QTest::newRow("two posts in one")
            << u"国务委员兼外长王毅表示欢迎。"_s << u"王毅"_s << QStringList{u"国务委员兼外长"_s};
        QTest::newRow("after the name")
            << u"张桂梅校长介绍了学校的情况。"_s << u"张桂梅"_s << QStringList{u"校长"_s};
        QTest::newRow("apposition") << u"王建国，复旦大学附属中山医院副院长，昨天作了报告。"_s << u"王建国"_s
                                    << QStringList{u"复旦大学附属中山医院副院长"_s};
        QTest::newRow("behind a verb") << u"国务院总理李强会见联合国秘书长古特雷斯。"_s << u"古特雷斯"_s
                                       << QStringList{u"联合国秘书长"_s};
        QTest::newRow("behind 的") << u"前来参观的北京大学教授陈建华说，展览很好。"_s << u"陈建华"_s
                                   << QStringList{u"北京大学教授"_s};
        QTest::newRow("quoted part") << u"“四海同春”艺术团团长李国红介绍说，晚会很成功。"_s << u"李国红"_s
                                     << QStringList{u"“四海同春”艺术团团长"_s};
        QTest::newRow("short form dropped")
            << u"国务院总理李克强指出，要抓好落实。李克强总理强调，时间紧迫。"_s << u"李克强"_s
            << QStringList{u"国务院总理"_s};
        QTest::newRow("verb inside an office")
            << u"中国地震应急搜救中心培训部副主任王念法介绍说。"_s << u"王念法"_s
            << QStringList{u"中国地震应急搜救中心培训部副主任"_s};
        QTest::newRow("unknown village") << u"福建省青石镇大陈村党支部书记林建国说。"_s << u"林建国"_s
                                         << QStringList{u"福建省青石镇大陈村党支部书记"_s};
        QTest::newRow("abbreviated office")
            << u"国家卫健委副主任李国红出席。"_s << u"李国红"_s << QStringList{u"国家卫健委副主任"_s};
        QTest::newRow("behind a title with 和")
            << u"习近平主席和比利时国王菲利普互致贺电。"_s << u"菲利普"_s << QStringList{u"比利时国王"_s};
        QTest::newRow("said of somebody")
            << u"陈建华是北京大学教授。"_s << u"陈建华"_s << QStringList{u"北京大学教授"_s};
        QTest::newRow("behind a remark")
            << u"陈建华（见上图），北京大学教授。"_s << u"陈建华"_s << QStringList{u"北京大学教授"_s};
        QTest::newRow("counted") << u"两名中国选手陈建华和李国红晋级。"_s << u"陈建华"_s
                                 << QStringList{u"中国选手"_s};
        QTest::newRow("address is no post") << u"陈建华同志表示感谢。"_s << u"陈建华"_s << QStringList{};
    }
    void readsTitles()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        const Article article = analyzeText(text);
        const Person *person = personNamed(article, name);
        QVERIFY(person);
        QTEST(person->titles, "titles");
    }

    void tellsCreditsFromPeople_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<TextSpan>("name");
        QTest::addColumn<int>("role");
        const int none = -1;
        QTest::newRow("dateline") << u"本报北京2月1日电（记者张三）"_s << TextSpan{12, 2}
                                  << int(Role::Reporter);
        QTest::newRow("our reporter") << u"本报记者张三报道"_s << TextSpan{4, 2} << int(Role::Reporter);
        QTest::newRow("photographer") << u"村民在采茶。张三摄"_s << TextSpan{6, 2} << int(Role::Photographer);
        QTest::newRow("editor") << u"责编：张三"_s << TextSpan{3, 2} << int(Role::Editor);
        QTest::newRow("reporter edits") << u"（本报记者张三整理）"_s << TextSpan{5, 2} << int(Role::Reporter);
        QTest::newRow("signed in brackets") << u"（张三）"_s << TextSpan{1, 2} << int(Role::Author);
        QTest::newRow("remark in a sentence") << u"他（张三）来了。"_s << TextSpan{2, 2} << none;
        QTest::newRow("told of") << u"昨天张三说，天气好。"_s << TextSpan{2, 2} << none;
        QTest::newRow("photographs") << u"张三摄制了影片"_s << TextSpan{0, 2} << none;
    }
    void tellsCreditsFromPeople()
    {
        QFETCH(QString, text);
        QFETCH(TextSpan, name);
        const auto role = creditRoleAt(text, {name}, 0);
        QTEST(role ? int(*role) : -1, "role");
    }

    void joinsPartsOfAName()
    {
        const Article article = analyzeText(u"美国总统唐纳德·特朗普抵达北京。\n特朗普表示，很高兴来访。"_s);
        QCOMPARE(namesOf(article), QStringList{u"唐纳德·特朗普"_s});
        QCOMPARE(article.people.first().mentions.size(), 2);
        QCOMPARE(article.people.first().mentions.last(), (Mention{Mention::Place::Paragraph, 1, 0, 3}));
    }

    void givesALoneSurnameItsName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("one bearer") << u"市民王建国走来。“王师傅，您好！”大家说。"_s
                                    << QStringList{u"王建国"_s};
        QTest::newRow("no bearer") << u"“王师傅，您好！”大家说。"_s << QStringList{u"王师傅"_s};
    }
    void readsTraditionalCharacters()
    {
        const Article article = analyzeText(u"臺北市長簡婉如抵達書店。\n學者鍾阿滿說，簡婉如還會再來。"_s);
        QStringList people;
        for (const Person &person : article.people)
            people +=
                person.name + u' ' + person.titles.value(0) + u' ' + QString::number(person.mentions.size());
        QCOMPARE(people, (QStringList{u"簡婉如 臺北市長 2"_s, u"鍾阿滿 學者 1"_s}));
        QCOMPARE(article.paragraphs.last().text(), u"學者鍾阿滿說，簡婉如還會再來。"_s);
    }

    void givesALoneSurnameItsName()
    {
        QFETCH(QString, text);
        QTEST(namesOf(analyzeText(text)), "names");
    }

    void looksOverThePage()
    {
        Page page;
        page.articles.resize(2);
        page.articles[0].headline.text = u"国务委员王毅会见外国客人"_s;
        Passage paragraph;
        paragraph.content.text = u"外交部部长陈建华表示，欢迎来访。"_s;
        page.articles[0].paragraphs = {paragraph};
        page.articles[1].headline.text = u"陈建华：开放的大门越开越大"_s;
        findPeople(page);
        QVERIFY(personNamed(page.articles[1], u"陈建华"_s));
        QVERIFY(!personNamed(page.articles[1], u"王毅"_s));
    }

    void listsCreditedPeople()
    {
        Page page;
        page.articles.resize(1);
        page.articles.first().headline.text = u"春耕时节"_s;
        page.articles.first().byline = {{u"张三"_s, Role::Reporter}};
        findPeople(page);
        const Person *person = personNamed(page.articles.first(), u"张三"_s);
        QVERIFY(person);
        QCOMPARE(person->role, Role::Reporter);
        QVERIFY(person->mentions.isEmpty());
    }

    void sortsByWeight()
    {
        Page page;
        page.articles.resize(1);
        Article &article = page.articles.first();
        article.headline.text = u"陈建华当选北京市市长"_s;
        Passage paragraph;
        paragraph.content.text = u"市人大常委会主任李国红主持会议。陈建华发表讲话。"_s;
        article.paragraphs = {paragraph};
        findPeople(page);
        QVERIFY(!article.people.isEmpty());
        QCOMPARE(article.people.first().name, u"陈建华"_s);
    }

    void knowsTitleWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::newRow("longest wins") << u"中共中央总书记"_s << 3;
        QTest::newRow("Latin") << u"公司CEO"_s << 3;
        QTest::newRow("none") << u"北京市"_s << 0;
        QTest::newRow("reporter is no post") << u"本报记者"_s << 0;
    }
    void knowsTitleWords()
    {
        QFETCH(QString, text);
        QTEST(int(titleWordBefore(text)), "length");
    }
};

QTEST_APPLESS_MAIN(TestPeople)
#include "tst_people.moc"
