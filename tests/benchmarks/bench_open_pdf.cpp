// bench_open_pdf FILE…: how long a PDF page takes from asking for it to its picture on screen and its
// articles in the list, in the window as a user has it (source pane shown, nothing open before). Prints
// milliseconds for every file and the medians. Run it without a screen with QT_QPA_PLATFORM=offscreen, in a
// release build.

#include "main_window.h"
#include "views/page_canvas.h"
#include "views/source_panel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace banmian;

namespace {

struct Times
{
    double articles = 0; ///< until the page is read and its first article laid out
    double picture = 0;  ///< until its picture is painted
};

Times open(const QString &file)
{
    const QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    settings.setValue(Setting::ShowSource, true);
    MainWindow window(&settings);
    window.resize(1280, 820);
    window.show();
    QApplication::processEvents();

    Times times;
    QEventLoop loop;
    QElapsedTimer clock;
    const auto elapsed = [&clock] { return static_cast<double>(clock.nsecsElapsed()) / 1e6; };
    const auto leaveWhenDone = [&] {
        if (times.articles > 0 && times.picture > 0)
            loop.quit();
    };
    QObject::connect(&window, &MainWindow::idle, &loop, [&] {
        QApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
        times.articles = elapsed();
        leaveWhenDone();
    });
    auto *image = window.findChild<PageImageView *>();
    QObject::connect(image, &PageImageView::pictureShown, &loop, [&] {
        image->canvas()->viewport()->repaint();
        times.picture = elapsed();
        leaveWhenDone();
    });
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    clock.start();
    window.openFiles({file});
    loop.exec();
    return times;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values[values.size() / 2];
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    QList<double> articles, pictures, both;
    const QStringList files = QApplication::arguments().mid(1);
    if (!files.isEmpty())
        open(files.first()); // models and fonts are loaded once a program
    for (const QString &file : files) {
        const Times times = open(file);
        articles.append(times.articles);
        pictures.append(times.picture);
        both.append(std::max(times.articles, times.picture));
        std::printf("articles %6.0f ms  picture %6.0f ms  %s\n", times.articles, times.picture,
                    qPrintable(file));
    }
    std::printf("median: articles %.0f ms, picture %.0f ms, both %.0f ms of %lld files\n", median(articles),
                median(pictures), median(both), static_cast<long long>(files.size()));
}
