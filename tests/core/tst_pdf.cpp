#include "pdf_builder.h"

#include "page/geometry.h"
#include "source/pdf_file.h"

#include <QDir>
#include <QFile>
#include <QTest>
#include <algorithm>
#include <memory>
#include <poppler-document.h>
#include <poppler-page.h>

using namespace banmian;
using test::PdfBuilder;
using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const SourcePage &page)
{
    QStringList lines;
    for (const SourceLine &line : page.lines)
        lines.append(page.text.mid(line.begin, line.end - line.begin));
    return lines;
}

QStringList arrangedLines(const PdfBuilder &pdf)
{
    const auto pages = readPdf(pdf.bytes(), {});
    if (!pages)
        return {};
    SourcePage page = pages.value().first();
    arrange(page);
    return linesOf(page);
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recognizesPdf_data();
    void recognizesPdf();
    void readsLinesWithLayout();
    void ordersLines_data();
    void ordersLines();
    void refuses_data();
    void refuses();
    void losesNothing_data();
    void losesNothing();
    void asksForThePassword();
    void stopsWhenCancelled();
};

void TestPdf::recognizesPdf_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("expected");
    QTest::newRow("at the start") << QByteArray("%PDF-1.4\n") << true;
    QTest::newRow("after junk") << QByteArray(1000, ' ') + "%PDF-1.4\n" << true;
    QTest::newRow("too far in") << QByteArray(2000, ' ') + "%PDF-1.4\n" << false;
    QTest::newRow("text") << QByteArray("PDF") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestPdf::recognizesPdf()
{
    QFETCH(QByteArray, bytes);
    QTEST(isPdf(bytes), "expected");
}

void TestPdf::readsLinesWithLayout()
{
    PdfBuilder pdf;
    pdf.text(100, 50, 20, u"晨报"_s).newPage().text(72, 90, 10, u"第二页的一行"_s);
    const auto pages = readPdf(pdf.bytes(), u"page.pdf"_s);
    QVERIFY(pages.ok());
    QCOMPARE(pages.value().size(), 2);
    const SourcePage &second = pages.value()[1];
    QCOMPARE(second.text, u"第二页的一行\n"_s);
    QCOMPARE(second.pageIndex, 1);
    QCOMPARE(second.firstCodePoint, 3); // 晨报 and its line end
    QCOMPARE(second.encoding, u"PDF"_s);
    const Layout &layout = *second.lines.first().layout;
    QCOMPARE(layout.box.page, 1);
    QCOMPARE(layout.fontSize, 10.0);
    QVERIFY(qAbs(layout.box.x0 - 72) < 0.5 && qAbs(layout.box.x1 - 132) < 0.5);
    QVERIFY(qAbs(layout.box.y0 - 90) < 1.5 && qAbs(layout.box.y1 - 100) < 1.5);
}

void TestPdf::ordersLines_data()
{
    QTest::addColumn<PdfBuilder>("pdf");
    QTest::addColumn<QString>("expected");

    const QStringList left{u"　　清晨的河堤上已经"_s, u"有人跑步，桥那边的"_s, u"灯还亮着，卖豆浆的"_s,
                           u"老人推着车，慢慢走"_s};
    const QStringList right{u"过来，笑着打招呼。"_s, u"　　太阳出来以后，"_s, u"人渐渐多了起来，街"_s,
                            u"上热闹得很。"_s};
    const QString body = (left + right).join(u'|').remove(u'　');

    QTest::newRow("two columns printed row by row") << PdfBuilder()
                                                           .text(100, 40, 20, u"河堤的早晨"_s)
                                                           .lines(50, 80, 10, 14, left)
                                                           .lines(160, 80, 10, 14, right)
                                                    << u"河堤的早晨|"_s + body;

    PdfBuilder mixed;
    for (int i = 0; i < 4; ++i)
        mixed.lines(50, 80 + 14 * i, 10, 14, {left[i]}).lines(160, 80 + 14 * i, 10, 14, {right[i]});
    mixed.text(100, 40, 20, u"河堤的早晨"_s);
    QTest::newRow("content order interleaves, heading last") << mixed << u"河堤的早晨|"_s + body;

    QTest::newRow("letter-spaced heading is one line") << PdfBuilder()
                                                              .text(60, 40, 20, u"河堤的早晨"_s, 12)
                                                              .lines(50, 80, 10, 14, left)
                                                              .lines(160, 80, 10, 14, right)
                                                       << u"河堤的早晨|"_s + body;

    QTest::newRow("heading that pauses over a gutter") << PdfBuilder()
                                                              .text(75, 40, 20, u"河堤早晨"_s)
                                                              .text(155, 40, 20, u""_s)
                                                              .text(165, 40, 20, u"人声渐起"_s)
                                                              .lines(50, 80, 10, 14, left)
                                                              .lines(160, 80, 10, 14, right)
                                                       << u"河堤早晨 人声渐起|"_s + body;

    PdfBuilder stacked;
    for (int i = 0; i < 5; ++i)
        stacked.text(20, 80 + 22 * i, 18, u"河堤的早晨"_s.mid(i, 1));
    stacked.lines(50, 80, 10, 14, left).lines(160, 80, 10, 14, right);
    QTest::newRow("heading set downwards") << stacked << u"河堤的早晨|"_s + body;
}

