#include "topics/candidates.h"
#include "topics/kinds.h"
#include "topics/selection.h"
#include "topics/topic_model.h"
#include "topics/topics.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace banmian;

namespace {

Passage passage(const QString &text)
{
    Passage result;
    result.content.text = text;
    return result;
}

Article article(const QString &headline, const QStringList &paragraphs)
{
    Article result;
    result.headline.text = headline;
    for (const QString &paragraph : paragraphs)
        result.paragraphs.append(passage(paragraph));
    return result;
}

/// A visit as newspapers tell of it, with invented people.
Article visit()
{
    return article(
        QStringLiteral("陆远山会见索马林"),
        {QStringLiteral("本报北京3月2日电　3月2日，陆远山在人民大会堂会见来华出席上海合作组织峰会的索马林。"),
         QStringLiteral("陆远山指出，中老铁路是两国共建“一带一路”的标志性工程，双方要用好中老铁路，推动构建人"
                        "类命运共同体。"),
         QStringLiteral("索马林表示，愿同中方在上合组织框架内加强协调，支持全球治理倡议，落实好全球治理倡议，"
                        "让中老铁路带动沿线发展。")});
}

QStringList textsOf(const Article &article)
{
    QStringList texts;
    for (const Topic &topic : article.topics)
        texts.append(topic.text);
    return texts;
}

const QString &textAt(const Article &article, const Mention &mention)
{
    switch (mention.place) {
    case Mention::Place::Headline:
        return article.headline.text;
    case Mention::Place::Kicker:
        return article.kicker.text;
    case Mention::Place::Subheadline:
        return article.subheadline.text;
    case Mention::Place::Paragraph:
        return article.paragraphs[mention.index].text();
    case Mention::Place::Caption:
        break;
    }
    return article.captions[mention.index].passage.text();
}

/// Newspaper-like text put together at random from pieces that find each other's edges.
Article randomArticle(QRandomGenerator &random)
{
    static const QStringList pieces = {QStringLiteral("全球治理倡议"),
                                       QStringLiteral("上海合作组织"),
                                       QStringLiteral("上合组织"),
                                       QStringLiteral("“"),
                                       QStringLiteral("”"),
                                       QStringLiteral("《"),
                                       QStringLiteral("》"),
                                       QStringLiteral("的"),
                                       QStringLiteral("，"),
                                       QStringLiteral("。"),
                                       QStringLiteral("中国—东盟"),
                                       QStringLiteral("𠮷"),
                                       QStringLiteral("推动"),
                                       QStringLiteral("生态文明建设"),
                                       QStringLiteral("2026"),
                                       QStringLiteral("G20"),
                                       QStringLiteral("长江流域"),
                                       QStringLiteral("、"),
                                       QStringLiteral("农业农村部"),
                                       QStringLiteral("会议")};
    const auto text = [&] {
        QString result;
        for (int piece = random.bounded(40); piece > 0; --piece)
            result += pieces[random.bounded(int(pieces.size()))];
        return result;
    };
    Article result = article(text(), {text(), text(), text()});
    result.kicker.text = text();
    result.subheadline.text = text();
    Caption caption;
    caption.passage = passage(text());
    result.captions.append(caption);
    return result;
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAnEditorWouldList_data();
    void findsWhatAnEditorWouldList();
    void joinsShortForms();
    void marksEveryMention();
    void leavesOutPeopleOfficesAndCommonWords();
    void takesQuotedAndTitledNamesWhole();
    void leavesTheColumnOutOfTheHeadline();
    void mentionsSpellTheTopic();
    void topicsBeginAndEndWithWords();
    void isDeterministic();
    void sortsByScore();
    void emptyArticleHasNone();
    void longLineIsLinear();
    void tellsShortForms_data();
    void tellsShortForms();
    void tellsKinds_data();
    void tellsKinds();
    void tokensCoverTheText();
    void wordsOfAnArticle_data();
    void wordsOfAnArticle();
    void aFirstParagraphMayReadLikeAHeadline_data();
    void aFirstParagraphMayReadLikeAHeadline();
    void marksTheWordsOfTitles();
    void refusesDamagedModels_data();
    void refusesDamagedModels();
};

void TestTopics::findsWhatAnEditorWouldList_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("kind");
    QTest::newRow("organisation") << QStringLiteral("上海合作组织") << int(TopicKind::Organization);
    QTest::newRow("policy") << QStringLiteral("全球治理倡议") << int(TopicKind::Policy);
    QTest::newRow("formulation") << QStringLiteral("人类命运共同体") << int(TopicKind::Policy);
    QTest::newRow("railway") << QStringLiteral("中老铁路") << int(TopicKind::Place);
}

