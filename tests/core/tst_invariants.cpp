// What holds for every page, however odd: nothing of the source is lost or used twice, nothing is invented,
// and the same page gives the same result.

#include "export/json.h"
#include "random_page.h"
#include "source/text_file.h"
#include "text/normalizer.h"
#include "walk.h"

#include <QTest>
#include <algorithm>

using namespace banmian;

namespace {

QList<TracedText> passagesOf(const Page &page)
{
    QList<TracedText> passages;
    for (const Article &article : page.articles) {
        passages += {article.kicker, article.headline, article.subheadline, article.bylineText};
        for (const Passage &paragraph : article.paragraphs)
            passages.append(paragraph.content);
        for (const Caption &caption : article.captions)
            passages.append(caption.passage.content);
    }
    for (const Passage &passage : page.unplaced)
        passages.append(passage.content);
    return passages;
}

const TracedText &textAt(const Article &article, const Mention &mention)
{
    switch (mention.place) {
    case Mention::Place::Headline:
        return article.headline;
    case Mention::Place::Kicker:
        return article.kicker;
    case Mention::Place::Subheadline:
        return article.subheadline;
    case Mention::Place::Caption:
        return article.captions[mention.index].passage.content;
    case Mention::Place::Paragraph:
        break;
    }
    return article.paragraphs[mention.index].content;
}

/// A hyphen that only breaks a Latin word over a line end goes when the word is joined.
bool isLineEndHyphen(const SourcePage &source, qsizetype utf16)
{
    if (source.text[utf16] != u'-' || utf16 == 0 || !source.text[utf16 - 1].isLetter())
        return false;
    return std::any_of(source.lines.begin(), source.lines.end(), [&](const SourceLine &line) {
        const QStringView rest = QStringView(source.text).sliced(utf16 + 1);
        return line.begin <= utf16 && utf16 < line.end &&
               rest.first(line.end - utf16 - 1).trimmed().isEmpty();
    });
}

QString show(const SourcePage &source, qsizetype utf16)
{
    const qsizetype begin = std::max<qsizetype>(0, utf16 - 12);
    return source.text.sliced(begin, std::min<qsizetype>(24, source.text.size() - begin))
        .replace(u'\n', u'/');
}

} // namespace

class TestInvariants : public QObject
{
    Q_OBJECT

    static void addPages()
    {
        QTest::addColumn<QString>("text");
        for (quint32 seed = 1; seed <= 60; ++seed)
            QTest::addRow("seed %u", seed) << randomPage(seed);
        QTest::newRow("one character") << u"甲"_qs;
        QTest::newRow("one line") << u"新华社北京9月4日电（记者 曹嘉玥）会议在北京举行。"_qs;
        QTest::newRow("only punctuation") << u"。\n\n，\n（\n"_qs;
        QTest::newRow("only numbers") << u"1\n2.5\n3%\n"_qs;
        QTest::newRow("one character a line") << u"版\n面\n上\n的\n字\n"_qs;
    }

private Q_SLOTS:
    void nothingIsLostOrUsedTwice_data() { addPages(); }

    void nothingIsLostOrUsedTwice()
    {
        QFETCH(QString, text);
        const Page page = readPage(pageFromText(text));
        const SourceIndex index(text);
        QList<int> uses(index.end(), 0);
        for (const TracedText &passage : passagesOf(page)) {
            QList<qint32> from = passage.origin;
            std::sort(from.begin(), from.end());
            from.erase(std::unique(from.begin(), from.end()), from.end());
            for (const qint32 codePoint : from) {
                if (codePoint == TracedText::inserted)
                    continue;
                QVERIFY(codePoint >= 0 && codePoint < index.end());
                ++uses[codePoint];
            }
        }
        for (qint32 i = 0; i < index.end(); ++i) {
            const qsizetype unit = index.utf16(i);
            if (!index.hasInk(i) || isLineEndHyphen(page.source, unit))
                continue;
            QVERIFY2(uses[i] > 0, qPrintable(u"lost in "_qs + show(page.source, unit)));
            QVERIFY2(uses[i] < 2, qPrintable(u"used twice in "_qs + show(page.source, unit)));
        }
    }

    void nothingIsInvented_data() { addPages(); }

    void nothingIsInvented()
    {
        QFETCH(QString, text);
        const Page page = readPage(pageFromText(text));
        const SourceIndex index(text);
        const Normalizer normalizer(text);
        for (const TracedText &passage : passagesOf(page)) {
            QCOMPARE(passage.origin.size(), passage.text.size());
            for (qsizetype i = 0; i < passage.size(); ++i) {
                const qint32 from = passage.origin[i];
                if (from == TracedText::inserted) {
                    QCOMPARE(passage.text[i], QChar(u' '));
                    continue;
                }
                const qsizetype begin = index.utf16(from), end = index.utf16(from + 1);
                const QString printed =
                    normalizer.normalize(QStringView(text).sliced(begin, end - begin), from).text;
                QVERIFY2(printed.contains(passage.text[i]) || passage.text[i] == u' ',
                         qPrintable(u"invented in "_qs + passage.text));
            }
        }
    }

    void sourceRangesAreDisjoint_data() { addPages(); }

    void sourceRangesAreDisjoint()
    {
        QFETCH(QString, text);
        const Page page = readPage(pageFromText(text));
        const SourceIndex index(text);
        QList<SourceRange> ranges;
        for (const TracedText &passage : passagesOf(page))
            ranges += passage.sourceRanges(index);
        std::sort(ranges.begin(), ranges.end(), [](auto a, auto b) { return a.begin < b.begin; });
        for (qsizetype i = 0; i < ranges.size(); ++i) {
            QVERIFY(ranges[i].begin < ranges[i].end && ranges[i].end <= index.end());
            QVERIFY(i == 0 || ranges[i - 1].end <= ranges[i].begin);
        }
    }

    void mentionsLieInTheirText_data() { addPages(); }

    void mentionsLieInTheirText()
    {
        QFETCH(QString, text);
        for (const Article &article : readPage(pageFromText(text)).articles) {
            QList<Mention> mentions;
            for (const Person &person : article.people)
                mentions += person.mentions;
            for (const Topic &topic : article.topics)
                mentions += topic.mentions;
            for (const Mention &mention : mentions) {
                QVERIFY(mention.start >= 0 && mention.length > 0);
                QVERIFY(mention.start + mention.length <= textAt(article, mention).size());
            }
        }
    }

    void theSamePageReadsTheSame_data() { addPages(); }

    void theSamePageReadsTheSame()
    {
        QFETCH(QString, text);
        const SourcePage source = pageFromText(text);
        QCOMPARE(toJson({readPage(source)}), toJson({readPage(source)}));
    }

    void longInputIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a line of 1 MB") << u"会议在北京举行，城市发展计划公布。"_qs.repeated(20'000);
        QTest::newRow("many lines") << randomPage(5).repeated(30);
    }

    void longInputIsRead()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!passagesOf(readPage(pageFromText(text))).isEmpty());
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_APPLESS_MAIN(TestInvariants)
#include "tst_invariants.moc"
