#include "column_texts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/stat.h>
#include <unistd.h>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QString err;
};

Outcome run(const QStringList &arguments, const QByteArray &input = {}, bool asNobody = false)
{
    QProcess process;
    if (asNobody)
        process.setChildProcessModifier([] {
            if (setgid(65534) != 0 || setuid(65534) != 0)
                _exit(126);
        });
    process.start(QStringLiteral(BANMIAN_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError())};
}

QString parse()
{
    return QStringLiteral("parse");
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QStringList{} << QStringLiteral("Name a command.");
        QTest::newRow("command") << QStringList{QStringLiteral("frobnicate")} << QStringLiteral("frobnicate");
        QTest::newRow("no file") << QStringList{parse()} << QStringLiteral("Name a file");
        QTest::newRow("option") << QStringList{parse(), QStringLiteral("--loud"), QStringLiteral("-")}
                                << QStringLiteral("loud");
        QTest::newRow("format") << QStringList{parse(), QStringLiteral("--format"), QStringLiteral("xml"),
                                               QStringLiteral("-")}
                                << QStringLiteral("xml");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, reason);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.status, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.section(u'\n', 0, 0).contains(reason), qPrintable(outcome.err));
        QVERIFY(outcome.err.contains(u"Usage: banmian-cli"));
    }

    void helpAndVersion()
    {
        const Outcome help = run({QStringLiteral("--help")}), version = run({QStringLiteral("--version")});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.startsWith("Usage: banmian-cli"));
        QVERIFY(help.err.isEmpty());
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith("banmian-cli "));
    }

    void badInput_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("cause");
        QTest::newRow("empty") << write(QStringLiteral("empty.txt"), {}) << QStringLiteral("no text");
        QTest::newRow("folder") << m_folder.path() << QStringLiteral("folder");
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("没有.txt"))
                                 << QStringLiteral("no file");
        QTest::newRow("binary") << write(QStringLiteral("binary.txt"), QByteArray("\x7F"
                                                                                  "ELF\0\0\1\2\3",
                                                                                  9))
                                << QStringLiteral("binary");
        QTest::newRow("numbered characters")
            << write(QStringLiteral("numbered.txt"), "(cid:2227)(cid:1634) 17 (cid:1009)\n(cid:2162)\n")
            << QStringLiteral("(cid:123)");
        QTest::newRow("broken UTF-8") << write(QStringLiteral("broken.txt"), "版面\xFF版面版面")
                                      << QStringLiteral("byte 6, if it is UTF-8");
        QTest::newRow("broken UTF-16")
            << write(QStringLiteral("broken16.txt"), QByteArray("\xFF\xFE\x4E\x4E\x4E", 5))
            << QStringLiteral("byte 4, if it is UTF-16LE");
    }

    void badInput()
    {
        QFETCH(QString, path);
        QFETCH(QString, cause);
        const Outcome outcome = run({parse(), path});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.err.contains(path) && outcome.err.contains(cause), qPrintable(outcome.err));
        QCOMPARE(outcome.err.count(u'\n'), 1);
    }

    void noPermission()
    {
        const QString path = write(QStringLiteral("secret.txt"), "版面");
        QCOMPARE(chmod(qPrintable(path), 0), 0);
        QCOMPARE(chmod(qPrintable(m_folder.path()), 0755), 0);
        const Outcome outcome = run({parse(), path}, {}, geteuid() == 0);
        if (outcome.status == -1)
            QSKIP("another user cannot run the program where it was built");
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.contains(path) && outcome.err.contains(u"permission"), qPrintable(outcome.err));
    }

    void lockedPdf_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("said");
        const QString file = write(u"password"_qs, "open sesame\nnot this\n"), given = u"--password"_qs;
        QTest::newRow("no password") << QStringList() << 1 << u"--password-file"_qs;
        QTest::newRow("wrong") << QStringList{given, u"guess"_qs} << 1 << u"does not open"_qs;
        QTest::newRow("right") << QStringList{given, u"open sesame"_qs} << 0 << QString();
        QTest::newRow("in a file") << QStringList{u"--password-file"_qs, file} << 0 << QString();
        QTest::newRow("in no file") << QStringList{u"--password-file"_qs, file + u'x'} << 1 << u"no file"_qs;
        QTest::newRow("twice") << QStringList{given, u"a"_qs, u"--password-file"_qs, file} << 2
                               << u"either"_qs;
    }

    void lockedPdf()
    {
        QFETCH(QStringList, options);
        const Outcome outcome = run(QStringList{parse()} + options + QStringList{QStringLiteral(LOCKED_PDF)});
        QTEST(outcome.status, "status");
        QFETCH(QString, said);
        QVERIFY2(outcome.err.contains(said), qPrintable(outcome.err));
        QCOMPARE(outcome.out.contains("The page behind the password."), outcome.status == 0);
    }

    void oneBadFileDoesNotStopTheRest()
    {
        const QString first = write(QStringLiteral("a.txt"), "第一版\n"),
                      last = write(QStringLiteral("b.txt"), "第二版\n");
        const QString missing = m_folder.filePath(QStringLiteral("missing.txt"));
        const Outcome outcome = run({parse(), first, missing, last});
        QCOMPARE(outcome.status, 1);
        QVERIFY(outcome.err.contains(missing));
        const QList<QByteArray> lines = outcome.out.split('\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(QJsonDocument::fromJson(lines[0])[u"source"][u"path"].toString(), first);
        QCOMPARE(QJsonDocument::fromJson(lines[1])[u"source"][u"path"].toString(), last);
        QVERIFY(lines[2].isEmpty());
    }

    void readsStandardInput()
    {
        const Outcome outcome = run({parse(), QStringLiteral("-")}, "第一版\n");
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.isEmpty(), qPrintable(outcome.err));
        QCOMPARE(QJsonDocument::fromJson(outcome.out)[u"source"][u"path"].toString(), QStringLiteral("-"));
        const Outcome empty = run({parse(), QStringLiteral("-")});
        QCOMPARE(empty.status, 1);
        QVERIFY(empty.err.contains(u"standard input"));
    }

    void saysWhereColumnsAreMixed()
    {
        const QString path = write(u"mixed.txt"_qs, mixedPage().toUtf8());
        const Outcome outcome = run({parse(), path});
        QCOMPARE(outcome.status, 0);
        QVERIFY2(outcome.err.contains(path) && outcome.err.contains(u"columns"), qPrintable(outcome.err));
        const QString ordered =
            (cut(harbourText(), 14) + cut(schoolText(), 14) + cut(roadText(), 14)).join(u'\n');
        const Outcome good = run({parse(), u"-"_qs}, ordered.toUtf8());
        QVERIFY2(good.err.isEmpty(), qPrintable(good.err));
    }

    void oneLineOfFiveMegabytes()
    {
        const QString path =
            write(u"line.txt"_qs, QByteArray("会议在北京举行，城市发展计划公布。").repeated(100'000));
        const Outcome outcome = run({parse(), path});
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.size() > 5'000'000);
    }

    void textHasPeopleAndTopicsOnlyWhereItIsWrapped()
    {
        const QByteArray page = "会议在北京举行\n\n城市发展计划公布，市民代表表示支持，会议在北京举行。\n";
        const Outcome whole = run({parse(), u"--format"_qs, u"text"_qs, u"-"_qs}, page);
        const Outcome narrow =
            run({parse(), u"--format"_qs, u"text"_qs, u"--width"_qs, u"20"_qs, u"-"_qs}, page);
        QCOMPARE(whole.status, 0);
        QCOMPARE(narrow.status, 0);
        for (const QString &line : QString::fromUtf8(narrow.out).split(u'\n'))
            QVERIFY2(line.size() <= 20, qPrintable(line));
        QVERIFY(narrow.out.count('\n') > whole.out.count('\n'));
        QVERIFY(run({parse(), u"--format"_qs, u"markdown"_qs, u"-"_qs}, page).out.contains("城市发展"));
    }

    void onlyCoreIsLinked()
    {
        QProcess ldd;
        ldd.start(QStringLiteral("ldd"), {QStringLiteral(BANMIAN_CLI)});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY(libraries.contains("libQt6Core"));
        for (const char *gui : {"libQt6Gui", "libQt6Widgets", "libX11", "libwayland"})
            QVERIFY2(!libraries.contains(gui), gui);
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
