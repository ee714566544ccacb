#include "fixtures.h"
#include "main_window.h"
#include "views/article_panel.h"
#include "views/reading_pane.h"
#include "views/text_source_view.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace banmian;

class TestSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QString::number(++m_run)));
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->pages().add({ferryPage()});
        m_window->findChild<ArticlePanel *>()->select({0, 0});
        m_window->action(ActionId::ShowSource)->setChecked(true);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void theSourceFollowsTheArticle()
    {
        QVERIFY(source()->isVisible());
        for (const auto &[words, line] :
             {std::pair(QStringLiteral("班渡船"), QStringLiteral("班渡船。何江说，渡口复航计划用了")),
              std::pair(QStringLiteral("老渡口"), QStringLiteral("老渡口迎来新航班"))}) {
            pane()->goTo(pane()->find(words).first());
            QCOMPARE(source()->markedLine(), line);
        }
    }

    void theArticleFollowsTheSource()
    {
        putSourceCursorOn(QStringLiteral("组长"));
        QCOMPARE(pane()->textCursor().position(), pane()->find(QStringLiteral("组长")).first().start);
        QCOMPARE(source()->markedLine(), QStringLiteral("组长。ＧＤＰ不是目的，方便才是。"));
    }

    void theSourceLeadsToOtherArticles()
    {
        putSourceCursorOn(QStringLiteral("流看土星"));
        QCOMPARE(m_window->findChild<ArticlePanel *>()->current(), (ArticleRef{0, 1}));
        putSourceCursorOn(QStringLiteral("澄江日报"));
        QVERIFY(m_window->findChild<ArticlePanel *>()->current().isUnplaced());
    }

    void hidesAgain()
    {
        m_window->action(ActionId::ShowSource)->trigger();
        QVERIFY(!source()->isVisible());
        QCOMPARE(m_settings->value(Setting::ShowSource).toBool(), false);
    }

private:
    ReadingPane *pane() const { return m_window->findChild<ReadingPane *>(); }
    TextSourceView *source() const { return m_window->findChild<TextSourceView *>(); }

    void putSourceCursorOn(const QString &words) const
    {
        auto *text = source()->findChild<QPlainTextEdit *>();
        QTextCursor cursor = text->document()->find(words);
        QVERIFY(!cursor.isNull());
        cursor.setPosition(cursor.selectionStart());
        text->setTextCursor(cursor);
    }

    QTemporaryDir m_folder;
    int m_run = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSource)
#include "tst_app_source.moc"
