// The page that started the project, compared with its gold, and the promises on all pages that lie beside
// it.

#include "page_checks.h"
#include "walk.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace banmian;

namespace {

const QString seedPath = QStringLiteral(BANMIAN_SHARED "/seed/seed-page");

/// As the gold is compared: compatibility forms folded, blanks left out.
QString bare(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC);
    folded.removeIf([](QChar c) { return c.isSpace(); });
    return folded;
}

QStringList bare(const QJsonValue &texts)
{
    QStringList list;
    for (const QJsonValue &text : texts.toArray())
        list.append(bare(text.toString()));
    return list;
}

QStringList bare(const QList<Passage> &passages)
{
    QStringList list;
    for (const Passage &passage : passages)
        list.append(bare(passage.text()));
    return list;
}

QStringList names(const QList<Credit> &credits)
{
    QStringList list;
    for (const Credit &credit : credits)
        list.append(credit.name);
    return list;
}

} // namespace

class TestSeed : public QObject
{
    Q_OBJECT

    Page m_page;
    QJsonArray m_gold;

    /// The article under a headline of the gold; an empty one where there is none.
    Article articleOf(const QString &headline) const
    {
        for (const Article &article : m_page.articles)
            if (bare(article.headline.text) == bare(headline))
                return article;
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto pages = readPages(seedPath + u".txt"_qs);
        QVERIFY(pages.ok());
        QCOMPARE(pages.value().size(), 1);
        m_page = pages.value().first();
        QFile gold(seedPath + u".json"_qs);
        QVERIFY(gold.open(QIODevice::ReadOnly));
        m_gold = QJsonDocument::fromJson(gold.readAll())[u"articles"].toArray();
        QVERIFY(!m_gold.isEmpty());
        QCOMPARE(m_page.articles.size(), m_gold.size());
    }

    void article_data()
    {
        QTest::addColumn<QJsonObject>("gold");
        for (const QJsonValue &article : std::as_const(m_gold))
            QTest::newRow(qPrintable(article[u"headline"].toString())) << article.toObject();
    }

    void article()
    {
        QFETCH(QJsonObject, gold);
        const Article article = articleOf(gold[u"headline"].toString());
        QVERIFY2(!article.headline.isEmpty(), "no article has this headline");
        QCOMPARE(bare(article.kicker.text), bare(gold[u"kicker"].toString()));
        QCOMPARE(bare(article.subheadline.text), bare(gold[u"subheadline"].toString()));
        QCOMPARE(names(article.byline), bare(gold[u"byline"]));
        QCOMPARE(bare(article.paragraphs), bare(gold[u"paragraphs"]));
        QList<Passage> captions;
        for (const Caption &caption : article.captions)
            captions.append(caption.passage);
        QCOMPARE(bare(captions), bare(gold[u"captions"]));
        const QJsonValue dateline = gold[u"dateline"];
        QVERIFY(article.dateline.has_value());
        QCOMPARE(article.dateline->agency, dateline[u"agency"].toString());
        QCOMPARE(article.dateline->place, dateline[u"place"].toString());
        QCOMPARE(article.dateline->month, dateline[u"month"].toInt());
        QCOMPARE(article.dateline->day, dateline[u"day"].toInt());
    }

    void peopleAreFound()
    {
        QStringList people, credited;
        for (const Article &article : std::as_const(m_page.articles))
            for (const Person &person : article.people)
                (person.role == Role::Person ? people : credited).append(person.name);
        for (const QString &name :
             {u"习近平"_qs, u"金正恩"_qs, u"通伦"_qs, u"梁强"_qs, u"蔡奇"_qs, u"王毅"_qs})
            QVERIFY2(people.contains(name) && !credited.contains(name), qPrintable(name));
        for (const QString &name :
             {u"杨依军"_qs, u"邵艺博"_qs, u"曹嘉玥"_qs, u"黄扬"_qs, u"袁睿"_qs, u"黄敬文"_qs})
            QVERIFY2(credited.contains(name) && !people.contains(name), qPrintable(name));
    }

    void topicsAreFound()
    {
        QStringList topics;
        for (const Article &article : std::as_const(m_page.articles))
            for (const Topic &topic : article.topics)
                topics.append(topic.text);
        for (const QString &text :
             {u"全球治理倡议"_qs, u"上海合作组织"_qs, u"人类命运共同体"_qs, u"中老铁路"_qs})
            QVERIFY2(topics.contains(text), qPrintable(text));
    }

    void promisesHold_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("seed") << seedPath + u".txt"_qs;
        const QDir bench(QStringLiteral(BANMIAN_SHARED "/bench/pages"));
        for (const QFileInfo &file : bench.entryInfoList({u"*.txt"_qs}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.baseName())) << file.filePath();
    }

    void promisesHold()
    {
        QFETCH(QString, path);
        const auto pages = readPages(path);
        QVERIFY(pages.ok());
        for (const Page &page : pages.value())
            for (const QString &complaint : {checks::lostOrUsedTwice(page), checks::invented(page),
                                             checks::overlapping(page), checks::changedByTextForm(page)})
                QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
};

QTEST_APPLESS_MAIN(TestSeed)
#include "tst_seed.moc"
