#include "fixtures.h"
#include "views/reading_pane.h"
#include "views/row_painting.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

using namespace banmian;

static QString textOf(const ReadingPane &pane, const TextSpan &span)
{
    return pane.document()->toRawText().mid(span.start, span.length);
}

class TestDocuments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryPart()
    {
        const Article article = ferryPage().articles.first();
        ReadingPane pane;
        pane.showArticle(article, subjectsOf(article));
        const QString text = pane.toPlainText();
        QVERIFY(text.startsWith(article.headline.text));
        for (const Passage &paragraph : article.paragraphs)
            QVERIFY(text.contains(paragraph.text()));
        QVERIFY(text.contains(article.captions.first().passage.text()));
        QVERIFY(text.contains(QStringLiteral("本报 · 澄江 · 5月6日 · 林一")));
    }

    void paragraphsAreIndentedTwoEms()
    {
        const Article article = ferryPage().articles.first();
        ReadingPane pane;
        pane.showArticle(article, {});
        const QTextBlock block = pane.document()->findBlock(pane.placement().passages().at(1).position);
        QVERIFY(block.text().startsWith(QStringLiteral("本报澄江")));
        QCOMPARE(block.blockFormat().textIndent(), 2.0 * block.charFormat().font().pixelSize());
        QCOMPARE(block.blockFormat().alignment(), Qt::AlignJustify);
    }

    void mentionsStandWhereTheyAre()
    {
        const Article article = ferryPage().articles.first();
        const QList<Subject> subjects = subjectsOf(article);
        ReadingPane pane;
        pane.showArticle(article, subjects);
        for (int subject = 0; subject < subjects.size(); ++subject) {
            const QList<TextSpan> spans = pane.mentionsOf(subject);
            QCOMPARE(spans.size(), subjects[subject].mentions.size());
            for (const TextSpan &span : spans)
                QCOMPARE(textOf(pane, span), subjects[subject].name);
        }
    }

    void aMentionPastTheEndIsNowhere()
    {
        Article article = ferryPage().articles.first();
        ReadingPane pane;
        pane.showArticle(article, {});
        QVERIFY(!pane.placement().spanOf({Mention::Place::Paragraph, 0, 10'000, 2}));
        QVERIFY(!pane.placement().spanOf({Mention::Place::Paragraph, 99, 0, 1}));
    }

    void sourceAndTextConvertBothWays()
    {
        const Page page = ferryPage();
        ReadingPane pane;
        pane.showArticle(page.articles.first(), {});
        for (const auto &passage : pane.placement().passages()) {
            for (int i = 0; i < passage.length; ++i) {
                const auto source = pane.placement().sourceOf(passage.position + i);
                QVERIFY(source);
                const QList<TextSpan> back = pane.placement().spansFrom({*source, *source + 1});
                QCOMPARE(back, (QList<TextSpan>{{passage.position + i, 1}}));
                QCOMPARE(textOf(pane, back.first()), QString(page.source.text[*source]));
            }
        }
    }

    void wordsOfTheProgramHaveNoSource()
    {
        ReadingPane pane;
        pane.showUnplaced(ferryPage().unplaced);
        QVERIFY(!pane.placement().sourceOf(1));
        QCOMPARE(pane.placement().passages().size(), 1);
    }

    void controlCharactersKeepPositions()
    {
        Article article;
        Passage odd;
        const QString text = QStringLiteral("甲\r\n乙\u2029丙\ufdd0丁");
        for (qsizetype i = 0; i < text.size(); ++i)
            odd.content.append(text[i], static_cast<qint32>(i));
        article.paragraphs = {odd, odd};
        ReadingPane pane;
        pane.showArticle(article, {});
        const auto end = static_cast<qint32>(text.size());
        const QList<TextSpan> spans = pane.placement().spansFrom({end - 1, end});
        QCOMPARE(spans.size(), 2);
        for (const TextSpan &span : spans)
            QCOMPARE(textOf(pane, span), QStringLiteral("丁"));
    }

    void photoCreditsAreSetBack()
    {
        Article article = ferryPage().articles.first();
        article.captions.append(Caption());
        article.captions.first().agency = QStringLiteral("本报");
        ReadingPane pane;
        pane.showArticle(article, {});
        const TextSpan credit = pane.find(QStringLiteral("本报记者 吴三")).first();
        const auto colourAt = [&](qsizetype position) {
            QTextCursor cursor(pane.document());
            cursor.setPosition(static_cast<int>(position) + 1);
            return cursor.charFormat().foreground().color();
        };
        QVERIFY(colourAt(credit.start) != colourAt(credit.start - 3));
        QCOMPARE(colourAt(credit.end() - 1), colourAt(credit.start));
    }

    void hugePassagesAreCutAndNamed()
    {
        Article article;
        Passage huge;
        huge.content.text = QString(2'000'000, u'长');
        for (qint32 unit = 0; unit < huge.content.text.size(); ++unit)
            huge.content.origin.append(unit);
        article.paragraphs = {huge};
        ReadingPane pane;
        pane.resize(800, 600);
        QElapsedTimer timer;
        timer.start();
        pane.showArticle(article, {});
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY(pane.document()->characterCount() < 300'000);
        QVERIFY(pane.toPlainText().contains(QStringLiteral("1800000")));
    }

    void findFoldsCaseAndWidth()
    {
        ReadingPane pane;
        pane.showArticle(ferryPage().articles.first(), {});
        const QList<TextSpan> spans = pane.find(QStringLiteral("gdp"));
        QCOMPARE(spans.size(), 1);
        QCOMPARE(textOf(pane, spans.first()), QStringLiteral("ＧＤＰ"));
        QCOMPARE(pane.find(QStringLiteral("昨日清晨")).size(), 1);
    }

    void aClickOnAMentionChoosesItsSubject()
    {
        const Article article = ferryPage().articles.first();
        const QList<Subject> subjects = subjectsOf(article);
        ReadingPane pane;
        pane.resize(900, 700);
        pane.showArticle(article, subjects);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        QSignalSpy clicked(&pane, &ReadingPane::subjectClicked);
        QTextCursor cursor(pane.document());
        cursor.setPosition(static_cast<int>(pane.mentionsOf(0).first().start + 1));
        QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, pane.cursorRect(cursor).center());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first().first().toInt(), 0);
        cursor.setPosition(pane.placement().passages().first().position);
        QTest::mouseClick(pane.viewport(), Qt::LeftButton, {}, pane.cursorRect(cursor).center());
        QCOMPARE(clicked.size(), 1);
    }

    void peopleAndTopicsAreUnderlinedInTwoWays_data()
    {
        QTest::addColumn<Theme::Name>("name");
        QTest::newRow("light") << Theme::Name::Light;
        QTest::newRow("sepia") << Theme::Name::Sepia;
        QTest::newRow("dark") << Theme::Name::Dark;
    }

    void peopleAndTopicsAreUnderlinedInTwoWays()
    {
        QFETCH(Theme::Name, name);
        const Theme theme = Theme::named(name, {});
        const QPen person = subjectPen(theme, true), topic = subjectPen(theme, false);
        QVERIFY(person.color() != topic.color());
        QVERIFY(person.style() != topic.style()); // told apart without colour, too
        for (const QColor &line : {person.color(), topic.color()})
            QVERIFY(std::abs(line.lightness() - theme.paper.lightness()) > 60);
    }

    void underlinesCanBeSwitchedOff()
    {
        const Article article = ferryPage().articles.first();
        ReadingPane marked, bare;
        for (ReadingPane *pane : {&marked, &bare}) {
            pane->resize(900, 700);
            pane->showArticle(article, subjectsOf(article));
        }
        QCOMPARE(marked.grab().toImage(), bare.grab().toImage());
        bare.setMentionsMarked(false);
        QVERIFY(marked.grab().toImage() != bare.grab().toImage());
        bare.setMentionsMarked(true);
        QCOMPARE(marked.grab().toImage(), bare.grab().toImage());
    }

    void otherSubjectsLeaveTheTextWhereItIs()
    {
        const Article article = ferryPage().articles.first();
        ReadingPane pane;
        pane.showArticle(article, subjectsOf(article));
        pane.goTo({20, 0});
        pane.setSubjects(subjectsOf(article).mid(1));
        QCOMPARE(pane.textCursor().position(), 20);
        QCOMPARE(pane.mentionsOf(0).size(), subjectsOf(article)[1].mentions.size());
        pane.setSubjects({});
        QVERIFY(pane.mentionsOf(0).isEmpty());
    }

    void zoomKeepsTheCursor()
    {
        ReadingPane pane;
        pane.showArticle(ferryPage().articles.first(), {});
        pane.goTo({20, 0});
        pane.setZoom(200);
        QCOMPARE(pane.textCursor().position(), 20);
        QCOMPARE(pane.document()
                     ->findBlock(pane.placement().passages().at(1).position)
                     .charFormat()
                     .font()
                     .pixelSize(),
                 34);
    }
};

QTEST_MAIN(TestDocuments)
#include "tst_app_documents.moc"
