#include "column_texts.h"
#include "jobs/error_message.h"
#include "jobs/page_loader.h"

#include <QFile>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace banmian;

static QString write(const QTemporaryDir &folder, const QString &name, const QString &text)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        return {};
    return file.fileName();
}

class TestJobs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsPagesOverInOrder()
    {
        const QTemporaryDir folder;
        QList<PageSource> sources;
        QStringList expected, read;
        for (int i = 0; i < 30; ++i) {
            sources.append(
                {write(folder, QString::number(i), QString(i % 7 * 400 + 1, u'字') + QStringLiteral("。\n")),
                 {}});
            expected << sources.last().path;
        }
        PageLoader loader;
        QSignalSpy finished(&loader, &PageLoader::finished), progress(&loader, &PageLoader::progress);
        connect(&loader, &PageLoader::loaded, this,
                [&](const QList<Page> &pages) { read << pages.first().source.path; });
        loader.load(sources.mid(0, 20));
        QVERIFY(loader.isRunning());
        loader.load(sources.mid(20));
        QVERIFY(finished.wait());
        QCOMPARE(read, expected);
        const auto last = progress.last().first().value<LoadProgress>();
        QCOMPARE(last.file, 29);
        QCOMPARE(last.files, 30);
        QVERIFY(!loader.isRunning());
    }

    void readsTextWithoutAFile()
    {
        PageLoader loader;
        QList<Page> read;
        QSignalSpy finished(&loader, &PageLoader::finished);
        connect(&loader, &PageLoader::loaded, this, [&](const QList<Page> &pages) { read = pages; });
        loader.load({{QString(), QStringLiteral("贴来的一页\n")}});
        QVERIFY(finished.wait());
        QCOMPARE(read.size(), 1);
        QCOMPARE(read.first().source.path, QString());
    }

    void failuresAreReportedAndTheRestGoesOn()
    {
        const QTemporaryDir folder;
        PageLoader loader;
        QStringList failed;
        int loaded = 0;
        QSignalSpy finished(&loader, &PageLoader::finished);
        connect(&loader, &PageLoader::ended, this, [&](const LoadReport &report) {
            if (report.error)
                failed << errorMessage(report.path, *report.error);
        });
        connect(&loader, &PageLoader::loaded, this, [&] { ++loaded; });
        loader.load({{folder.filePath(QStringLiteral("absent.txt")), {}},
                     {write(folder, QStringLiteral("empty.txt"), {}), {}},
                     {write(folder, QStringLiteral("good.txt"), QStringLiteral("好\n")), {}}});
        QVERIFY(finished.wait());
        QCOMPARE(failed.size(), 2);
        QVERIFY(failed[0].contains(QStringLiteral("absent.txt")));
        QVERIFY(failed[1].contains(QStringLiteral("empty.txt")));
        QCOMPARE(loaded, 1);
    }

    void namesPagesWhoseColumnsAreMixed()
    {
        PageLoader loader;
        QList<LoadReport> reports;
        QSignalSpy finished(&loader, &PageLoader::finished);
        connect(&loader, &PageLoader::ended, this, [&](const LoadReport &report) { reports << report; });
        const QTemporaryDir folder;
        loader.load({{write(folder, QStringLiteral("two.txt"), QStringLiteral("好\n\f") + mixedPage()), {}},
                     {QString(), harbourText()}});
        QVERIFY(finished.wait());
        QCOMPARE(reports.size(), 2);
        QCOMPARE(reports[0].mixed, QList<int>{1});
        QVERIFY(reports[1].mixed.isEmpty());
        const QString message = mixedColumnsMessage(reports[0].path, QStringLiteral("2"));
        QVERIFY2(message.startsWith(QStringLiteral("two.txt, page 2: ")), qPrintable(message));
    }

    void cancelHandsOverNothingMore()
    {
        PageLoader loader;
        int loaded = 0;
        QSignalSpy finished(&loader, &PageLoader::finished);
        connect(&loader, &PageLoader::loaded, this, [&] { ++loaded; });
        loader.load(QList<PageSource>(200, {QString(), QStringLiteral("一页\n")}));
        loader.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(loaded, 0);
        QVERIFY(!loader.isRunning());
        loader.load({{QString(), QStringLiteral("又一页\n")}});
        QVERIFY(finished.wait());
        QCOMPARE(loaded, 1);
    }

    void everyErrorSaysWhichFile()
    {
        QSet<QString> messages;
        for (int code = 0; code <= static_cast<int>(ErrorCode::Cancelled); ++code) {
            const Error error{static_cast<ErrorCode>(code), QStringLiteral("1234"),
                              QStringLiteral("GB18030")};
            const QString message = errorMessage(QStringLiteral("/folder/page.txt"), error);
            QVERIFY2(message.contains(QStringLiteral("page.txt")), qPrintable(message));
            QVERIFY(!message.contains(u'%'));
            messages.insert(message);
        }
        QCOMPARE(messages.size(), static_cast<int>(ErrorCode::Cancelled) + 1);
        const QString broken =
            errorMessage(QStringLiteral("a"),
                         {ErrorCode::BrokenEncoding, QStringLiteral("77"), QStringLiteral("GB18030")});
        QVERIFY(broken.contains(QStringLiteral("77")) && broken.contains(QStringLiteral("GB18030")));
    }
};

QTEST_MAIN(TestJobs)
#include "tst_app_jobs.moc"
