// Reads damaged copies of PDF files until the time is up: fuzz_pdf SECONDS SEED FILE…
//
// Each copy has some bits flipped, is cut off, has a stretch written over another, or two objects swapped.
// The readers must not crash, and must come back; a copy that takes longer than it may is kept as slow.pdf.
// Build it with the sanitizers.

#include "page/geometry.h"
#include "source/pdf_file.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <cstdio>
#include <cstdlib>

using namespace banmian;

namespace {

constexpr qint64 slowest = 20'000; // milliseconds, under the sanitizers

/// Where the body of an object begins and how long it is; an empty stretch where the file has none behind
/// `from`.
std::pair<qsizetype, qsizetype> objectBehind(const QByteArray &bytes, qsizetype from)
{
    const qsizetype begin = bytes.indexOf(" obj", from);
    const qsizetype end = begin < 0 ? -1 : bytes.indexOf("endobj", begin);
    return end < 0 ? std::pair(from, qsizetype(0)) : std::pair(begin + 4, end - begin - 4);
}

QByteArray swapped(QByteArray bytes, qsizetype one, qsizetype other)
{
    const auto first = objectBehind(bytes, std::min(one, other));
    const auto second = objectBehind(bytes, std::max(one, other));
    if (second.first < first.first + first.second)
        return bytes;
    const QByteArray body = bytes.mid(first.first, first.second);
    const QByteArray later = bytes.mid(second.first, second.second);
    bytes.replace(second.first, second.second, body);
    return bytes.replace(first.first, first.second, later);
}

QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    const auto any = [&] {
        return static_cast<qsizetype>(random.bounded(static_cast<quint32>(bytes.size())));
    };
    switch (random.bounded(5)) {
    case 0:
        return bytes.first(any());
    case 1: {
        const qsizetype from = any();
        const QByteArray stretch = bytes.mid(from, random.bounded(1, 200));
        return bytes.replace(any(), stretch.size(), stretch);
    }
    case 2:
        return swapped(bytes, any(), any());
    default:
        for (int i = random.bounded(1, 40); i > 0; --i) {
            char &byte = bytes[any()];
            byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        }
        return bytes;
    }
}

void keep(const QByteArray &bytes, const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    QList<QByteArray> originals;
    for (int i = 3; i < argc; ++i) {
        QFile file(QString::fromLocal8Bit(argv[i]));
        if (file.open(QIODevice::ReadOnly))
            originals.append(file.readAll());
    }
    QRandomGenerator random(static_cast<quint32>(std::atoi(argv[2])));
    QElapsedTimer whole;
    whole.start();
    qint64 runs = 0;
    qint64 readable = 0;
    qint64 longest = 0;
    while (whole.elapsed() < 1000LL * std::atoi(argv[1])) {
        const QByteArray bytes =
            damaged(originals[random.bounded(static_cast<int>(originals.size()))], random);
        keep(bytes, QStringLiteral("current.pdf"));
        QElapsedTimer one;
        one.start();
        auto pages = readPdf(bytes, {}, {}, [&one] { return one.elapsed() > slowest; });
        if (pages) {
            ++readable;
            for (SourcePage page : pages.value())
                arrange(page);
        }
        longest = std::max(longest, one.elapsed());
        if (one.elapsed() > slowest)
            keep(bytes, QStringLiteral("slow.pdf"));
        ++runs;
    }
    std::printf("%lld copies, %lld readable, the longest took %lld ms\n", static_cast<long long>(runs),
                static_cast<long long>(readable), static_cast<long long>(longest));
    return longest > slowest;
}
