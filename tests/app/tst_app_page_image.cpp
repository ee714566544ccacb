#include "jobs/page_renderer.h"
#include "models/page_regions.h"
#include "pdf_builder.h"
#include "views/page_canvas.h"
#include "views/page_pictures.h"
#include "walk.h"

#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace banmian;
using test::PdfBuilder;
using namespace Qt::StringLiterals;

static const QStringList firstColumn{u"　　清晨的河堤上已经"_s, u"有人跑步，桥那边的"_s,
                                     u"灯还亮着，卖豆浆的"_s, u"老人推着车，慢慢走"_s};
static const QStringList secondColumn{u"过来，笑着打招呼。"_s, u"　　太阳出来以后，"_s,
                                      u"人渐渐多了起来，街"_s, u"上热闹得很。"_s};

static PdfBuilder riverPage()
{
    return PdfBuilder()
        .text(100, 40, 20, u"河堤的早晨"_s)
        .lines(50, 80, 10, 14, firstColumn)
        .lines(160, 80, 10, 14, secondColumn);
}

/// How much of the place is black.
static double share(const QImage &image, const QRectF &place)
{
    const QRect area = place.toAlignedRect();
    int black = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            black += image.rect().contains(x, y) && qGray(image.pixel(x, y)) < 32;
    }
    return black / (static_cast<double>(area.width()) * area.height());
}

class TestPageImage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QString::number(bytes.size()) + u".pdf"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

private Q_SLOTS:
    void drawsPages_data();
    void drawsPages();
    void saysWhyNot_data();
    void saysWhyNot();
    void drawsWhatWasAskedForLast();
    void stopsHalfway();
    void boundsPictures_data();
    void boundsPictures();
    void drawsBeyondWhatIsVisible();
    void hits_data();
    void hits();
    void marksColumnsApart();
    void textHasNoRegions();
    void zoomsByKeys();
    void zoomsByWheelAroundThePointer();
    void fitsTheWidth();
    void dragsThePage();
    void scrollsToBoxes();
};

void TestPageImage::drawsPages_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("plain") << QByteArray() << QSizeF(600, 800);
    QTest::newRow("cropped") << QByteArray("/CropBox [40 500 400 790]") << QSizeF(360, 290);
    QTest::newRow("turned") << QByteArray("/Rotate 90") << QSizeF(800, 600);
    QTest::newRow("turned and cropped")
        << QByteArray("/Rotate 270 /CropBox [40 500 400 790]") << QSizeF(290, 360);
}

/// Core tells for every line where it is printed in the picture, whatever the page's box and turn: a block is
/// set over the first character of each, since the font has glyphs of the system's choice.
void TestPageImage::drawsPages()
{
    QFETCH(QByteArray, entries);
    QFETCH(QSizeF, size);
    PdfBuilder pdf = riverPage().pageEntries(entries).block(100, 40, 20, 20);
    for (int row = 0; row < 4; ++row) {
        pdf.block(row == 0 ? 70 : 50, 80 + 14 * row, 10, 10)
            .block(row == 1 ? 180 : 160, 80 + 14 * row, 10, 10);
    }
    const QString path = write(pdf.bytes());
    constexpr double scale = 2;
    PageRenderer renderer;
    QSignalSpy sized(&renderer, &PageRenderer::sized), drawn(&renderer, &PageRenderer::drawn);
    renderer.request({path, 0, scale, QRect(QPoint(), (size * scale).toSize())});
    QVERIFY(drawn.wait());
    QCOMPARE(sized.first().at(1).toSizeF(), size);
    const auto picture = drawn.first().at(1).value<QImage>();
    QCOMPARE(picture.size(), (size * scale).toSize());

    const auto pages = readPages(path);
    QVERIFY(pages.ok());
    const Page &page = pages.value().first();
    QCOMPARE(page.source.lines.size(), 9);
    for (const SourceLine &line : page.source.lines) {
        const Box &box = line.layout->box;
        const QRectF place(QPointF(box.x0, box.y0) * scale, QPointF(box.x1, box.y1) * scale);
        QVERIFY2(share(picture, place) >= 0.8 / static_cast<double>(line.end - line.begin),
                 qPrintable(page.source.text.mid(line.begin, line.end - line.begin)));
    }
}

