#include "export/json.h"
#include "export/json_writer.h"
#include "source/text_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace banmian;

namespace {

/// Text whose i-th code point comes from code point `from` + i; without characters outside the basic plane.
TracedText traced(const QString &text, qint32 from)
{
    TracedText result;
    for (const QChar c : text)
        result.append(c, from++);
    return result;
}

/// One article: "题\n𠮷见王毅。\n", with a person and a topic after the character of two UTF-16 units.
Page smallPage()
{
    Page page;
    page.source = pageFromText(QStringLiteral("题\n𠮷见王毅。\n"), QStringLiteral("a b.txt"));
    page.date = QDate(2025, 9, 5);
    Article article;
    article.headline = traced(QStringLiteral("题"), 0);
    article.byline = {{QStringLiteral("曹嘉玥"), Role::Reporter}};
    article.dateline = Dateline{QStringLiteral("新华社"), QStringLiteral("北京"), 9, 4};
    Passage paragraph;
    paragraph.content.text = QStringLiteral("𠮷见王毅。");
    paragraph.content.origin = {2, 2, 3, 4, 5, 6};
    paragraph.confidence = 0.98;
    article.paragraphs = {paragraph};
    const Mention mention{Mention::Place::Paragraph, 0, 3, 2};
    article.people = {{QStringLiteral("王毅"), {QStringLiteral("外长")}, Role::Person, 1, {mention}}};
    page.articles = {article};
    return page;
}

} // namespace

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesThePageInTheFixedOrder()
    {
        const QString expected = QStringLiteral(
            "{'schema': 'banmian/page-1', 'source': {'path': 'a b.txt', 'encoding': 'UTF-8', 'characters': "
            "8}, "
            "'date': '2025-09-05', 'articles': [{'kicker': '', 'headline': '题', 'subheadline': '', "
            "'byline': [{'name': '曹嘉玥', 'role': 'reporter'}], 'byline_text': '', "
            "'dateline': {'agency': '新华社', 'place': '北京', 'month': 9, 'day': 4}, 'confidence': 1, "
            "'sources': {'headline': [[0, 1]]}, "
            "'paragraphs': [{'text': '𠮷见王毅。', 'source': [[2, 7]], 'confidence': 0.98}], 'captions': [], "
            "'people': [{'name': '王毅', 'titles': ['外长'], 'role': 'person', "
            "'mentions': [{'paragraph': 0, 'start': 2, 'length': 2}]}], 'topics': []}], 'unplaced': []}");
        QCOMPARE(QString::fromUtf8(toJson({smallPage()})).replace(u'"', u'\''), expected);
    }

    void theSamePageGivesTheSameBytes() { QCOMPARE(toJson({smallPage()}), toJson({smallPage()})); }

    void severalPagesAreOneDocument()
    {
        Page first = smallPage(), second = smallPage();
        second.source.pageIndex = 2;
        second.source.firstCodePoint = 8;
        second.unplaced = {{traced(QStringLiteral("题"), 8), 0.5, {{1, 1, 2, 3, 4.5}}}};
        const QJsonObject json = QJsonDocument::fromJson(toJson({first, second})).object();
        const QJsonArray articles = json[u"articles"].toArray(), unplaced = json[u"unplaced"].toArray();
        QCOMPARE(articles.size(), 2);
        QCOMPARE(articles[0][u"page"].toInt(), 1);
        QCOMPARE(articles[1][u"page"].toInt(), 3);
        QCOMPARE(unplaced[0][u"page"].toInt(), 3);
        QCOMPARE(unplaced[0][u"source"][0], QJsonValue(QJsonArray{8, 9}));
        QCOMPARE(unplaced[0][u"boxes"][0], QJsonValue(QJsonArray{2, 1, 2, 3, 4.5}));
        QCOMPARE(json[u"source"][u"characters"].toInt(), 16);
        QCOMPARE(json[u"pages"][1][u"date"].toString(), QStringLiteral("2025-09-05"));
    }

    void mentionsNameTheirPlace()
    {
        Page page = smallPage();
        page.articles[0].captions = {
            {{traced(QStringLiteral("王毅"), 4), 1, {}}, QStringLiteral("新华社"), {}}};
        page.articles[0].people[0].mentions = {{Mention::Place::Headline, 0, 0, 1},
                                               {Mention::Place::Caption, 0, 0, 2}};
        const QJsonObject json = QJsonDocument::fromJson(toJson({page})).object();
        const QJsonValue mentions = json[u"articles"][0][u"people"][0][u"mentions"];
        QCOMPARE(mentions[0].toObject(),
                 (QJsonObject{{u"place"_qs, u"headline"_qs}, {u"start"_qs, 0}, {u"length"_qs, 1}}));
        QCOMPARE(mentions[1].toObject(),
                 (QJsonObject{
                     {u"place"_qs, u"caption"_qs}, {u"index"_qs, 0}, {u"start"_qs, 0}, {u"length"_qs, 2}}));
        QCOMPARE(json[u"articles"][0][u"captions"][0][u"credit"][u"agency"].toString(),
                 QStringLiteral("新华社"));
    }

    void escapes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("quotes") << u"a\"b\\c"_qs << QByteArray("\"a\\\"b\\\\c\"");
        QTest::newRow("controls") << u"a\n\tb\x01"_qs << QByteArray("\"a\\u000a\\u0009b\\u0001\"");
        QTest::newRow("Han") << u"版面𠮷"_qs << QByteArray("\"版面𠮷\"");
        QTest::newRow("lone surrogate") << u"a"_qs + QChar(0xD800) + u"b"_qs << QByteArray("\"a\\ud800b\"");
        QTest::newRow("surrogates the wrong way round")
            << QString(QChar(0xDC00)) + QChar(0xD800) << QByteArray("\"\\udc00\\ud800\"");
    }

    void escapes()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, json);
        JsonWriter writer;
        writer.value(text);
        QCOMPARE(writer.take(), json);
    }

    void numbersAreShort_data()
    {
        QTest::addColumn<double>("number");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("whole") << 1.0 << QByteArray("1");
        QTest::newRow("rounded") << 0.98765 << QByteArray("0.988");
        QTest::newRow("zeros go") << 0.5 << QByteArray("0.5");
        QTest::newRow("hundred") << 100.0 << QByteArray("100");
        QTest::newRow("no negative zero") << -0.0001 << QByteArray("0");
    }

    void numbersAreShort()
    {
        QFETCH(double, number);
        QFETCH(QByteArray, json);
        JsonWriter writer;
        writer.value(number, 3);
        QCOMPARE(writer.take(), json);
    }
};

QTEST_APPLESS_MAIN(TestJson)
#include "tst_json.moc"
