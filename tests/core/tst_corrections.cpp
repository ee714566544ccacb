#include "people/corrections.h"

#include <QTest>

using namespace banmian;
using namespace Qt::StringLiterals;

using Of = Correction::Of;
using Action = Correction::Action;

namespace {

Person person(const QString &name, const QStringList &titles, double weight, qint32 at)
{
    return {name, titles, Role::Person, weight, {{Mention::Place::Paragraph, 0, at, 2}}};
}

Article councilArticle()
{
    Article article;
    article.headline.text = u"议会 通过新渡口条例"_s;
    article.people = {person(u"何江"_s, {u"澄江市市长"_s}, 5, 0), person(u"何市长"_s, {u"市长"_s}, 3, 9),
                      person(u"张口"_s, {}, 1, 20)};
    article.topics = {{u"渡口条例"_s, TopicKind::Policy, 0.9, {{Mention::Place::Paragraph, 0, 4, 4}}},
                      {u"议会"_s, TopicKind::Organization, 0.5, {{Mention::Place::Headline, 0, 0, 2}}}};
    return article;
}

QStringList names(const Article &article)
{
    QStringList list;
    for (const Person &one : article.people)
        list << one.name;
    return list;
}

} // namespace

class TestCorrections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void correct_data()
    {
        QTest::addColumn<Corrections>("corrections");
        QTest::addColumn<QStringList>("people");
        QTest::newRow("none") << Corrections{} << QStringList{u"何江"_s, u"何市长"_s, u"张口"_s};
        QTest::newRow("hidden") << Corrections{{Of::Person, Action::Hide, u"张口"_s, {}}}
                                << QStringList{u"何江"_s, u"何市长"_s};
        QTest::newRow("renamed") << Corrections{{Of::Person, Action::Rename, u"张口"_s, u"张阔"_s}}
                                 << QStringList{u"何江"_s, u"何市长"_s, u"张阔"_s};
        QTest::newRow("joined") << Corrections{{Of::Person, Action::Rename, u"何市长"_s, u"何江"_s}}
                                << QStringList{u"何江"_s, u"张口"_s};
        QTest::newRow("joined, and the heavier goes up")
            << Corrections{{Of::Person, Action::Rename, u"何江"_s, u"张口"_s}}
            << QStringList{u"张口"_s, u"何市长"_s};
        QTest::newRow("renamed, then hidden")
            << Corrections{{Of::Person, Action::Rename, u"张口"_s, u"张阔"_s},
                           {Of::Person, Action::Hide, u"张阔"_s, {}}}
            << QStringList{u"何江"_s, u"何市长"_s};
        QTest::newRow("unknown name") << Corrections{{Of::Person, Action::Hide, u"李四"_s, {}}}
                                      << QStringList{u"何江"_s, u"何市长"_s, u"张口"_s};
        QTest::newRow("a topic of that name is no person")
            << Corrections{{Of::Topic, Action::Hide, u"张口"_s, {}}}
            << QStringList{u"何江"_s, u"何市长"_s, u"张口"_s};
        QTest::newRow("renamed to itself") << Corrections{{Of::Person, Action::Rename, u"何江"_s, u"何江"_s}}
                                           << QStringList{u"何江"_s, u"何市长"_s, u"张口"_s};
    }

    void correct()
    {
        QFETCH(Corrections, corrections);
        Article article = councilArticle();
        banmian::correct(article, corrections);
        QTEST(names(article), "people");
        QCOMPARE(article.headline, councilArticle().headline);
    }

    void joiningKeepsTitlesAndMentions()
    {
        Article article = councilArticle();
        banmian::correct(article, {{Of::Person, Action::Rename, u"何市长"_s, u"何江"_s}});
        QCOMPARE(article.people.first().titles, (QStringList{u"澄江市市长"_s, u"市长"_s}));
        QCOMPARE(article.people.first().mentions.size(), 2);
        QCOMPARE(article.people.first().weight, 8.0);
    }

    void topicsAreJoinedUnderTheHigherScore()
    {
        Article article = councilArticle();
        banmian::correct(article, {{Of::Topic, Action::Rename, u"渡口条例"_s, u"议会"_s}});
        QCOMPARE(article.topics.size(), 1);
        QCOMPARE(article.topics.first().score, 0.9);
        QCOMPARE(article.topics.first().mentions.size(), 2);
    }

    void keysTellWhichArticleIsMeant()
    {
        Article spaced = councilArticle();
        spaced.headline.text = u"议会通过 新渡口条例"_s;
        QCOMPARE(articleKey(spaced), articleKey(councilArticle()));
        Passage body;
        body.content.text = u"昨日，议会开会。"_s;
        spaced.paragraphs = {body};
        QVERIFY(articleKey(spaced) != articleKey(councilArticle()));
        Page page, moved;
        page.source.text = moved.source.text = u"一页"_s;
        moved.source.path = u"/elsewhere"_s;
        QCOMPARE(pageKey(page), pageKey(moved));
        moved.source.text = u"另一页"_s;
        QVERIFY(pageKey(page) != pageKey(moved));
    }

    void jsonKeepsEverything()
    {
        const PageCorrections corrections{{u"甲|乙"_s,
                                           {{Of::Person, Action::Hide, u"张口"_s, {}},
                                            {Of::Topic, Action::Rename, u"\"丙\""_s, u"丁\n"_s}}},
                                          {u"戊|"_s, {{Of::Person, Action::Rename, u"己"_s, u"庚"_s}}}};
        QCOMPARE(correctionsFromJson(correctionsToJson(corrections)), corrections);
        QCOMPARE(correctionsFromJson(correctionsToJson({})), PageCorrections());
    }

    void badJsonIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut short")
            << correctionsToJson({{u"甲"_s, {{Of::Person, Action::Hide, u"乙"_s, {}}}}}).chopped(9);
        QTest::newRow("another schema") << QByteArray(R"({"schema": "banmian/page-1", "articles": {}})");
        QTest::newRow("unknown action") << QByteArray(
            R"({"schema": "banmian/corrections-1", "articles": {"a": [{"of": "person", "action": "split", "name": "b"}]}})");
        QTest::newRow("no name") << QByteArray(
            R"({"schema": "banmian/corrections-1", "articles": {"a": [{"of": "person", "action": "hide"}]}})");
        QTest::newRow("renamed to nothing") << QByteArray(
            R"({"schema": "banmian/corrections-1", "articles": {"a": [{"of": "person", "action": "rename", "name": "b"}]}})");
    }

    void badJsonIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!correctionsFromJson(json));
    }
};

QTEST_APPLESS_MAIN(TestCorrections)
#include "tst_corrections.moc"
