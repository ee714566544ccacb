#include "actions/correction_actions.h"
#include "actions/export_actions.h"
#include "fixtures.h"
#include "main_window.h"
#include "views/article_panel.h"
#include "views/message_bar.h"
#include "views/reading_pane.h"
#include "views/subject_panel.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace banmian;
using namespace Qt::StringLiterals;

class TestCorrectionsInTheWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QString::number(++m_run)));
        openWindow();
    }

    void cleanup() { m_window.reset(); }

    void deleteHidesAndUndoShowsAgain()
    {
        panel()->choose(0);
        QTest::keyClick(tree(), Qt::Key_Delete);
        QVERIFY(!names().contains(u"何江"_s));
        QVERIFY(hiddenLine()->isVisible());
        QVERIFY(m_window->action(ActionId::Undo)->text().contains(u"何江"_s));
        m_window->action(ActionId::Undo)->trigger();
        QCOMPARE(names().first(), u"何江"_s);
        QVERIFY(!hiddenLine()->isVisible());
        QCOMPARE(pane()->mentionsOf(0).size(), 4);
        m_window->action(ActionId::Redo)->trigger();
        QVERIFY(!names().contains(u"何江"_s));
    }

    void theKeysOfTheListMeanNothingElsewhere()
    {
        panel()->choose(0);
        pane()->setFocus();
        QTest::keyClick(pane(), Qt::Key_Delete);
        QCOMPARE(names().first(), u"何江"_s);
    }

    void theNextOneIsChosenWhenOneIsHidden()
    {
        panel()->choose(1);
        corrections()->hide(1);
        QCOMPARE(panel()->chosen(), 1);
        panel()->choose(static_cast<int>(names().size()) - 1);
        corrections()->hide(panel()->chosen());
        QCOMPARE(panel()->chosen(), names().size() - 1);
    }

    void aNameIsTypedInPlace()
    {
        panel()->choose(0);
        QTest::keyClick(tree(), Qt::Key_F2);
        auto *editor = tree()->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"何江"_s);
        editor->setText(u" 何  江海 "_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(names().first(), u"何 江海"_s);
        QCOMPARE(pane()->mentionsOf(0).size(), 4);
    }

    void anEmptyNameChangesNothing()
    {
        corrections()->rename(0, u"  "_s);
        corrections()->rename(0, u"何江"_s);
        corrections()->rename(-1, u"甲"_s);
        corrections()->hide(99);
        QCOMPARE(names().first(), u"何江"_s);
        QVERIFY(!m_window->action(ActionId::Undo)->isEnabled());
    }

    void theMenuJoinsTwo()
    {
        bool joined = false;
        QTimer::singleShot(0, this, [&] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction *action : menu->actions()) {
                for (QAction *other : action->menu() ? action->menu()->actions() : QList<QAction *>()) {
                    if (other->text() == u"何江"_s) {
                        other->trigger();
                        joined = true;
                    }
                }
            }
            menu->close();
        });
        panel()->choose(1); // 林一
        Q_EMIT panel()->menuWanted(1, QPoint(10, 10));
        QVERIFY(joined);
        QVERIFY(!names().contains(u"林一"_s));
        QCOMPARE(panel()->subjects().first().mentions.size(), 5);
    }

    void topicsAreOfferedTopicsOnly()
    {
        const auto topic = static_cast<int>(names().indexOf(u"渡口复航计划"_s));
        corrections()->rename(topic, u"市航运局"_s);
        QCOMPARE(names().count(u"市航运局"_s), 1);
        QVERIFY(!names().contains(u"渡口复航计划"_s));
        QVERIFY(names().contains(u"何江"_s));
    }

    void thePageOpenedAgainHasThem()
    {
        corrections()->rename(0, u"何江海"_s);
        corrections()->hide(static_cast<int>(names().indexOf(u"市航运局"_s)));
        openWindow();
        QCOMPARE(names().first(), u"何江海"_s);
        QVERIFY(!names().contains(u"市航运局"_s));
        QVERIFY(!m_window->action(ActionId::Undo)->isEnabled());
        corrections()->showHidden();
        QVERIFY(names().contains(u"市航运局"_s));
        QCOMPARE(names().first(), u"何江海"_s);
    }

    void anotherArticleIsLeftAlone()
    {
        corrections()->hide(0);
        QCOMPARE(m_window->pages().pages().first().articles.last(), ferryPage().articles.last());
    }

    void exportsHaveThem()
    {
        corrections()->rename(0, u"何江海"_s);
        const QByteArray json = exported(m_window->pages().pages(), ExportFormat::Json);
        QVERIFY(json.contains("\"name\":\"何江海\"") || json.contains("\"name\": \"何江海\""));
    }

    void closingThePageForgetsTheSteps()
    {
        corrections()->hide(0);
        m_window->action(ActionId::CloseFile)->trigger();
        QVERIFY(!m_window->action(ActionId::Undo)->isEnabled());
        QVERIFY(m_window->pages().isEmpty());
    }

    void whatCannotBeKeptIsSaid()
    {
        QFile file(m_settings->dataFolder()); // a file where the folder should be
        QVERIFY(file.open(QIODevice::WriteOnly));
        corrections()->hide(0);
        QVERIFY(!names().contains(u"何江"_s));
        QCOMPARE(m_window->findChild<MessageBar *>()->messages().size(), 1);
    }

    void aDamagedFileIsSaidAndKept()
    {
        corrections()->hide(0);
        const CorrectionStore store(m_settings->dataFolder() + u"/corrections"_s);
        QFile file(store.fileFor(pageKey(ferryPage())));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("{damaged") > 0);
        file.close();
        openWindow();
        QCOMPARE(names().first(), u"何江"_s);
        QVERIFY(m_window->findChild<MessageBar *>()->messages().first().contains(file.fileName()));
        corrections()->hide(0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{damaged"));
    }

private:
    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->show();
        m_window->pages().add({ferryPage()});
        m_window->findChild<ArticlePanel *>()->select({0, 0});
        m_window->activateWindow();
        tree()->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QStringList names() const
    {
        QStringList list;
        for (const Subject &subject : panel()->subjects())
            list << subject.name;
        return list;
    }

    SubjectPanel *panel() const { return m_window->findChild<SubjectPanel *>(); }
    QTreeView *tree() const { return panel()->findChild<QTreeView *>(); }
    ReadingPane *pane() const { return m_window->findChild<ReadingPane *>(); }
    CorrectionActions *corrections() const { return panel()->findChild<CorrectionActions *>(); }
    QLabel *hiddenLine() const { return panel()->findChild<QLabel *>(u"hidden"_s); }

    QTemporaryDir m_folder;
    int m_run = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestCorrectionsInTheWindow)
#include "tst_app_corrections.moc"