void TestTopics::findsWhatAnEditorWouldList()
{
    QFETCH(QString, topic);
    QFETCH(int, kind);
    Article read = visit();
    findTopics(read);
    const auto found = std::find_if(read.topics.cbegin(), read.topics.cend(),
                                    [&](const Topic &candidate) { return candidate.text == topic; });
    QVERIFY2(found != read.topics.cend(), qPrintable(textsOf(read).join(u' ')));
    QCOMPARE(int(found->kind), kind);
}

void TestTopics::joinsShortForms()
{
    Article read = visit();
    findTopics(read);
    QVERIFY(!textsOf(read).contains(QStringLiteral("上合组织")));
    for (const Topic &topic : std::as_const(read.topics)) {
        if (topic.text == QStringLiteral("上海合作组织")) {
            QCOMPARE(topic.mentions.size(), 2);
            QCOMPARE(topic.mentions[1].length, 4);
        }
    }
}

void TestTopics::marksEveryMention()
{
    Article read = visit();
    findTopics(read);
    for (const Topic &topic : std::as_const(read.topics)) {
        if (topic.text == QStringLiteral("中老铁路"))
            QCOMPARE(topic.mentions.size(), 3);
        if (topic.text == QStringLiteral("全球治理倡议"))
            QCOMPARE(topic.mentions.size(), 2);
    }
}

void TestTopics::leavesOutPeopleOfficesAndCommonWords()
{
    Article read = visit();
    Person person;
    person.name = QStringLiteral("索马林");
    person.mentions = {
        {Mention::Place::Headline, 0, 5, 3},
        {Mention::Place::Paragraph, 0, qint32(read.paragraphs[0].text().indexOf(person.name)), 3},
        {Mention::Place::Paragraph, 2, 0, 3}};
    read.people = {person};
    findTopics(read);
    for (const QString &topic : textsOf(read)) {
        QVERIFY2(!topic.contains(person.name), qPrintable(topic));
        QVERIFY2(topic != QStringLiteral("工作") && topic != QStringLiteral("双方"), qPrintable(topic));
    }
}

void TestTopics::takesQuotedAndTitledNamesWhole()
{
    Article read =
        article(QStringLiteral("滨江市出台《城市更新三年行动方案（试行）》"),
                {QStringLiteral("滨江市近日印发《城市更新三年行动方案（试行）》，提出建设“十五分钟便民圈”。"),
                 QStringLiteral("市民说，“十五分钟便民圈”让买菜、就医都方便了。")});
    findTopics(read);
    const QStringList topics = textsOf(read);
    QVERIFY2(topics.contains(QStringLiteral("城市更新三年行动方案（试行）")), qPrintable(topics.join(u' ')));
    QVERIFY2(topics.contains(QStringLiteral("十五分钟便民圈")), qPrintable(topics.join(u' ')));
}

void TestTopics::leavesTheColumnOutOfTheHeadline()
{
    Article read =
        article(QStringLiteral("让老街区焕发新活力（金水茶馆）"), {QStringLiteral("老街区改造正在推进。")});
    findTopics(read);
    for (const QString &topic : textsOf(read))
        QVERIFY2(!topic.contains(QStringLiteral("茶馆")), qPrintable(topic));
}

void TestTopics::mentionsSpellTheTopic()
{
    QRandomGenerator random(5);
    for (int round = 0; round < 200; ++round) {
        Article read = randomArticle(random);
        findTopics(read);
        for (const Topic &topic : std::as_const(read.topics)) {
            QVERIFY(!topic.mentions.isEmpty());
            QVERIFY(topic.score >= 0 && topic.score <= 1);
            for (const Mention &mention : topic.mentions) {
                const QString spelt = textAt(read, mention).mid(mention.start, mention.length);
                QVERIFY2(spelt == topic.text || isShortForm(spelt, topic.text), qPrintable(spelt));
            }
        }
    }
}