void TestPageImage::saysWhyNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("page");
    QTest::addColumn<QStringList>("passwords");
    QTest::addColumn<int>("side");
    QTest::addColumn<int>("code");
    const QString good = write(riverPage().bytes()), locked = QStringLiteral(LOCKED_PDF);
    const auto code = [](ErrorCode error) { return static_cast<int>(error); };
    QTest::newRow("good") << good << 0 << QStringList() << 10 << -1;
    QTest::newRow("absent") << good + u'x' << 0 << QStringList() << 10 << code(ErrorCode::NotFound);
    QTest::newRow("damaged") << write("%PDF-1.4\nnothing more, and nothing that helps\n") << 0
                             << QStringList() << 10 << code(ErrorCode::PdfDamaged);
    QTest::newRow("no such page") << good << 7 << QStringList() << 10 << code(ErrorCode::PdfDamaged);
    QTest::newRow("locked") << locked << 0 << QStringList() << 10 << code(ErrorCode::PdfLocked);
    QTest::newRow("wrong password") << locked << 0 << QStringList{u"guess"_s} << 10
                                    << code(ErrorCode::PdfLocked);
    QTest::newRow("right password") << locked << 0 << QStringList{u"guess"_s, u"open sesame"_s} << 10 << -1;
    QTest::newRow("too large") << good << 0 << QStringList() << 5000 << code(ErrorCode::TooLarge);
}

void TestPageImage::saysWhyNot()
{
    QFETCH(QString, path);
    QFETCH(int, page);
    QFETCH(QStringList, passwords);
    QFETCH(int, side);
    PageRenderer renderer;
    int code = -2;
    connect(&renderer, &PageRenderer::drawn, this, [&] { code = -1; });
    connect(&renderer, &PageRenderer::failed, this,
            [&](const PictureRequest &, const Error &error) { code = static_cast<int>(error.code); });
    renderer.request({path, page, 1, QRect(0, 0, side, side)}, passwords);
    QTRY_VERIFY(code != -2);
    QTEST(code, "code");
}

void TestPageImage::drawsWhatWasAskedForLast()
{
    const QString path = write(riverPage().newPage().text(50, 50, 10, u"第二页"_s).bytes());
    PageRenderer renderer;
    QSignalSpy drawn(&renderer, &PageRenderer::drawn);
    for (int i = 0; i < 20; ++i)
        renderer.request({path, i % 2, 1, QRect(0, 0, 60 + i, 80)});
    QTRY_VERIFY(!renderer.isRunning());
    QTRY_COMPARE(drawn.size(), 1);
    QCOMPARE(drawn.first().at(1).value<QImage>().width(), 79);
}

