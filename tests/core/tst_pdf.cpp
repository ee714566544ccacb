#include "pdf_builder.h"

#include "page/geometry.h"
#include "page_checks.h"
#include "source/pdf_file.h"
#include "text/source_index.h"
#include "walk.h"

#include <QDir>
#include <QElapsedTimer>
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

QStringList bodyLines()
{
    return {u"　　清晨的河堤上已经"_s, u"有人跑步，桥那边的"_s, u"灯还亮着，卖豆浆的"_s,
            u"老人推着车，慢慢走"_s, u"过来，笑着打招呼。"_s};
}

/// The lines of a passage lie in its boxes.
void verifyBoxes(const Passage &passage, const SourcePage &source)
{
    const SourceIndex index(source.text, source.firstCodePoint);
    for (const SourceLine &line : source.lines) {
        const Origins &origin = passage.content.origin;
        if (std::find(origin.begin(), origin.end(), index.codePoint(line.begin)) == origin.end())
            continue;
        const Box &box = line.layout->box;
        QVERIFY2(std::ranges::any_of(passage.boxes,
                                     [&](const Box &around) { return united(around, box) == around; }),
                 qPrintable(passage.text()));
    }
}

} // namespace

class TestPdf : public QObject
{
    Q_OBJECT

    static void addFiles()
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

private Q_SLOTS:
    void recognizesPdf_data();
    void recognizesPdf();
    void readsLinesWithLayout();
    void ordersLines_data();
    void ordersLines();
    void keepsAside_data();
    void keepsAside();
    void readsInvisibleText();
    void countsBoxesFromTheCropBox();
    void kinds_data();
    void kinds();
    void boundsBombs_data();
    void boundsBombs();
    void refuses_data();
    void refuses();
    void losesNothing_data() { addFiles(); }
    void losesNothing();
    void tracesPassages_data() { addFiles(); }
    void tracesPassages();
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

/// What is not of the page as it shows stands in lines of its own, behind all text, and breaks up no line.
void TestPdf::keepsAside_data()
{
    QTest::addColumn<PdfBuilder>("pdf");
    QTest::addColumn<LayoutKind>("kind");
    QTest::addColumn<QStringList>("aside");

    PdfBuilder page;
    for (int column = 0; column < 3; ++column)
        page.lines(50 + 130 * column, 80, 10, 14, bodyLines());
    QTest::newRow("beyond the crop box")
        << PdfBuilder(page)
               .text(10, 40, 8, u"晨报四版付印样"_s)
               .text(300, 770, 8, u"左上角裁切线外"_s)
               .crop(30, 60, 500, 600)
        << LayoutKind::Hidden << QStringList{u"晨报四版付印样"_s, u"左上角裁切线外"_s};
    QTest::newRow("large and slanted") << PdfBuilder(page).slanted(90, 330, 90, u"内部资料"_s, 40)
                                       << LayoutKind::Watermark << QStringList{u"内部资料"_s};
    QTest::newRow("large and level") << PdfBuilder(page).text(60, 78, 70, u"样张"_s) << LayoutKind::Watermark
                                     << QStringList{u"样张"_s};
    PdfBuilder tiled = page;
    for (int i = 0; i < 4; ++i)
        tiled.text(70 + 95 * i, 85 + 15 * i, 13, u"仅供阅览"_s);
    QTest::newRow("tiled over the page") << tiled << LayoutKind::Watermark << QStringList(4, u"仅供阅览"_s);
}

void TestPdf::keepsAside()
{
    QFETCH(PdfBuilder, pdf);
    QFETCH(LayoutKind, kind);
    const auto pages = readPdf(pdf.bytes(), {});
    QVERIFY(pages.ok());
    SourcePage page = pages.value().first();
    arrange(page);
    QStringList aside;
    QStringList text;
    for (const SourceLine &line : page.lines)
        (line.layout->kind == kind ? aside : text).append(page.text.mid(line.begin, line.end - line.begin));
    QTEST(aside, "aside");
    const QStringList column = bodyLines().replaceInStrings(u"　"_s, QString());
    QCOMPARE(text, column + column + column);
}

void TestPdf::readsInvisibleText()
{
    PdfBuilder pdf;
    pdf.invisible(50, 80, 10, u"认出来的一行字"_s).text(50, 100, 10, u"印出来的一行字"_s);
    QCOMPARE(arrangedLines(pdf), (QStringList{u"认出来的一行字"_s, u"印出来的一行字"_s}));
}

void TestPdf::countsBoxesFromTheCropBox()
{
    PdfBuilder pdf;
    pdf.text(100, 90, 10, u"一行"_s).crop(40, 60, 500, 600);
    const auto pages = readPdf(pdf.bytes(), {});
    QVERIFY(pages.ok());
    const Box box = pages.value().first().lines.first().layout->box;
    QVERIFY(qAbs(box.x0 - 60) < 0.5 && qAbs(box.x1 - 80) < 0.5);
    QVERIFY(qAbs(box.y0 - 30) < 1.5 && qAbs(box.y1 - 40) < 1.5);
}

void TestPdf::kinds_data()
{
    QTest::addColumn<PdfBuilder>("pdf");
    QTest::addColumn<QString>("line");
    QTest::addColumn<LayoutKind>("kind");

    PdfBuilder page;
    page.text(50, 30, 10, u"2024年5月3日 星期五"_s)
        .text(300, 30, 10, u"河湾晨报"_s)
        .text(60, 60, 22, u"河堤的早晨"_s)
        .lines(50, 100, 10, 14, bodyLines() + bodyLines())
        .lines(180, 100, 10, 14, bodyLines())
        .lines(180, 232, 8, 10, {u"清晨的河堤上，有人"_s, u"在跑步。林小舟摄"_s});
    QTest::newRow("larger type") << page << u"河堤的早晨"_s << LayoutKind::Heading;
    QTest::newRow("usual type") << page << u"老人推着车，慢慢走"_s << LayoutKind::Text;
    QTest::newRow("date") << page << u"2024年5月3日 星期五"_s << LayoutKind::Margin;
    QTest::newRow("paper name beside the date") << page << u"河湾晨报"_s << LayoutKind::Margin;
    QTest::newRow("small type under a picture") << page << u"在跑步。林小舟摄"_s << LayoutKind::Caption;
}

void TestPdf::kinds()
{
    QFETCH(PdfBuilder, pdf);
    QFETCH(QString, line);
    const auto pages = readPdf(pdf.bytes(), {});
    QVERIFY(pages.ok());
    SourcePage page = pages.value().first();
    arrange(page);
    const qsizetype found = linesOf(page).indexOf(line);
    QVERIFY2(found >= 0, qPrintable(linesOf(page).join(u'|')));
    QTEST(page.lines[found].layout->kind, "kind");
}

/// Files made to take all memory or time. What they hold is read, or refused by name.
void TestPdf::boundsBombs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    PdfBuilder pages;
    for (int i = 0; i < 10000; ++i)
        pages.newPage();
    QTest::newRow("10,000 pages") << pages.text(50, 50, 10, u"末页"_s).bytes();
    QTest::newRow("huge page") << PdfBuilder(1e9, 1e9).text(4e8, 5e8, 1e7, u"大"_s).bytes();
    PdfBuilder glyphs;
    for (int i = 0; i < 600; ++i)
        glyphs.text(10, 10 + i, 1, QString(500, u'字'));
    QTest::newRow("300,000 glyphs") << glyphs.bytes();
    PdfBuilder words;
    for (int i = 0; i < 25000; ++i)
        words.text(10 + (i * 37) % 580, 10 + (i * 91) % 780, 3, QString(u'字'));
    QTest::newRow("25,000 words on each other") << words.bytes();
}

void TestPdf::boundsBombs()
{
    QFETCH(QByteArray, bytes);
    QElapsedTimer timer;
    timer.start();
    auto pages = readPdf(bytes, {});
    if (pages) {
        for (SourcePage page : pages.value())
            arrange(page);
    } else {
        QCOMPARE(pages.error().code, ErrorCode::TooLarge);
    }
    QVERIFY(timer.elapsed() < 60'000);
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

/// Every character of the file's text is in one passage and knows its place in the text; a paragraph or
/// caption also knows its place on the page: a box around each of its lines.
void TestPdf::tracesPassages()
{
    QFETCH(QByteArray, bytes);
    QList<Page> pages;
    const auto error = visitPages(bytes, {}, {}, [&](const Page &page) {
        pages.append(page);
        return true;
    });
    QVERIFY(!error);
    for (const Page &page : pages) {
        for (const QString &complaint :
             {checks::lostOrUsedTwice(page), checks::invented(page), checks::overlapping(page)})
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        for (const Article &article : page.articles) {
            for (const Passage &paragraph : article.paragraphs)
                verifyBoxes(paragraph, page.source);
            for (const Caption &caption : article.captions)
                verifyBoxes(caption.passage, page.source);
        }
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
