#include "actions/export_actions.h"
#include "fixtures.h"
#include "main_window.h"
#include "views/article_panel.h"
#include "views/message_bar.h"
#include "views/reading_pane.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace banmian;

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("s.ini")));
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->pages().add({ferryPage()});
        m_window->findChild<ArticlePanel *>()->select({0, 1});
    }

    void cleanup() { m_window.reset(); }

    void copiesTheSelectedArticle()
    {
        m_window->action(ActionId::CopyText)->trigger();
        QCOMPARE(clipboard(),
                 QStringLiteral("山里小学开了天文课\n\n　　望山小学的屋顶上，二十个孩子轮流看土星。\n"));
        m_window->action(ActionId::CopyMarkdown)->trigger();
        QVERIFY(clipboard().startsWith(QStringLiteral("# 山里小学开了天文课\n")));
        m_window->action(ActionId::CopyCitation)->trigger();
        QVERIFY(clipboard().endsWith(QStringLiteral("\n山里小学开了天文课[N].\n")));
    }

    void copiesAllThatIsSelected()
    {
        m_window->action(ActionId::SelectAllArticles)->trigger();
        m_window->action(ActionId::CopyText)->trigger();
        for (const QString &part :
             {QStringLiteral("老渡口"), QStringLiteral("天文课"), QStringLiteral("澄江日报 3版")})
            QVERIFY(clipboard().contains(part));
    }

    void copiesTheSelectedText()
    {
        m_window->findChild<ReadingPane *>()->goTo({0, 4}, true);
        m_window->action(ActionId::CopyText)->trigger();
        QCOMPARE(clipboard(), QStringLiteral("山里小学"));
    }

    void nothingSelectedNothingToExport()
    {
        m_window->action(ActionId::CloseFile)->trigger();
        QVERIFY(!m_window->action(ActionId::Save)->isEnabled());
        QVERIFY(!m_window->action(ActionId::CopyText)->isEnabled());
    }

    void savesInEveryFormat_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("beginning");
        QTest::newRow("text") << QStringLiteral("a.txt") << QByteArray("山里小学");
        QTest::newRow("markdown") << QStringLiteral("a.md") << QByteArray("# 山里小学");
        QTest::newRow("html") << QStringLiteral("a.html") << QByteArray("<!DOCTYPE html>");
        QTest::newRow("json") << QStringLiteral("a.json") << QByteArray("{");
    }

    void savesInEveryFormat()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, beginning);
        const QString path = m_folder.filePath(name);
        QVERIFY(m_window->findChild<ExportActions *>()->save({{0, 1}}, path, formatOf(name)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY2(bytes.startsWith(beginning), bytes.left(80).constData());
        QVERIFY(bytes.endsWith('\n'));
        QVERIFY(!bytes.contains("老渡口"));
        if (name.endsWith(QStringLiteral("json")))
            QVERIFY(!QJsonDocument::fromJson(bytes).isNull());
    }

    void aFailedSaveIsSaidInTheWindow()
    {
        QVERIFY(!m_window->findChild<ExportActions *>()->save({{0, 1}}, QStringLiteral("/nowhere/at/all.txt"),
                                                              ExportFormat::Text));
        const auto *messages = m_window->findChild<MessageBar *>();
        QCOMPARE(messages->messages().size(), 1);
        QVERIFY(messages->messages().first().contains(QStringLiteral("all.txt")));
        QVERIFY(!messages->isHidden());
    }

private:
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestExport)
#include "tst_app_export.moc"