void TestTopics::topicsBeginAndEndWithWords()
{
    QRandomGenerator random(6);
    const TopicModel model = TopicModel::builtIn();
    for (int round = 0; round < 100; ++round) {
        Article read = randomArticle(random);
        findTopics(read);
        for (const Topic &topic : std::as_const(read.topics)) {
            for (const Mention &mention : topic.mentions) {
                const QList<Token> tokens = tokenize(textAt(read, mention), model);
                const qint32 end = mention.start + mention.length;
                QVERIFY(std::any_of(tokens.begin(), tokens.end(),
                                    [&](const Token &t) { return t.start == mention.start; }));
                QVERIFY(std::any_of(tokens.begin(), tokens.end(),
                                    [&](const Token &t) { return t.start + t.length == end; }));
            }
        }
    }
}

void TestTopics::isDeterministic()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        Article first = randomArticle(random);
        Article second = first;
        findTopics(first);
        findTopics(second);
        QCOMPARE(textsOf(first), textsOf(second));
        QVERIFY(first.topics == second.topics);
    }
}

void TestTopics::sortsByScore()
{
    Article read = visit();
    findTopics(read);
    QVERIFY(read.topics.size() > 3);
    QVERIFY(std::is_sorted(read.topics.cbegin(), read.topics.cend(),
                           [](const Topic &a, const Topic &b) { return a.score > b.score; }));
}

void TestTopics::emptyArticleHasNone()
{
    Page page;
    page.articles = {Article(), article(QStringLiteral("。"), {QStringLiteral("……")})};
    findTopics(page);
    QVERIFY(page.articles[0].topics.isEmpty());
    QVERIFY(page.articles[1].topics.isEmpty());
}

void TestTopics::longLineIsLinear()
{
    const QString sentence =
        QStringLiteral("推动构建人类命运共同体，落实全球治理倡议，加强生态文明建设和长江流域禁渔工作。");
    Article read = article(QStringLiteral("全球治理倡议"), {sentence.repeated(40000)});
    QElapsedTimer timer;
    timer.start();
    findTopics(read);
    QVERIFY(timer.elapsed() < 20000); // a second or so; quadratic time would be hours
    QVERIFY(std::any_of(read.topics.cbegin(), read.topics.cend(), [](const Topic &topic) {
        return topic.text == QStringLiteral("全球治理倡议") && topic.mentions.size() == 40001;
    }));
}

void TestTopics::tellsShortForms_data()
{
    QTest::addColumn<QString>("shortForm");
    QTest::addColumn<QString>("full");
    QTest::addColumn<bool>("expected");
    QTest::newRow("organisation") << QStringLiteral("上合组织") << QStringLiteral("上海合作组织") << true;
    QTest::newRow("order") << QStringLiteral("上作海组织") << QStringLiteral("上海合作组织") << false;
    QTest::newRow("other ending") << QStringLiteral("上海合作") << QStringLiteral("上海合作组织") << false;
    QTest::newRow("same") << QStringLiteral("联合国") << QStringLiteral("联合国") << false;
    QTest::newRow("other body") << QStringLiteral("世贸组织") << QStringLiteral("世界卫生组织") << false;
    QTest::newRow("empty") << QString() << QStringLiteral("世界卫生组织") << false;
}

void TestTopics::tellsShortForms()
{
    QFETCH(QString, shortForm);
    QFETCH(QString, full);
    QFETCH(bool, expected);
    QCOMPARE(isShortForm(shortForm, full), expected);
}

void TestTopics::tellsKinds_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("kind");
    QTest::newRow("committee") << QStringLiteral("中央全面依法治国委员会") << int(TopicKind::Organization);
    QTest::newRow("bureau") << QStringLiteral("滨江市水务局") << int(TopicKind::Organization);
    QTest::newRow("railway") << QStringLiteral("中老铁路") << int(TopicKind::Place);
    QTest::newRow("initiative") << QStringLiteral("全球治理倡议") << int(TopicKind::Policy);
    QTest::newRow("summit") << QStringLiteral("中非合作论坛峰会") << int(TopicKind::Event);
    QTest::newRow("phrase") << QStringLiteral("新能源汽车") << int(TopicKind::Phrase);
    QTest::newRow("no centre") << QStringLiteral("以人民为中心") << int(TopicKind::Phrase);
}

