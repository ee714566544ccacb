#include "fixtures.h"
#include "main_window.h"
#include "views/article_panel.h"
#include "views/find_bar.h"
#include "views/reading_pane.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

using namespace banmian;

class TestFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QString::number(++m_run)));
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->pages().add({ferryPage(), ferryPage()});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->action(ActionId::Find)->trigger();
    }

    void cleanup() { m_window.reset(); }

    void countsAndSteps()
    {
        type(QStringLiteral("何江"));
        QCOMPARE(count(), QStringLiteral("1 of 4"));
        const int first = place();
        QTest::keyClick(query(), Qt::Key_Return);
        QCOMPARE(count(), QStringLiteral("2 of 4"));
        QVERIFY(place() > first);
        m_window->action(ActionId::FindPrevious)->trigger();
        m_window->action(ActionId::FindPrevious)->trigger();
        QCOMPARE(count(), QStringLiteral("4 of 4"));
        m_window->action(ActionId::FindNext)->trigger();
        QCOMPARE(count(), QStringLiteral("1 of 4"));
        QCOMPARE(place(), first);
    }

    void isIncremental()
    {
        QTest::keyClicks(query(), QStringLiteral("g"));
        QVERIFY(count().endsWith(QStringLiteral("of 1")));
        QTest::keyClicks(query(), QStringLiteral("x"));
        QCOMPARE(count(), QStringLiteral("No match"));
        QTest::keyClick(query(), Qt::Key_Backspace);
        QCOMPARE(count(), QStringLiteral("1 of 1"));
    }

    void escapeClosesAndClears()
    {
        type(QStringLiteral("何江"));
        QTest::keyClick(query(), Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
        QVERIFY(pane()->hasFocus());
    }

    void escapeClosesFromTheText()
    {
        type(QStringLiteral("何江"));
        pane()->setFocus();
        QTest::keyClick(pane(), Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
    }

    void followsTheArticle()
    {
        type(QStringLiteral("小学"));
        QCOMPARE(count(), QStringLiteral("No match"));
        m_window->action(ActionId::NextArticle)->trigger();
        QCOMPARE(count(), QStringLiteral("1 of 2"));
    }

    void allArticlesHaveAListOfHits()
    {
        bar()->findChild<QCheckBox *>()->setChecked(true);
        type(QStringLiteral("小学"));
        QTRY_COMPARE(count(), QStringLiteral("4 matches"));
        m_window->action(ActionId::FindNext)->trigger();
        QCOMPARE(count(), QStringLiteral("1 of 4"));
        QCOMPARE(articles()->current(), (ArticleRef{0, 1}));
        m_window->action(ActionId::FindPrevious)->trigger();
        QCOMPARE(count(), QStringLiteral("4 of 4"));
        QCOMPARE(articles()->current(), (ArticleRef{1, 1}));
    }

private:
    FindBar *bar() const { return m_window->findChild<FindBar *>(); }
    QLineEdit *query() const { return bar()->findChild<QLineEdit *>(); }
    QString count() const { return bar()->findChild<QLabel *>()->text(); }
    ReadingPane *pane() const { return m_window->findChild<ReadingPane *>(); }
    ArticlePanel *articles() const { return m_window->findChild<ArticlePanel *>(); }
    int place() const { return pane()->textCursor().position(); }
    void type(const QString &text) const { query()->setText(text); }

    QTemporaryDir m_folder;
    int m_run = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestFind)
#include "tst_app_find.moc"