void TestPdf::ordersLines()
{
    QFETCH(PdfBuilder, pdf);
    QTEST(arrangedLines(pdf).join(u'|'), "expected");
}

void TestPdf::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("only a signature") << QByteArray("%PDF-1.4\n") << ErrorCode::PdfDamaged;
    QTest::newRow("no text") << PdfBuilder().bytes() << ErrorCode::PdfNoText;
}

void TestPdf::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto pages = readPdf(bytes, {});
    QVERIFY(!pages.ok());
    QTEST(pages.error().code, "code");
}

void TestPdf::losesNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(GOLDEN_PAGES));
    for (const QFileInfo &info : folder.entryInfoList({u"*.pdf"_s}, QDir::Files)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QTest::newRow(qPrintable(info.baseName())) << file.readAll();
    }
    QTest::newRow("turned text") << PdfBuilder()
                                        .text(50, 50, 10, u"正着的一行"_s)
                                        .turned(300, 300, 30, u"斜着的水印"_s, 1)
                                        .turned(400, 300, 10, u"up"_s, 3)
                                        .bytes();
    QTest::newRow("text over text")
        << PdfBuilder().text(50, 50, 10, u"下面"_s).text(53, 52, 40, u"上面"_s).bytes();
}

/// Poppler's own text in content order has the same characters, however they are ordered.
void TestPdf::losesNothing()
{
    QFETCH(QByteArray, bytes);
    const auto pages = readPdf(bytes, {});
    QVERIFY(pages.ok());
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    const auto characters = [](QString text) {
        text.removeIf([](QChar c) { return c.isSpace(); });
        std::sort(text.begin(), text.end());
        return text;
    };
    for (SourcePage page : pages.value()) {
        const std::unique_ptr<poppler::page> printed(document->create_page(page.pageIndex));
        const poppler::byte_array raw = printed->text({}, poppler::page::raw_order_layout).to_utf8();
        const QString expected =
            characters(QString::fromUtf8(raw.data(), static_cast<qsizetype>(raw.size())));
        QCOMPARE(characters(page.text), expected);
        arrange(page);
        QCOMPARE(characters(linesOf(page).join(QString())), expected);
    }
}

void TestPdf::asksForThePassword()
{
    QFile file(QStringLiteral(LOCKED_PDF));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QString &wrong : {QString(), u"guess"_s}) {
        const auto pages = readPdf(bytes, {}, wrong);
        QVERIFY(!pages.ok());
        QCOMPARE(pages.error().code, wrong.isEmpty() ? ErrorCode::PdfLocked : ErrorCode::PdfWrongPassword);
    }
    const auto pages = readPdf(bytes, {}, u"open sesame"_s);
    QVERIFY(pages.ok());
    QCOMPARE(linesOf(pages.value().first()), QStringList{u"The page behind the password."_s});
}

void TestPdf::stopsWhenCancelled()
{
    PdfBuilder pdf;
    for (int i = 0; i < 20; ++i)
        pdf.text(50, 50, 10, u"一页"_s).newPage();
    int asked = 0;
    const auto pages = readPdf(pdf.bytes(), {}, {}, [&asked] { return ++asked > 3; });
    QVERIFY(!pages.ok());
    QCOMPARE(pages.error().code, ErrorCode::Cancelled);
    QCOMPARE(asked, 4);
}

QTEST_GUILESS_MAIN(TestPdf)
#include "tst_pdf.moc"
