#include "fixtures.h"
#include "models/article_list_model.h"
#include "models/article_text.h"
#include "models/search_hit_model.h"
#include "models/subject_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace banmian;

using Tester = QAbstractItemModelTester;

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listFollowsOpenPages()
    {
        OpenPages pages;
        ArticleListModel model(&pages);
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        pages.add({ferryPage(QStringLiteral("/a/one.txt")), ferryPage(QStringLiteral("/a/two.txt"))});
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(model.indexOf({1, 0}).row(), 3);
        pages.closeFileOf({0, 0});
        QCOMPARE(model.rowCount(), 3);
        QVERIFY(!model.indexOf({1, 0}).isValid());
    }

    void rowsSayWhatTheArticleIs()
    {
        OpenPages pages;
        ArticleListModel model(&pages);
        pages.add({ferryPage(QStringLiteral("/a/one.txt"))});
        const QModelIndex ferry = model.index(0), school = model.index(1), unplaced = model.index(2);
        QCOMPARE(ferry.data().toString(), QStringLiteral("老渡口迎来新航班"));
        QCOMPARE(ferry.data(ArticleListModel::DetailRole).toString(),
                 QStringLiteral("本报 · 澄江 · 5月6日 · 林一"));
        QVERIFY(school.data(ArticleListModel::DetailRole).toString().startsWith(QStringLiteral("望山小学")));
        QVERIFY(unplaced.data(ArticleListModel::QuietRole).toBool());
        QCOMPARE(unplaced.data(ArticleListModel::DetailRole).toString(), QStringLiteral("澄江日报 3版"));
        QVERIFY(ferry.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("林一")));
    }

    void filterLooksIntoTheText_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing typed") << QString() << 3;
        QTest::newRow("headline") << QStringLiteral("天文") << 1;
        QTest::newRow("body") << QStringLiteral("土星") << 1;
        QTest::newRow("over a line end") << QStringLiteral("二十个孩子轮流") << 1;
        QTest::newRow("two words") << QStringLiteral("渡口 何江") << 1;
        QTest::newRow("width and case") << QStringLiteral("gdp") << 1;
        QTest::newRow("unplaced text") << QStringLiteral("3版") << 1;
        QTest::newRow("absent") << QStringLiteral("月球") << 0;
    }

    void filterLooksIntoTheText()
    {
        QFETCH(QString, words);
        OpenPages pages;
        ArticleListModel model(&pages);
        ArticleFilter filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        pages.add({ferryPage()});
        filter.setWords(words);
        QTEST(filter.rowCount(), "rows");
    }

    void selectionHoldsOnlyWhatIsSelected()
    {
        OpenPages pages;
        pages.add({ferryPage(), ferryPage()});
        const QList<Page> selection = pages.selection({{0, 1}, {1, ArticleRef::unplaced}});
        QCOMPARE(selection.size(), 2);
        QCOMPARE(selection[0].articles.size(), 1);
        QCOMPARE(selection[0].articles.first().headline.text, QStringLiteral("山里小学开了天文课"));
        QVERIFY(selection[0].unplaced.isEmpty());
        QVERIFY(selection[1].articles.isEmpty());
        QCOMPARE(selection[1].unplaced.size(), 1);
    }

    void namesAreCountedOverArticles()
    {
        OpenPages pages;
        pages.add({ferryPage(), ferryPage()});
        QCOMPARE(pages.articlesNaming(QStringLiteral("何江")), 2);
        QCOMPARE(pages.articlesNaming(QStringLiteral("渡口复航计划")), 2);
        QCOMPARE(pages.articlesNaming(QStringLiteral("林三")), 0);
    }

    void creditsAreSubjectsToo()
    {
        const QList<Subject> subjects = subjectsOf(ferryPage().articles.first());
        QStringList names;
        for (const Subject &subject : subjects)
            names << subject.name;
        QCOMPARE(names, (QStringList{QStringLiteral("何江"), QStringLiteral("林一"), QStringLiteral("吴三"),
                                     QStringLiteral("市航运局"), QStringLiteral("渡口复航计划")}));
        QCOMPARE(subjects[1].group, Subject::Group::Credits);
        QCOMPARE(subjects[1].mentions.size(), 1);
        QCOMPARE(subjects[2].mentions.first().place, Mention::Place::Caption);
    }

    void mentionsComeInReadingOrder()
    {
        Article article;
        Person person;
        person.name = QStringLiteral("甲");
        person.mentions = {{Mention::Place::Caption, 0, 0, 1},
                           {Mention::Place::Paragraph, 1, 0, 1},
                           {Mention::Place::Headline, 0, 0, 1},
                           {Mention::Place::Paragraph, 0, 5, 1}};
        article.people = {person};
        const QList<Mention> ordered = subjectsOf(article).first().mentions;
        QCOMPARE(ordered[0].place, Mention::Place::Headline);
        QCOMPARE(ordered[1].start, 5);
        QCOMPARE(ordered[3].place, Mention::Place::Caption);
    }

    void subjectTree()
    {
        SubjectModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setSubjects(subjectsOf(ferryPage().articles.first()));
        QCOMPARE(model.rowCount(), 4);
        const QModelIndex people = model.index(0, 0);
        QCOMPARE(people.data(SubjectModel::SubjectRole).toInt(), -1);
        QVERIFY(!(people.flags() & Qt::ItemIsSelectable));
        QCOMPARE(model.index(0, 0, people).data(SubjectModel::DetailRole).toString(),
                 QStringLiteral("澄江市市长"));
        for (int i = 0; i < model.subjects().size(); ++i)
            QCOMPARE(model.indexOfSubject(i).data(SubjectModel::SubjectRole).toInt(), i);
        QVERIFY(!model.indexOfSubject(-1).isValid());
        model.setSubjects({});
        QCOMPARE(model.rowCount(), 0);
    }

    void subjectFilterReadsPinyin_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("groups");
        QTest::newRow("nothing typed") << QString() << 4;
        QTest::newRow("characters") << QStringLiteral("何江") << 1;
        QTest::newRow("pinyin") << QStringLiteral("he jiang") << 1;
        QTest::newRow("initials") << QStringLiteral("dkfhjh") << 1;
        QTest::newRow("title") << QStringLiteral("市长") << 1;
        QTest::newRow("absent") << QStringLiteral("zzz") << 0;
    }

    void subjectFilterReadsPinyin()
    {
        QFETCH(QString, query);
        SubjectModel model;
        model.setSubjects(subjectsOf(ferryPage().articles.first()));
        SubjectFilter filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        filter.setQuery(query);
        QTEST(filter.rowCount(), "groups");
    }

    void hitsHaveContext()
    {
        SearchHitModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.setHits(findInPages({ferryPage()}, QStringLiteral("何江"), [] { return false; }));
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.hits().at(1).ordinal, 1);
        QVERIFY(model.index(0).data(SearchHitModel::BeforeRole).toString().endsWith(QStringLiteral("市长")));
        QVERIFY(model.index(0).data(SearchHitModel::AfterRole).toString().startsWith(QStringLiteral("登上")));
        QVERIFY(findInPages({ferryPage()}, QStringLiteral("何江"), [] { return true; }).isEmpty());
    }
};

QTEST_MAIN(TestModels)
#include "tst_app_models.moc"
