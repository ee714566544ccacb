#include "settings/session.h"
#include "settings/settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace banmian;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaultsAndValues()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        {
            Settings settings(file);
            QCOMPARE(settings.value(Setting::Zoom).toInt(), 100);
            QCOMPARE(settings.value(Setting::MarkMentions).toBool(), true);
            settings.setValue(Setting::Zoom, 125);
        }
        QCOMPARE(Settings(file).value(Setting::Zoom).toInt(), 125);
    }

    void keysAreUnique()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("s.ini"));
        const int count = static_cast<int>(Setting::SearchAllArticles) + 1;
        {
            Settings settings(file);
            for (int i = 0; i < count; ++i)
                settings.setValue(static_cast<Setting>(i), i);
        }
        const Settings settings(file);
        for (int i = 0; i < count; ++i)
            QCOMPARE(settings.value(static_cast<Setting>(i)).toInt(), i);
    }

    void sessionComesBack()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("deep/session.json"));
        Session session;
        session.sources = {{QStringLiteral("/a/页.txt"), {}}, {{}, QStringLiteral("贴来的\n一页")}};
        session.page = 1;
        session.article = 0;
        session.scroll = 240;
        QVERIFY(session.save(file));
        QCOMPARE(Session::load(file), session);
    }

    void brokenSessionsAreEmpty()
    {
        QCOMPARE(Session::fromJson("{\"sources\": 3"), Session{});
        QCOMPARE(Session::fromJson("[]"), Session{});
        QCOMPARE(Session::load(QStringLiteral("/nowhere/at/all")), Session{});
    }
};

QTEST_APPLESS_MAIN(TestSettings)
#include "tst_app_settings.moc"