/// A page that takes minutes does not keep the next one waiting, nor the end of the program.
void TestPageImage::stopsHalfway()
{
    PdfBuilder endless;
    for (int i = 0; i < 20'000; ++i)
        endless.text(10, 10 + i % 700, 40, u"字字字字字字字字字字字字字字字字字字字字"_s);
    const QString slow = write(endless.bytes()), quick = write(riverPage().bytes());
    PageRenderer renderer;
    QSignalSpy drawn(&renderer, &PageRenderer::drawn);
    renderer.request({slow, 0, 4, QRect(0, 0, 2400, 3200)});
    QTest::qWait(200);
    QVERIFY2(renderer.isRunning(), "the page is too quick for this test");
    renderer.request({quick, 0, 1, QRect(0, 0, 60, 80)});
    QVERIFY(drawn.wait(2000));
    QCOMPARE(drawn.first().first().value<PictureRequest>().path, quick);
}

void TestPageImage::boundsPictures_data()
{
    QTest::addColumn<QSizeF>("points");
    QTest::addColumn<double>("scale");
    QTest::newRow("newspaper, fit width") << QSizeF(1000, 1400) << 0.5;
    QTest::newRow("newspaper, close") << QSizeF(1000, 1400) << 12.0;
    QTest::newRow("the largest page of PDF 1.7") << QSizeF(14400, 14400) << 4.0;
    QTest::newRow("beyond it") << QSizeF(1e7, 1e7) << 1.0;
    QTest::newRow("a strip") << QSizeF(1e6, 0.5) << 1.0;
    QTest::newRow("an upright strip") << QSizeF(2, 1e6) << 12.0;
    QTest::newRow("tiny") << QSizeF(0.01, 0.01) << 1.0;
}

/// Asked again after each picture, the pictures end, are small enough, and the last shows what is visible.
void TestPageImage::boundsPictures()
{
    QFETCH(QSizeF, points);
    QFETCH(double, scale);
    constexpr QRect visible(100, 50, 2000, 1600);
    PagePictures pictures;
    QRect last;
    int count = 0;
    for (auto wanted = pictures.wanted(points, scale, visible); wanted;
         wanted = pictures.wanted(points, scale, visible)) {
        QVERIFY(++count <= 2);
        last = wanted->area;
        QVERIFY(!last.isEmpty() && wanted->scale <= scale);
        QVERIFY(double(last.width()) * last.height() <=
                PagePictures::mostPixels + last.width() + last.height());
        pictures.add({wanted->scale, wanted->area, QImage(1, 1, QImage::Format_RGB32)}, points);
    }
    QVERIFY(!pictures.isEmpty());
    const QRect page(0, 0, qCeil(points.width() * scale), qCeil(points.height() * scale));
    QVERIFY(last.contains(visible & page) || (visible & page).isEmpty());
}

void TestPageImage::drawsBeyondWhatIsVisible()
{
    const QSizeF points(1000, 1400);
    PagePictures pictures;
    pictures.add({2, QRect(0, 0, 2000, 2800), QImage(1, 1, QImage::Format_RGB32)}, points);
    const auto wanted = pictures.wanted(points, 10, QRect(3000, 3000, 600, 800));
    QVERIFY(wanted);
    pictures.add({wanted->scale, wanted->area, QImage(1, 1, QImage::Format_RGB32)}, points);
    QVERIFY(!pictures.wanted(points, 10, QRect(3100, 3100, 600, 800)));
    QVERIFY(pictures.wanted(points, 10, QRect(5000, 3000, 600, 800)));
    QVERIFY(!pictures.wanted(points, 10, QRect(20'000, 3000, 600, 800)));
}

void TestPageImage::hits_data()
{
    QTest::addColumn<QPointF>("place");
    QTest::addColumn<QString>("line");
    QTest::newRow("headline") << QPointF(150, 50) << u"河堤的早晨"_s;
    QTest::newRow("first column") << QPointF(60, 113) << u"灯还亮着，卖豆浆的"_s;
    QTest::newRow("between two lines") << QPointF(90, 91) << u"清晨的河堤上已经"_s;
    QTest::newRow("second column") << QPointF(200, 85) << u"过来，笑着打招呼。"_s;
    QTest::newRow("beside a short line") << QPointF(245, 99.5) << u"太阳出来以后，"_s;
    QTest::newRow("gutter") << QPointF(152, 100) << QString();
    QTest::newRow("margin") << QPointF(10, 10) << QString();
    QTest::newRow("off the page") << QPointF(-1e6, -1e6) << QString();
}

void TestPageImage::hits()
{
    QFETCH(QPointF, place);
    const auto pages = readPages(write(riverPage().bytes()));
    QVERIFY(pages.ok());
    const SourcePage &source = pages.value().first().source;
    const PageRegions regions(pages.value().first());
    const PageRegions::Line *line = regions.lineAt(place);
    QTEST(line ? source.text.mid(line->range.begin, line->range.end - line->range.begin) : QString(), "line");
    if (line) {
        QCOMPARE(regions.lineOf(line->range.begin), line);
        QCOMPARE(regions.lineOf(line->range.end - 1), line);
    }
}

void TestPageImage::marksColumnsApart()
{
    const auto pages = readPages(write(riverPage().bytes()));
    QVERIFY(pages.ok());
    const PageRegions regions(pages.value().first());
    const PageRegions::Line *line = regions.lineAt({60, 113});
    QVERIFY(line);
    const PageRegions::Region &paragraph = regions.regions()[line->region];
    QCOMPARE(paragraph.boxes.size(), 2);
    QVERIFY(paragraph.boxes[0].right() < paragraph.boxes[1].left());
    QCOMPARE(paragraph.boxes[1].height(), line->box.height()); // one line of it is over there
    QCOMPARE(regions.boxesOf(paragraph.article).size(), 4);    // headline, twice the first, the second
}

void TestPageImage::textHasNoRegions()
{
    Page page;
    page.source.text = u"一行\n"_s;
    page.source.lines = {{.begin = 0, .end = 2}};
    QVERIFY(PageRegions(page).isEmpty());
    QVERIFY(!PageRegions(page).lineOf(0));
}

static void show(PageCanvas &canvas)
{
    canvas.resize(424, 300);
    canvas.show();
    canvas.setPage({400, 1600});
}

void TestPageImage::zoomsByKeys()
{
    PageCanvas canvas;
    show(canvas);
    const int fit = canvas.shownPercent();
    QTest::keyClick(&canvas, Qt::Key_Plus);
    QCOMPARE(canvas.shownPercent(), qRound(fit * 1.25));
    QTest::keyClick(&canvas, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QTest::keyClick(&canvas, Qt::Key_Minus);
    QCOMPARE(canvas.shownPercent(), qRound(fit / 1.25));
    QTest::keyClick(&canvas, Qt::Key_0);
    QCOMPARE(canvas.shownPercent(), fit);
    QCOMPARE(canvas.zoomPercent(), 0);
    QTest::keyClick(&canvas, Qt::Key_End);
    QCOMPARE(canvas.verticalScrollBar()->value(), canvas.verticalScrollBar()->maximum());
}

void TestPageImage::zoomsByWheelAroundThePointer()
{
    PageCanvas canvas;
    show(canvas);
    const QPointF pointer(200, 150);
    const QPointF place = canvas.toPage(pointer);
    QWheelEvent wheel(pointer, canvas.viewport()->mapToGlobal(pointer), {}, {0, 240}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(canvas.viewport(), &wheel);
    QVERIFY(canvas.zoomPercent() > 0);
    const QPointF moved = canvas.toPage(pointer) - place;
    QVERIFY2(moved.manhattanLength() < 2, qPrintable(QString::number(moved.manhattanLength())));
}

void TestPageImage::fitsTheWidth()
{
    PageCanvas canvas;
    show(canvas);
    for (const int width : {424, 700, 200}) {
        canvas.resize(width, 300);
        QCOMPARE(canvas.horizontalScrollBar()->maximum(), 0);
        const QRectF page = canvas.toScreen({0, 0, 400, 1600});
        QVERIFY(page.left() >= 8 && page.right() <= canvas.viewport()->width() - 8);
        QVERIFY(page.width() > 0.8 * canvas.viewport()->width());
    }
}

void TestPageImage::dragsThePage()
{
    PageCanvas canvas;
    show(canvas);
    QSignalSpy clicked(&canvas, &PageCanvas::clicked);
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, {200, 200});
    QMouseEvent move(QEvent::MouseMove, QPointF(200, 80), canvas.viewport()->mapToGlobal(QPointF(200, 80)),
                     Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(canvas.viewport(), &move);
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, {200, 80});
    QCOMPARE(canvas.verticalScrollBar()->value(), 120);
    QCOMPARE(clicked.size(), 0);
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, {200, 80});
    QCOMPARE(clicked.size(), 1);
}

void TestPageImage::scrollsToBoxes()
{
    PageCanvas canvas;
    show(canvas);
    const QRectF far(50, 1200, 100, 12);
    canvas.showBox(far);
    QVERIFY(QRectF(canvas.viewport()->rect()).contains(canvas.toScreen(far)));
    const int there = canvas.verticalScrollBar()->value();
    canvas.showBox(far.translated(0, 20));
    QCOMPARE(canvas.verticalScrollBar()->value(), there); // near enough to stay
}

QTEST_MAIN(TestPageImage)
#include "tst_app_page_image.moc"
