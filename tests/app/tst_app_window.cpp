#include "actions/mention_actions.h"
#include "column_texts.h"
#include "fixtures.h"
#include "main_window.h"
#include "settings/session.h"
#include "views/article_panel.h"
#include "views/message_bar.h"
#include "views/reading_pane.h"
#include "views/subject_panel.h"
#include "views/welcome.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace banmian;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QString::number(++m_run)));
        m_window = std::make_unique<MainWindow>(m_settings.get());
    }

    void cleanup() { m_window.reset(); }

    void welcomesUntilAPageIsOpen()
    {
        m_window->show();
        QVERIFY(m_window->findChild<Welcome *>()->isVisible());
        QVERIFY(!m_window->action(ActionId::Find)->isEnabled());
        m_window->pages().add({ferryPage()});
        QVERIFY(!m_window->findChild<Welcome *>()->isVisible());
        QVERIFY(m_window->action(ActionId::Find)->isEnabled());
        QCOMPARE(articles()->current(), (ArticleRef{0, 0}));
        m_window->action(ActionId::CloseFile)->trigger();
        QVERIFY(m_window->findChild<Welcome *>()->isVisible());
    }

    void opensTheSample()
    {
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->action(ActionId::OpenSample)->trigger();
        QVERIFY(idle.wait());
        QVERIFY(!pane()->toPlainText().isEmpty());
    }

    void opensFilesOnceAndRemembersThem()
    {
        const QString file = write(QStringLiteral("page.txt"));
        openAndWait({file});
        openAndWait({file});
        QCOMPARE(m_window->pages().pages().size(), 1);
        QCOMPARE(m_settings->value(Setting::RecentFiles).toStringList(), QStringList{file});
        QVERIFY(m_window->windowTitle().contains(QStringLiteral("page")));
    }

    void opensTheClipboard()
    {
        QGuiApplication::clipboard()->setText(QStringLiteral("贴来的一页\n\n一行字。\n"));
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->action(ActionId::NewFromClipboard)->trigger();
        QVERIFY(idle.wait());
        QCOMPARE(m_window->pages().pages().size(), 1);
        QGuiApplication::clipboard()->clear();
        m_window->action(ActionId::NewFromClipboard)->trigger();
        QCOMPARE(m_window->findChild<MessageBar *>()->messages().size(), 1);
    }

    void opensWhatIsDropped()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(write(QStringLiteral("dropped.txt")))});
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(idle.wait());
        QCOMPARE(m_window->pages().pages().size(), 1);
    }

    void badFilesAreNamedInTheWindow()
    {
        openAndWait({m_folder.filePath(QStringLiteral("absent.txt")), m_folder.path(),
                     write(QStringLiteral("ok.txt"))});
        const QStringList messages = m_window->findChild<MessageBar *>()->messages();
        QCOMPARE(messages.size(), 2);
        QVERIFY(messages.first().contains(QStringLiteral("absent.txt")));
        QCOMPARE(m_window->pages().pages().size(), 1);
    }

    void mixedColumnsAreNamedInTheWindow()
    {
        QGuiApplication::clipboard()->setText(mixedPage());
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->action(ActionId::NewFromClipboard)->trigger();
        QVERIFY(idle.wait());
        QCOMPARE(m_window->pages().pages().size(), 1);
        const QStringList messages = m_window->findChild<MessageBar *>()->messages();
        QCOMPARE(messages.size(), 1);
        QVERIFY2(messages.first().startsWith(QStringLiteral("The clipboard: ")),
                 qPrintable(messages.first()));
    }

    void severalArticlesCanBeSelected()
    {
        m_window->pages().add({ferryPage()});
        articles()->selectAll();
        QCOMPARE(articles()->selected().size(), 3);
        articles()->select({0, 1});
        QCOMPARE(articles()->selected(), (QList<ArticleRef>{{0, 1}}));
    }

    void aSubjectIsSteppedThrough()
    {
        m_window->pages().add({ferryPage()});
        panel()->choose(0);
        const QList<TextSpan> spans = pane()->mentionsOf(0);
        QCOMPARE(spans.size(), 4);
        for (const TextSpan &span : spans) {
            m_window->action(ActionId::NextMention)->trigger();
            QCOMPARE(pane()->textCursor().position(), span.start);
        }
        m_window->action(ActionId::NextMention)->trigger();
        QCOMPARE(pane()->textCursor().position(), spans.first().start);
        m_window->action(ActionId::PreviousMention)->trigger();
        QCOMPARE(pane()->textCursor().position(), spans.last().start);
    }

    void aClickedMentionIsChosenInThePanel()
    {
        m_window->pages().add({ferryPage()});
        QCOMPARE(panel()->chosen(), -1);
        Q_EMIT pane()->subjectClicked(0);
        QCOMPARE(panel()->chosen(), 0);
    }

    void aMentionIsDescribed()
    {
        m_window->pages().add({ferryPage(), ferryPage()});
        QString text;
        Q_EMIT pane()->toolTipWanted(0, &text);
        for (const QString &part :
             {QStringLiteral("何江"), QStringLiteral("澄江市市长"), QStringLiteral("4"), QStringLiteral("2")})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void theSessionComesBack()
    {
        const QStringList files{write(QStringLiteral("one.txt")), write(QStringLiteral("two.txt"))};
        openAndWait(files);
        m_window->pages().add({ferryPage()});
        articles()->select({1, 0});
        const Session session = m_window->session();
        QCOMPARE(session.sources.size(), 3);

        init();
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->restoreSession(session);
        QVERIFY(idle.wait());
        QCOMPARE(m_window->pages().pages().size(), 3);
        QCOMPARE(articles()->current(), (ArticleRef{1, 0}));
        QCOMPARE(m_window->session().sources, session.sources);
    }

    void themesReachEveryPane()
    {
        m_window->pages().add({ferryPage()});
        for (const ActionId id : {ActionId::ThemeDark, ActionId::ThemeSepia, ActionId::ThemeLight}) {
            m_window->action(id)->trigger();
            const QColor ink = QGuiApplication::palette().color(QPalette::WindowText);
            for (const QWidget *widget : m_window->findChildren<QAbstractScrollArea *>())
                QCOMPARE(widget->palette().color(QPalette::Text), ink);
            QCOMPARE(m_window->findChild<Welcome *>()->palette().color(QPalette::WindowText), ink);
        }
    }

    void everyPaneHasAName()
    {
        m_window->pages().add({ferryPage()});
        for (const auto *view : m_window->findChildren<QAbstractScrollArea *>()) {
            QVERIFY2(!view->accessibleName().isEmpty() || view->inherits("QHeaderView"),
                     view->metaObject()->className());
        }
        for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty() ||
                         button->objectName().startsWith(QStringLiteral("qt_")) ||
                         button->parent()->inherits("QLineEdit"),
                     qPrintable(button->parent()->objectName()));
        }
    }

private:
    QString write(const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write("标题一行\n\n正文一行，到此为止。\n") < 0)
            return {};
        return file.fileName();
    }

    void openAndWait(const QStringList &files)
    {
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->openFiles(files);
        if (m_window->isBusy())
            QVERIFY(idle.wait());
    }

    ArticlePanel *articles() const { return m_window->findChild<ArticlePanel *>(); }
    ReadingPane *pane() const { return m_window->findChild<ReadingPane *>(); }
    SubjectPanel *panel() const { return m_window->findChild<SubjectPanel *>(); }

    QTemporaryDir m_folder;
    int m_run = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_app_window.moc"
