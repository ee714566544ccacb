#include "command_line.h"
#include "look/style.h"
#include "look/theme.h"
#include "main_window.h"
#include "settings/session.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>
#include <QTranslator>
#include <algorithm>

using namespace banmian;

static void translate(QApplication &application, const QString &language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(locale, name, QStringLiteral("_"), folder))
            QApplication::installTranslator(translator);
    };
    install(QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("banmian"), QStringLiteral(":/i18n"));
}

/// Waits until all pages are read, drawn and laid out.
static int writeScreenshot(MainWindow &window, const QString &file)
{
    int status = 1;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &window, [&] {
        if (window.isBusy() || window.isDrawing())
            return;
        status = window.grab().save(file) ? 0 : 1;
        QApplication::exit(status);
    });
    window.show();
    look.start(200);
    QApplication::exec();
    return status;
}

static void applyOptions(Settings &settings, const CommandLine &options)
{
    if (!options.theme.isEmpty())
        settings.setValue(Setting::Theme, options.theme);
    if (options.showSource)
        settings.setValue(Setting::ShowSource, true);
}

int main(int argc, char *argv[])
{
    if (std::any_of(argv + 1, argv + argc, CommandLine::isQuestion))
        qputenv("QT_QPA_PLATFORM", "minimal");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("banmian"));
    QApplication::setOrganizationName(QStringLiteral("banmian"));
    QApplication::setApplicationVersion(QStringLiteral(BANMIAN_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("banmian"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/banmian/icons/banmian.svg")));
    QApplication::setStyle(new Style);
    QApplication::setFont(interfaceFont());
    const CommandLine options = CommandLine::parse(QApplication::arguments());
    translate(application, options.language);

    if (!options.screenshot.isEmpty()) {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        applyOptions(settings, options);
        MainWindow window(&settings);
        if (!options.size.isEmpty())
            window.resize(options.size);
        window.openFiles(options.files);
        return writeScreenshot(window, options.screenshot);
    }

    Settings settings;
    applyOptions(settings, options);
    MainWindow window(&settings);
    const QString sessionFile =
        QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/session.json");
    QObject::connect(&window, &MainWindow::closing, &window, [&] {
        if (!window.session().save(sessionFile))
            qWarning("The session could not be kept in %s", qUtf8Printable(sessionFile));
    });
    if (options.files.isEmpty()) {
        window.restoreSession(Session::load(sessionFile));
    } else {
        window.openFiles(options.files);
    }
    if (!options.size.isEmpty())
        window.resize(options.size);
    window.show();
    return QApplication::exec();
}
