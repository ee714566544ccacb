// How long text pages take to be read: the median of a page, the throughput of all, and how time grows with
// length.
//
//   build/bin/bench_parse PAGE.txt…
//
// Run it with nothing else on the machine. Times are wall time of one thread; memory is the peak of the whole
// process.

#include "source/text_file.h"
#include "walk.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>
#include <algorithm>
#include <sys/resource.h>
#include <vector>

using namespace banmian;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Reads the bytes as a file that is one page; the time in ms.
double timeOf(const QByteArray &bytes)
{
    QElapsedTimer timer;
    timer.start();
    visitPages(bytes, {}, {}, [](const Page &) { return true; });
    return milliseconds(timer);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QList<QByteArray> pages;
    QByteArray all;
    for (const QString &path : application.arguments().mid(1)) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            pages.append(file.readAll());
    }
    if (pages.isEmpty()) {
        out << "usage: bench_parse PAGE.txt…\n";
        return 2;
    }
    timeOf(pages.first()); // the models are read once
    constexpr int rounds = 3;
    std::vector<double> times;
    double sum = 0, size = 0;
    for (const QByteArray &page : pages) {
        std::vector<double> same;
        same.reserve(rounds);
        for (int round = 0; round < rounds; ++round)
            same.push_back(timeOf(page));
        times.push_back(median(same));
        sum += times.back();
        size += static_cast<double>(page.size());
        all += page;
    }
    out << "a page, median: " << median(times) << " ms\n";
    out << "all pages: " << size / 1e6 / (sum / 1e3) << " MB/s\n";
    out << "peak memory: " << peakMegabytes() << " MB\n";
    out.flush();
    const double perByte = sum / size;
    for (const int copies : {1, 3, 9}) {
        const QByteArray text = all.repeated(copies);
        const double ratio = timeOf(text) / static_cast<double>(text.size()) / perByte;
        out << "one page of " << static_cast<double>(text.size()) / 1e6 << " MB: " << ratio
            << " times as long a byte as single pages, peak " << peakMegabytes() << " MB\n";
        out.flush();
    }
    return 0;
}
