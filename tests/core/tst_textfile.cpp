#include "source/charset.h"
#include "source/input.h"
#include "source/text_file.h"

#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace banmian;

namespace {

const QString page =
    QStringLiteral("临江市昨日宣布，明年起推动老城更新计划。\n\n市民代表表示支持，希望保留原有的街巷。\n");

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes(text.size() * 2, '\0');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const quint16 unit = text[i].unicode();
        bigEndian ? qToBigEndian(unit, bytes.data() + 2 * i) : qToLittleEndian(unit, bytes.data() + 2 * i);
    }
    return bytes;
}

QStringList lineTexts(const SourcePage &source)
{
    QStringList texts;
    for (const SourceLine &line : source.lines)
        texts.append(source.text.sliced(line.begin, line.end - line.begin));
    return texts;
}

} // namespace

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");

        const QString traditional = QStringLiteral("臺北市政府昨日宣布，將於明年起推動舊城再生計畫。");
        QTest::newRow("UTF-8") << page.toUtf8() << QStringLiteral("UTF-8") << page;
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + page.toUtf8() << QStringLiteral("UTF-8") << page;
        QTest::newRow("ASCII") << QByteArray("Bush hid the facts") << QStringLiteral("UTF-8")
                               << QStringLiteral("Bush hid the facts");
        QTest::newRow("beyond the basic plane")
            << QStringLiteral("𠮷野家").toUtf8() << QStringLiteral("UTF-8") << QStringLiteral("𠮷野家");
        QTest::newRow("U+FFFE is a character")
            << QByteArray("a\xEF\xBF\xBE") << QStringLiteral("UTF-8") << QString(u'a') + QChar(0xFFFE);
        QTest::newRow("UTF-16LE with mark")
            << "\xFF\xFE" + utf16(page, false) << QStringLiteral("UTF-16LE") << page;
        QTest::newRow("UTF-16BE with mark")
            << "\xFE\xFF" + utf16(page, true) << QStringLiteral("UTF-16BE") << page;
        QTest::newRow("UTF-16LE") << utf16(page, false) << QStringLiteral("UTF-16LE") << page;
        QTest::newRow("UTF-16BE") << utf16(page, true) << QStringLiteral("UTF-16BE") << page;
        QTest::newRow("GB18030")
            << QByteArray::fromHex("c1d9bdadcad0d7f2c8d5d0fbb2bca3accdc6b6afc0cfb3c7b8fcd0c2bcc6bbaea1a3")
            << QStringLiteral("GB18030") << QStringLiteral("临江市昨日宣布，推动老城更新计划。");
        QTest::newRow("GB18030, four bytes")
            << QByteArray::fromHex("c1d9bdad9539c9388239be36cad0d7f2c8d5d0fbb2bc")
            << QStringLiteral("GB18030") << QString();
        QTest::newRow("Big5") << QByteArray::fromHex(
                                     "bb4fa55fa5abac46a9b2ac51a4e9abc5a5aca141b14ea9f3a9faa67eb05fb1c0b0ca"
                                     "c2c2abb0a641a5cdad70b565a143")
                              << QStringLiteral("Big5") << traditional;
        QTest::newRow("Big5, few characters")
            << QByteArray::fromHex("bb4fa55fa5abac46a9b2ac51a4e9abc5a5ac") << QStringLiteral("Big5")
            << QStringLiteral("臺北市政府昨日宣布");
        QTest::newRow("English in UTF-16LE") << utf16(QStringLiteral("A page."), false)
                                             << QStringLiteral("UTF-16LE") << QStringLiteral("A page.");
    }

    void findsTheEncoding()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        const auto decoded = decodeText(bytes);
        QVERIFY2(decoded.ok(), qPrintable(decoded.ok() ? QString() : decoded.error().detail));
        QCOMPARE(decoded.value().encoding, encoding);
        if (!text.isEmpty())
            QCOMPARE(decoded.value().text, text);
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error>("error");

        const QString utf8 = QStringLiteral("UTF-8");
        const auto broken = [](int offset, const QString &encoding) {
            return Error{ErrorCode::BrokenEncoding, QString::number(offset), encoding};
        };
        QByteArray oneBadByte = page.toUtf8();
        oneBadByte[30] = '\xFF';
        QTest::newRow("empty") << QByteArray() << Error{ErrorCode::EmptyInput, {}};
        QTest::newRow("blank") << QByteArray(" \n\t\r\n \f\n") << Error{ErrorCode::EmptyInput, {}};
        QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF\n") << Error{ErrorCode::EmptyInput, {}};
        QTest::newRow("program") << QByteArray("\x7F"
                                               "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0",
                                               20)
                                 << Error{ErrorCode::BinaryInput, {}};
        QTest::newRow("one NUL") << QByteArray("a page with a \0 in it", 21)
                                 << Error{ErrorCode::BinaryInput, {}};
        QTest::newRow("controls") << QByteArray("\x01\x02\x03\x04page\x05")
                                  << Error{ErrorCode::BinaryInput, {}};
        QTest::newRow("glyphs without a name")
            << QByteArray("(cid:2227)(cid:1634) 17\n") << Error{ErrorCode::NumberedCharacters, {}};
        QTest::newRow("one bad byte in UTF-8") << oneBadByte << broken(30, utf8);
        QTest::newRow("UTF-8 cut short")
            << page.toUtf8().chopped(2) << broken(int(page.toUtf8().size()) - 4, utf8);
        QTest::newRow("surrogate in UTF-8")
            << page.toUtf8() + "\xED\xA0\x80" << broken(int(page.toUtf8().size()), utf8);
        QTest::newRow("UTF-16 cut short") << "\xFF\xFE" + utf16(page, false).chopped(1)
                                          << broken(int(page.size()) * 2, QStringLiteral("UTF-16LE"));
        QTest::newRow("lone surrogate in UTF-16")
            << "\xFE\xFF" + utf16(QStringLiteral("版面"), true) + QByteArray("\xD8\x00\x4E\x00", 4)
            << broken(6, QStringLiteral("UTF-16BE"));
        QTest::newRow("bad byte in GB18030")
            << QByteArray::fromHex("c1d9bdadcad0d7f2c8d5d0fbb2bca3acffcdc6b6afc0cfb3c7b8fcd0c2bcc6bbaea1a3")
            << broken(16, QStringLiteral("GB18030"));
    }

    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Error, error);
        const auto pages = readText(bytes, {});
        QVERIFY(!pages.ok());
        QCOMPARE(int(pages.error().code), int(error.code));
        QCOMPARE(pages.error().detail, error.detail);
        QCOMPARE(pages.error().encoding, error.encoding);
    }

    void cutsLines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QList<int>>("blanksBefore");

        const QStringList ab{QStringLiteral("甲"), QStringLiteral("乙")};
        QTest::newRow("LF") << QStringLiteral("甲\n乙\n") << ab << QList<int>{0, 0};
        QTest::newRow("CR LF") << QStringLiteral("甲\r\n\r\n乙") << ab << QList<int>{0, 1};
        QTest::newRow("CR") << QStringLiteral("甲\r\r\r乙") << ab << QList<int>{0, 2};
        QTest::newRow("VT") << QStringLiteral("\n甲\v乙") << ab << QList<int>{1, 0};
        QTest::newRow("line separator") << u"甲\u2028乙"_qs << ab << QList<int>{0, 0};
        QTest::newRow("paragraph separator") << u"甲\u2029\u2029乙"_qs << ab << QList<int>{0, 1};
        QTest::newRow("blank of spaces") << u"甲\n \u3000\u200B\n乙"_qs << ab << QList<int>{0, 1};
    }

    void cutsLines()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, lines);
        QFETCH(QList<int>, blanksBefore);
        const SourcePage source = pageFromText(text);
        QCOMPARE(lineTexts(source), lines);
        QList<int> blanks;
        for (const SourceLine &line : source.lines)
            blanks.append(line.blankLinesBefore);
        QCOMPARE(blanks, blanksBefore);
    }

    void formFeedsSplitPages()
    {
        const auto pages = readText(QByteArray("\n\f𠮷一\f \n\f二\n\f"), QStringLiteral("p.txt"));
        QVERIFY(pages.ok());
        QCOMPARE(pages.value().size(), 2);
        const SourcePage &first = pages.value()[0], &second = pages.value()[1];
        QCOMPARE(first.pageIndex, 1);
        QCOMPARE(first.firstCodePoint, 2);
        QCOMPARE(first.path, QStringLiteral("p.txt"));
        QCOMPARE(second.pageIndex, 3);
        QCOMPARE(second.firstCodePoint, 8);
        QCOMPARE(lineTexts(second), QStringList{QStringLiteral("二")});
        QCOMPARE(first.text + second.text, QStringLiteral("𠮷一\f \n\f二\n\f"));
    }

    void readsBytes()
    {
        QTemporaryDir folder;
        const auto code = [](const QString &path) { return int(readBytes(path).error().code); };
        QCOMPARE(code(folder.filePath(QStringLiteral("none"))), int(ErrorCode::NotFound));
        QCOMPARE(code(folder.path()), int(ErrorCode::IsDirectory));
        QCOMPARE(code(QStringLiteral("/dev/zero")), int(ErrorCode::TooLarge));

        QFile file(folder.filePath(QStringLiteral("页.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page.toUtf8());
        file.close();
        QCOMPARE(readBytes(file.fileName()).value(), page.toUtf8());
    }

    void longInputTakesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::addColumn<int>("count");
        QTest::newRow("a line of 5 MB") << QStringLiteral("甲").toUtf8() << (5 << 20) / 3;
        QTest::newRow("50 MB of lines") << page.toUtf8() << int((50 << 20) / page.toUtf8().size());
        QTest::newRow("a million pages") << QStringLiteral("甲\f").toUtf8() << 1'000'000;
    }

    void longInputTakesLinearTime()
    {
        QFETCH(QByteArray, unit);
        QFETCH(int, count);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(readText(unit.repeated(count), {}).ok());
        QVERIFY2(timer.elapsed() < 10'000, "quadratic time would take minutes");
    }
};

QTEST_APPLESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
