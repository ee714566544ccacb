#include "actions/action_collection.h"
#include "actions/view_actions.h"
#include "settings/settings.h"

#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace banmian;

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortcutsAreUnique()
    {
        const ActionCollection actions;
        QHash<QKeySequence, QString> owners;
        for (const QAction *action : actions.all()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!owners.contains(keys), qPrintable(keys.toString() + u' ' + owners.value(keys)));
                QVERIFY2(!keys.isEmpty() && keys[0].key() != Qt::Key_unknown,
                         qPrintable(action->objectName()));
                owners.insert(keys, action->objectName());
            }
        }
        QVERIFY(owners.size() > 20);
    }

    void namesAndTextsAreUnique()
    {
        const ActionCollection actions;
        QSet<QString> names, texts;
        for (const QAction *action : actions.all()) {
            names.insert(action->objectName());
            texts.insert(action->text());
        }
        QCOMPARE(names.size(), actions.all().size());
        QCOMPARE(texts.size(), actions.all().size());
        QCOMPARE(actions[ActionId::About]->objectName(), QStringLiteral("about"));
        QCOMPARE(actions[ActionId::Find]->objectName(), QStringLiteral("find"));
    }

    void actionsSpeakChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/banmian_zh_CN.qm")));
        QCoreApplication::installTranslator(&chinese);
        const ActionCollection actions;
        for (const QAction *action : actions.all()) {
            const QString text = action->text();
            QVERIFY2(std::any_of(text.begin(), text.end(),
                                 [](QChar c) { return c.script() == QChar::Script_Han; }),
                     qPrintable(text));
        }
    }

    void zoomStepsAndStops()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        const ActionCollection actions;
        ViewActions view(actions, &settings, nullptr);
        QSignalSpy zoomed(&view, &ViewActions::zoomChanged);
        QCOMPARE(view.zoom(), 100);
        actions[ActionId::ZoomIn]->trigger();
        QCOMPARE(view.zoom(), 110);
        for (int i = 0; i < 30; ++i)
            view.zoomBy(-1);
        const int least = view.zoom();
        QVERIFY(least < 100 && least > 0);
        actions[ActionId::ZoomReset]->trigger();
        QCOMPARE(view.zoom(), 100);
        QVERIFY(zoomed.size() > 3);
    }

    void themeIsKept()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("s.ini")));
        const ActionCollection actions;
        {
            ViewActions view(actions, &settings, nullptr);
            actions[ActionId::ThemeSepia]->trigger();
            QCOMPARE(view.theme().paper, Theme::named(Theme::Name::Sepia, {}).paper);
        }
        const ActionCollection later;
        const ViewActions view(later, &settings, nullptr);
        QVERIFY(later[ActionId::ThemeSepia]->isChecked());
    }

    void themesCanBeRead_data()
    {
        QTest::addColumn<int>("name");
        QTest::newRow("light") << static_cast<int>(Theme::Name::Light);
        QTest::newRow("sepia") << static_cast<int>(Theme::Name::Sepia);
        QTest::newRow("dark") << static_cast<int>(Theme::Name::Dark);
    }

    /// Contrast after WCAG 2.1: text 4.5 : 1 on every ground it stands on.
    void themesCanBeRead()
    {
        QFETCH(int, name);
        const Theme theme = Theme::named(static_cast<Theme::Name>(name), {});
        for (const QColor &text : {theme.ink, theme.muted}) {
            for (const QColor &ground : {theme.paper, theme.side, theme.tint, theme.selectedRow}) {
                QVERIFY2(contrast(text, ground) >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3")
                                                                       .arg(text.name(), ground.name())
                                                                       .arg(contrast(text, ground))));
            }
        }
        for (const QColor &ground : {theme.found, theme.foundCurrent, theme.peopleGround, theme.topicsGround,
                                     theme.selection, theme.sourceLine})
            QVERIFY2(contrast(theme.ink, ground) >= 4.5, qPrintable(ground.name()));

        const auto multiplied = [](const QColor &a, const QColor &b) {
            return QColor::fromRgbF(a.redF() * b.redF(), a.greenF() * b.greenF(), a.blueF() * b.blueF());
        };
        const QColor chosen = multiplied(theme.print, theme.regionChosen);
        QVERIFY2(contrast(Qt::black, multiplied(chosen, theme.region)) >= 4.5, qPrintable(chosen.name()));
        QVERIFY2(contrast(theme.regionEdge, theme.print) >= 3, qPrintable(theme.regionEdge.name()));
        QVERIFY2(contrast(chosen, multiplied(theme.print, theme.region)) >= 1.15, qPrintable(chosen.name()));
    }

private:
    static double luminance(const QColor &colour)
    {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
               0.0722 * linear(colour.blueF());
    }

    static double contrast(const QColor &a, const QColor &b)
    {
        const double x = luminance(a), y = luminance(b);
        return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
    }
};

QTEST_MAIN(TestActions)
#include "tst_app_actions.moc"
