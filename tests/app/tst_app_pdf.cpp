#include "dialogs/password_dialog.h"
#include "main_window.h"
#include "models/article_list_model.h"
#include "pdf_builder.h"
#include "settings/session.h"
#include "views/article_panel.h"
#include "views/job_bar.h"
#include "views/message_bar.h"
#include "views/page_canvas.h"
#include "views/reading_pane.h"
#include "views/source_panel.h"
#include "views/text_source_view.h"
#include "views/welcome.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QFile>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace banmian;
using test::PdfBuilder;
using namespace Qt::StringLiterals;

static const QString ferryHeadline = u"老渡口迎来新航班"_s, schoolHeadline = u"山里小学开了天文课"_s;

/// Two articles side by side, each below its headline.
static PdfBuilder &addPage(PdfBuilder &pdf)
{
    return pdf.text(50, 40, 20, ferryHeadline)
        .block(50, 62, 160, 2)
        .lines(50, 80, 10, 14,
               {u"　　本报澄江５月６日电（记者林一）昨日清晨，"_s,
                u"澄江市市长何江登上复航首班渡船。何江说，"_s, u"渡口复航计划用了八十天。"_s,
                u"　　渡口复航计划由市航运局承担，何江任组长，"_s, u"方便才是目的。"_s})
        .text(320, 40, 20, schoolHeadline)
        .lines(320, 80, 10, 14,
               {u"　　本报望山５月６日电（记者吴三）望山小学的"_s,
                u"屋顶上，二十个孩子轮流看土星。老师说，星星"_s, u"离山里的孩子很近。"_s});
}

static QByteArray issue(int pages)
{
    PdfBuilder pdf;
    addPage(pdf);
    for (int i = 1; i < pages; ++i)
        addPage(pdf.newPage());
    return pdf.bytes();
}

class TestPdfWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings%1"_s.arg(++m_run)));
        m_settings->setValue(Setting::ShowSource, true);
        m_window = std::make_unique<MainWindow>(m_settings.get());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void showsThePageWithTheArticleTinted()
    {
        open(write(issue(1)));
        QVERIFY(canvas()->isVisible());
        QCOMPARE(canvas()->articleBoxes().size(), 3); // headline and two paragraphs
        QCOMPARE(canvas()->chosenBoxes().size(), 1);
        QVERIFY(canvas()->chosenBoxes().first().contains(QPointF(100, 50)));
        articles()->select({0, 1});
        QCOMPARE(canvas()->articleBoxes().size(), 2);
        for (const QRectF &box : canvas()->articleBoxes())
            QVERIFY(box.left() > 300);
    }

    /// What is tinted is bluer than the paper around it.
    void tintsCanBeSeen()
    {
        open(write(issue(1)));
        const auto pixel = [&](QPointF place) {
            const QImage picture = canvas()->viewport()->grab().toImage();
            const QPointF at = canvas()->toScreen({place, QSizeF()}).topLeft() * picture.devicePixelRatio();
            return picture.pixelColor(at.toPoint());
        };
        for (const ActionId theme : {ActionId::ThemeLight, ActionId::ThemeSepia, ActionId::ThemeDark}) {
            m_window->action(theme)->trigger();
            pane()->goTo(pane()->find(u"方便才是"_s).first());
            const QColor paper = pixel({20, 300}), article = pixel({262, 113}), chosen = pixel({255, 142});
            QVERIFY2(article.blue() - article.red() > paper.blue() - paper.red(), qPrintable(article.name()));
            QVERIFY2(chosen.lightness() < article.lightness(), qPrintable(chosen.name()));
        }
    }

    void thePageFollowsTheArticle()
    {
        open(write(issue(1)));
        pane()->goTo(pane()->find(u"何江任组长"_s).first());
        QCOMPARE(canvas()->chosenBoxes().size(), 1);
        QVERIFY(canvas()->chosenBoxes().first().contains(QPointF(100, 128)));
        QVERIFY(!canvas()->chosenBoxes().first().contains(QPointF(100, 100)));
        QVERIFY(QRectF(canvas()->viewport()->rect())
                    .contains(canvas()->toScreen(canvas()->chosenBoxes().first())));
    }

    void theArticleFollowsThePage()
    {
        open(write(issue(1)));
        click({100, 128});
        QCOMPARE(articles()->current(), (ArticleRef{0, 0}));
        QCOMPARE(pane()->textCursor().position(), pane()->find(u"渡口复航计划由"_s).first().start);
        click({330, 100});
        QCOMPARE(articles()->current(), (ArticleRef{0, 1}));
        QCOMPARE(pane()->textCursor().position(), pane()->find(u"屋顶上，"_s).first().start);
        QCOMPARE(canvas()->chosenBoxes().size(), 1);
        QVERIFY(canvas()->chosenBoxes().first().contains(QPointF(330, 100)));
        QCOMPARE(canvas()->articleBoxes().size(), 2);
        click({5, 700}); // nothing is printed there
        QCOMPARE(articles()->current(), (ArticleRef{0, 1}));
    }

    void hoveringNamesTheArticle()
    {
        open(write(issue(1)));
        const QPoint place = screen({330, 100});
        QTest::mouseMove(canvas()->viewport(), place);
        QCOMPARE(canvas()->hoveredBoxes().size(), 2);
        QString text;
        Q_EMIT canvas()->toolTipWanted({330, 100}, &text);
        QVERIFY2(text.startsWith(schoolHeadline), qPrintable(text));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(canvas()->viewport(), &leave);
        QVERIFY(canvas()->hoveredBoxes().isEmpty());
    }

    void theTextCanBeSeenInstead()
    {
        open(write(issue(1)));
        QAction *asText = m_window->action(ActionId::SourceAsText);
        QVERIFY(asText->isEnabled());
        asText->trigger();
        QVERIFY(!canvas()->isVisible());
        auto *text = m_window->findChild<TextSourceView *>();
        QVERIFY(text->isVisible());
        pane()->goTo(pane()->find(u"方便才是"_s).first());
        QCOMPARE(text->markedLine(), u"方便才是目的。"_s);
        QVERIFY(!m_window->action(ActionId::PageZoomIn)->isEnabled());
        QCOMPARE(m_settings->value(Setting::SourceAsText).toBool(), true);
        asText->trigger();
        QVERIFY(canvas()->isVisible());
        QVERIFY(canvas()->chosenBoxes().first().contains(QPointF(60, 142)));
    }

    void textFilesShowTheirText()
    {
        open(write("标题一行\n\n正文一行，到此为止。\n"));
        QVERIFY(!canvas()->isVisible());
        QVERIFY(m_window->findChild<TextSourceView *>()->isVisible());
        QVERIFY(!m_window->action(ActionId::SourceAsText)->isEnabled());
        QVERIFY(!m_window->action(ActionId::PageFitWidth)->isEnabled());
    }

    void thePageZoomIsKept()
    {
        open(write(issue(1)));
        const int fit = canvas()->shownPercent();
        m_window->action(ActionId::PageZoomIn)->trigger();
        m_window->action(ActionId::PageZoomIn)->trigger();
        QVERIFY(canvas()->shownPercent() > fit);
        QCOMPARE(m_settings->value(Setting::PageZoom).toInt(), canvas()->zoomPercent());
        m_window->action(ActionId::PageZoomOut)->trigger();
        m_window->action(ActionId::PageFitWidth)->trigger();
        QCOMPARE(canvas()->shownPercent(), fit);
        QCOMPARE(m_settings->value(Setting::PageZoom).toInt(), 0);
    }

    /// The text zoom's keys mean the page while it has the focus.
    void theFocusDecidesWhatIsZoomed()
    {
        open(write(issue(1)));
        const int fit = canvas()->shownPercent();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(canvas()->shownPercent() > fit);
        QCOMPARE(m_settings->value(Setting::Zoom).toInt(), 100);
    }

    void articlesComeWhileTheRestIsRead()
    {
        constexpr int pages = 200;
        const QAbstractItemModelTester tester(articles()->findChild<QListView *>()->model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy added(&m_window->pages(), &OpenPages::added), idle(m_window.get(), &MainWindow::idle);
        const QString path = write(issue(pages));
        m_window->openFiles({path});
        QVERIFY(added.wait());
        QVERIFY(m_window->isBusy());
        QVERIFY(m_window->pages().pages().size() < pages);
        QCOMPARE(articles()->current(), (ArticleRef{0, 0}));
        QVERIFY(pane()->toPlainText().contains(ferryHeadline));
        QTRY_VERIFY(m_window->pages().pages().size() > 2);
        articles()->select({1, 1}); // reading goes on where the reader is
        if (m_window->isBusy())
            QVERIFY(idle.wait());
        QCOMPARE(m_window->pages().pages().size(), pages);
        QCOMPARE(articles()->current(), (ArticleRef{1, 1}));
        QCOMPARE(m_window->pages().title(m_window->pages().pages().last()),
                 QFileInfo(path).completeBaseName() + u", page 200"_s);
        QVERIFY(messages().isEmpty());
    }

    void progressIsShownAndCancelStops()
    {
        auto *bar = m_window->findChild<JobBar *>();
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->openFiles({write(issue(1500))});
        QTRY_VERIFY(bar->isVisible());
        QTRY_VERIFY(bar->findChild<QLabel *>()->text().contains(u"1500"_s));
        QTest::mouseClick(bar->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(idle.wait());
        QVERIFY(!bar->isVisible());
        const qsizetype read = m_window->pages().pages().size();
        QVERIFY(read > 0 && read < 1500);
        QCOMPARE(messages().size(), 1);
        QVERIFY2(messages().first().contains(QString::number(read)) && messages().first().contains(u"1500"_s),
                 qPrintable(messages().first()));
    }

    void closingAFileStopsItsReading()
    {
        QSignalSpy added(&m_window->pages(), &OpenPages::added), idle(m_window.get(), &MainWindow::idle);
        m_window->openFiles({write(issue(1500))});
        QVERIFY(added.wait());
        m_window->action(ActionId::CloseFile)->trigger();
        QVERIFY(idle.wait());
        QVERIFY(m_window->pages().isEmpty());
        QVERIFY(messages().isEmpty());
        QVERIFY(m_window->findChild<Welcome *>()->isVisible());
    }

    void theSessionComesBackWithItsPage()
    {
        const QString path = write(issue(200));
        open(path);
        articles()->select({3, 1});
        const Session session = m_window->session();
        init();
        QSignalSpy shown(pane(), &ReadingPane::shown);
        m_window->restoreSession(session);
        QTRY_COMPARE(articles()->current(), (ArticleRef{3, 1}));
        QVERIFY(m_window->isBusy()); // it did not wait for the rest
        QVERIFY(pane()->toPlainText().contains(schoolHeadline));
    }

    void thePageIsThereBeforeItsArticles()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->findChild<SourcePanel *>()->expectPage(write(issue(1)), 0);
        QTRY_VERIFY(canvas()->isVisible());
        QVERIFY(!m_window->findChild<Welcome *>()->isVisible());
        QTRY_VERIFY(!m_window->isDrawing());
        QVERIFY(canvas()->articleBoxes().isEmpty());
        QVERIFY(shownInk());
        QVERIFY(articles()->findChild<QListView *>()->hasFocus());
    }

    void asksForThePassword()
    {
        m_window->openFiles({QStringLiteral(LOCKED_PDF)});
        QVERIFY(answer(u"guess"_s, false));
        QVERIFY(answer(u"open sesame"_s, true));
        QTRY_COMPARE(m_window->pages().pages().size(), 1);
        QVERIFY(messages().isEmpty());
        QTRY_VERIFY(!m_window->isDrawing());
        QCOMPARE(canvas()->chosenBoxes().size(), 1); // the picture opened too
        QVERIFY(m_settings->value(Setting::RecentFiles).toStringList().contains(QStringLiteral(LOCKED_PDF)));
    }

    void aPasswordOpensTheNextFileToo()
    {
        QFile::copy(QStringLiteral(LOCKED_PDF), m_folder.filePath(u"second.pdf"_s));
        m_window->openFiles({QStringLiteral(LOCKED_PDF), m_folder.filePath(u"second.pdf"_s)});
        QTRY_VERIFY(!m_window->isBusy());
        QVERIFY(answer(u"open sesame"_s, false));
        QTRY_COMPARE(m_window->pages().pages().size(), 2);
        QVERIFY(!dialog());
    }

    void noPasswordLeavesAMessage()
    {
        m_window->openFiles({QStringLiteral(LOCKED_PDF)});
        QTRY_VERIFY(dialog());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        QCOMPARE(messages().size(), 1);
        QVERIFY(messages().first().contains(u"locked.pdf"_s));
        QVERIFY(m_window->findChild<Welcome *>()->isVisible());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("scanned") << PdfBuilder().newPage().bytes() << u"ocrmypdf"_s;
        QTest::newRow("damaged") << QByteArray("%PDF-1.4\n1 0 obj\n<< >>\nendobj\n") << u"trailer"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        open(write(bytes));
        QCOMPARE(messages().size(), 1);
        QVERIFY2(messages().first().contains(words), qPrintable(messages().first()));
        QVERIFY(m_window->findChild<Welcome *>()->isVisible());
    }

    void namesPagesWithoutText()
    {
        PdfBuilder pdf;
        addPage(pdf).newPage().newPage();
        addPage(pdf.newPage()).newPage();
        open(write(pdf.bytes()));
        QCOMPARE(m_window->pages().pages().size(), 2);
        QCOMPARE(messages().size(), 1);
        QVERIFY2(messages().first().contains(u"2–3, 5"_s), qPrintable(messages().first()));
    }

    void aHugePageStaysSmallInMemory()
    {
        connect(canvas(), &PageCanvas::pictureWanted, this, [](double, const QRect &area) {
            QVERIFY(double(area.width()) * area.height() <= PagePictures::mostPixels * 1.01);
        });
        PdfBuilder pdf(200'000, 200'000);
        pdf.lines(50, 80, 1000, 1400, {ferryHeadline, ferryHeadline});
        open(write(pdf.bytes()));
        QCOMPARE(m_window->pages().pages().size(), 1);
        const int fit = canvas()->shownPercent();
        for (int i = 0; i < 40; ++i)
            m_window->action(ActionId::PageZoomIn)->trigger();
        QVERIFY(canvas()->shownPercent() > fit);
        QTest::qWait(100); // the picture is asked for when zooming pauses
        QTRY_VERIFY(!m_window->isDrawing());
        QVERIFY(canvas()->message().isEmpty());
    }

    void aFileThatWentIsNamedInThePane()
    {
        const QString path = write(issue(3));
        open(path);
        QVERIFY(QFile::remove(path));
        articles()->select({2, 0});
        QTRY_VERIFY(!m_window->isDrawing());
        QVERIFY2(canvas()->message().contains(u"no file"_s), qPrintable(canvas()->message()));
        QVERIFY(pane()->toPlainText().contains(ferryHeadline)); // the text stays
    }

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"issue-%1-%2.pdf"_s.arg(m_run).arg(bytes.size())));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    void open(const QString &file)
    {
        QSignalSpy idle(m_window.get(), &MainWindow::idle);
        m_window->openFiles({file});
        if (m_window->isBusy())
            QVERIFY(idle.wait());
        QTRY_VERIFY(!m_window->isDrawing());
    }

    [[nodiscard]] PasswordDialog *dialog() const
    {
        auto *found = m_window->findChild<PasswordDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }

    /// Types a password when asked; `again`: the dialog must say that the one before was refused.
    bool answer(const QString &password, bool again)
    {
        if (!QTest::qWaitFor([this] { return dialog() != nullptr; }))
            return false;
        const bool saysSo = dialog()->findChild<QLabel *>(u"refused"_s) != nullptr;
        QPushButton *open = dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Open);
        const bool wasReady = open->isEnabled();
        QTest::keyClicks(dialog()->findChild<QLineEdit *>(), password);
        QPointer<PasswordDialog> asked = dialog();
        open->click();
        return saysSo == again && !wasReady && QTest::qWaitFor([&asked] { return asked.isNull(); });
    }

    [[nodiscard]] QPoint screen(QPointF place) const
    {
        return canvas()->toScreen({place, QSizeF()}).topLeft().toPoint();
    }
    void click(QPointF place) const
    {
        QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, screen(place));
    }
    /// Whether the rule below the first headline is on the canvas.
    [[nodiscard]] bool shownInk() const
    {
        const QRect place = canvas()->toScreen({50, 60, 160, 6}).toAlignedRect();
        const QImage picture = canvas()->viewport()->grab(place).toImage();
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qGray(picture.pixel(x, y)) < 128)
                    return true;
            }
        }
        return false;
    }
    QStringList messages() const { return m_window->findChild<MessageBar *>()->messages(); }
    ArticlePanel *articles() const { return m_window->findChild<ArticlePanel *>(); }
    ReadingPane *pane() const { return m_window->findChild<ReadingPane *>(); }
    PageCanvas *canvas() const { return m_window->findChild<PageCanvas *>(); }

    QTemporaryDir m_folder;
    int m_run = 0;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestPdfWindow)
#include "tst_app_pdf.moc"