void TestTopics::tellsKinds()
{
    QFETCH(QString, topic);
    QFETCH(int, kind);
    QCOMPARE(int(kindOf(topic, WordClass::Noun)), kind);
}

void TestTopics::tokensCoverTheText()
{
    QRandomGenerator random(8);
    const TopicModel model = TopicModel::builtIn();
    for (int round = 0; round < 100; ++round) {
        const QString text = randomArticle(random).headline.text;
        qint32 end = 0;
        for (const Token &token : tokenize(text, model)) {
            QCOMPARE(token.start, end);
            QVERIFY(token.length > 0);
            end += token.length;
        }
        QCOMPARE(qsizetype(end), text.size());
    }
}

void TestTopics::wordsOfAnArticle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::newRow("ordinal") << QStringLiteral("中共二十届三中全会召开") << QStringLiteral("二十届");
    QTest::newRow("unknown foreign name")
        << QStringLiteral("来到布鲁马迪纽市") << QStringLiteral("布鲁马迪纽");
    QTest::newRow("known foreign name") << QStringLiteral("来到塞尔维亚") << QStringLiteral("塞尔维亚");
}

void TestTopics::wordsOfAnArticle()
{
    QFETCH(QString, text);
    QFETCH(QString, word);
    QStringList words;
    const auto texts = tokenizeArticle(article(text, {}), TopicModel::builtIn());
    for (const Token &token : texts.first().tokens)
        words << text.mid(token.start, token.length);
    QVERIFY2(words.contains(word), qPrintable(words.join(u' ')));
    QCOMPARE(words.join(QString()), text);
}

void TestTopics::aFirstParagraphMayReadLikeAHeadline_data()
{
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QStringList>("paragraphs");
    QTest::addColumn<bool>("like");
    const QString body = QStringLiteral("昨日，老渡口通航。");
    QTest::newRow("short, no mark at its end")
        << QString() << QStringList{QStringLiteral("老渡口迎来新航班"), body} << true;
    QTest::newRow("sentence") << QString() << QStringList{body, body} << false;
    QTest::newRow("alone") << QString() << QStringList{QStringLiteral("老渡口迎来新航班")} << false;
    QTest::newRow("there is a headline")
        << QStringLiteral("通航") << QStringList{QStringLiteral("老渡口迎来新航班"), body} << false;
}

void TestTopics::aFirstParagraphMayReadLikeAHeadline()
{
    QFETCH(QString, headline);
    QFETCH(QStringList, paragraphs);
    const auto texts = tokenizeArticle(article(headline, paragraphs), TopicModel::builtIn());
    const auto first = std::find_if(texts.begin(), texts.end(), [](const TokenizedText &text) {
        return text.place == Mention::Place::Paragraph;
    });
    QVERIFY(first != texts.end());
    QTEST(first->headline, "like");
}

void TestTopics::marksTheWordsOfTitles()
{
    const QString text = QStringLiteral("外交部发言人陆远山说，外交部欢迎。");
    Article read = article(QString(), {text});
    Person speaker;
    speaker.name = QStringLiteral("陆远山");
    speaker.titles = QStringList{QStringLiteral("外交部发言人")};
    speaker.mentions = {{Mention::Place::Paragraph, 0, 6, 3}};
    read.people = {speaker};
    QString inTitles;
    const auto texts = tokenizeArticle(read, TopicModel::builtIn());
    for (const Token &token : texts.first().tokens) {
        if (token.inTitle)
            inTitles += text.mid(token.start, token.length);
    }
    QCOMPARE(inTitles, QStringLiteral("外交部发言人"));
}

void TestTopics::refusesDamagedModels_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << QByteArray("BANTOP01");
    QTest::newRow("other format") << QByteArray(64, 'x');
    QTest::newRow("wrong size") << QByteArray("BANTOP01") + QByteArray(17, '\1');
}

void TestTopics::refusesDamagedModels()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!TopicModel::read(bytes).has_value());
}

QTEST_APPLESS_MAIN(TestTopics)
#include "tst_topics.moc"
