#include "typesetter.h"

#include "source/text_file.h"
#include "text/scripts.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <algorithm>

namespace banmian::training {

struct Typesetter::Habits
{
    int blankLines;     ///< 0 none, 1 after each line, 2 now and then, 3 between units only
    int digitWidth;     ///< in twentieths of an em
    int stretchPercent; ///< chance that a stretched line prints with spaces
    int headingsApart;  ///< 0 before the body, 1 after, 2 bodies first and headings in a heap, 3 any, 4 row
                        ///< by row: the bodies that stand side by side, then their headings
    int indentPercent;  ///< chance of printing a paragraph's indent as blanks
    int indentEms;
    bool latin;
    bool flowed; ///< not set at all: a line a paragraph, as this program's own text export writes it
    bool hangingPunctuation;
};

struct Typesetter::Unit
{
    enum Kind { Heading, Body, Caption, Furniture } kind;
    QStringList lines;
};

int Typesetter::between(int least, int most)
{
    return least + static_cast<int>(m_random() % static_cast<quint32>(most - least + 1));
}

bool Typesetter::chance(int percent)
{
    return between(0, 99) < percent;
}

Typesetter::Habits Typesetter::drawHabits()
{
    Habits habits{};
    habits.blankLines = between(0, 3);
    habits.digitWidth = chance(50) ? 10 : between(10, 12);
    habits.stretchPercent = chance(30) ? 0 : between(20, 100);
    habits.headingsApart = chance(30) ? 0 : chance(45) ? 4 : between(1, 3);
    habits.indentPercent = chance(85) ? 0 : 100;
    habits.indentEms = chance(90) ? 2 : between(0, 1);
    habits.latin = chance(6);
    habits.flowed = chance(4);
    if (habits.flowed) {
        habits.headingsApart = 0;
        habits.stretchPercent = 0;
        habits.indentPercent = 0;
    }
    habits.hangingPunctuation = chance(30);
    return habits;
}

/// A text of the same shape in a script with spaces: every two Han characters a made-up word.
static QString latinized(const QString &text)
{
    static const QStringList syllables{QStringLiteral("al"), QStringLiteral("ber"), QStringLiteral("con"),
                                       QStringLiteral("de"), QStringLiteral("er"),  QStringLiteral("for"),
                                       QStringLiteral("in"), QStringLiteral("men"), QStringLiteral("nov"),
                                       QStringLiteral("or"), QStringLiteral("per"), QStringLiteral("sta"),
                                       QStringLiteral("ti"), QStringLiteral("u"),   QStringLiteral("ver")};
    static const QString chineseMarks = QStringLiteral("，。、；：？！（）“”");
    static const QString latinMarks = QStringLiteral(",.,;:?!()\"\"");
    QString result;
    bool capital = true;
    int inWord = 0;
    for (const QChar c : text) {
        if (const qsizetype mark = chineseMarks.indexOf(c); mark >= 0) {
            if (latinMarks[mark] == u'(')
                result += u' ';
            result += latinMarks[mark];
            capital = QStringView(u".?!").contains(latinMarks[mark]);
            inWord = 0;
        } else if (isHan(c)) {
            if (inWord == 0 && !result.isEmpty() && result.back() != u'(')
                result += u' ';
            QString syllable = syllables[c.unicode() % syllables.size()];
            if (capital)
                syllable[0] = syllable[0].toUpper();
            capital = false;
            result += syllable;
            inWord = inWord == 0 && c.unicode() % 3 != 0 ? 1 : 0;
        } else {
            result += c;
        }
    }
    return result.trimmed();
}

Typesetter::Typesetter(QList<QJsonObject> articles, quint32 seed)
    : m_articles(std::move(articles)), m_random(seed)
{
    QMap<std::pair<QString, int>, QList<QJsonObject>> pages;
    for (const QJsonObject &article : m_articles) {
        pages[{article[QLatin1String("date")].toString(), article[QLatin1String("page")].toInt()}].append(
            article);
    }
    m_pages = pages.values();
}

QList<QJsonObject> Typesetter::drawArticles()
{
    constexpr int most = 8;
    QList<QJsonObject> articles;
    if (chance(50)) {
        articles = m_pages[between(0, static_cast<int>(m_pages.size()) - 1)];
        if (chance(40)) {
            for (qsizetype i = articles.size() - 1; i > 0; --i)
                articles.swapItemsAt(i, between(0, static_cast<int>(i)));
        }
        if (articles.size() <= most)
            return articles;
        const int count = between(2, most);
        const int first = between(0, static_cast<int>(articles.size()) - most);
        return articles.mid(first, count);
    }
    for (int count = between(1, 8); count > 0; --count)
        articles.append(m_articles[between(0, static_cast<int>(m_articles.size()) - 1)]);
    return articles;
}

QJsonObject Typesetter::adapted(QJsonObject article, const Habits &habits)
{
    QJsonArray paragraphs = article[QLatin1String("paragraphs")].toArray();
    constexpr int longest = 22;
    while (paragraphs.size() > longest)
        paragraphs.removeAt(between(2, static_cast<int>(paragraphs.size()) - 2));
    if (chance(25)) { // a brief: a few short paragraphs
        while (paragraphs.size() > 3)
            paragraphs.removeAt(between(1, static_cast<int>(paragraphs.size()) - 1));
        for (auto &&paragraph : paragraphs) {
            const QString text = paragraph.toString();
            const qsizetype stop = text.indexOf(u'。', between(20, 70));
            paragraph = stop > 0 ? text.left(stop + 1) : text;
        }
    }
    if (habits.latin) {
        for (auto &&paragraph : paragraphs)
            paragraph = latinized(paragraph.toString());
        for (const auto &key :
             {QLatin1String("kicker"), QLatin1String("headline"), QLatin1String("subheadline")})
            article[key] = latinized(article[key].toString());
    }
    article[QLatin1String("paragraphs")] = paragraphs;
    QJsonArray captions;
    if (chance(24) && paragraphs.size() > 2 && !habits.latin) {
        static const QStringList credits{
            QStringLiteral("新华社记者 王文摄"),     QStringLiteral("本报记者李海涛摄"),
            QStringLiteral("张卫国摄（人民视觉）"),  QStringLiteral("陈 立 摄"),
            QStringLiteral("新华社发（赵晓明 摄）"), QStringLiteral("周平摄（影像中国）"),
            QStringLiteral("（资料图片）")};
        const QString sentence =
            m_articles[between(0, static_cast<int>(m_articles.size()) - 1)][QLatin1String("paragraphs")]
                .toArray()
                .last()
                .toString()
                .left(between(20, 120));
        if (sentence.size() > 10) {
            captions.append(QString((chance(40) ? QStringLiteral("图为") : QString()) + sentence +
                                    (endsSentence(sentence) ? QString() : QStringLiteral("。")) + u' ' +
                                    credits[between(0, 6)]));
        }
    }
    article[QLatin1String("captions")] = captions;
    return article;
}

QString Typesetter::stretch(const QString &line, int slack, const Habits &habits)
{
    if (slack <= 0 || !chance(slack * habits.stretchPercent / 20) || line.contains(QLatin1String("  ")))
        return line;
    QString spaced;
    for (qsizetype i = 0; i < line.size(); ++i) {
        spaced += line[i];
        const bool narrowPair = i + 1 < line.size() && !isWide(line[i]) && !isWide(line[i + 1]);
        if (i + 1 < line.size() && !narrowPair && line[i] != u' ' && line[i + 1] != u' ')
            spaced += u' ';
    }
    return spaced;
}

/// Greedy line breaking with the marks that may not begin or end a line (JIS X 4051's kinsoku, as GB/T 15834
/// has it).
QStringList Typesetter::breakLines(const QString &text, int width, int indent, const Habits &habits)
{
    constexpr QStringView neverFirst = u"，。、；：？！”’）》」』】…—·,.;:?!)％%",
                          neverLast = u"“‘（《「『【(";
    constexpr int em = 20;
    QStringList lines;
    QString line;
    int used = indent * em;
    const auto widthOf = [&](QChar c) {
        return isWide(c) ? em : habits.latin ? 10 : c == u' ' ? 8 : habits.digitWidth;
    };
    for (const QChar c : text) {
        const bool fits = used + widthOf(c) <= width * em ||
                          (habits.hangingPunctuation && neverFirst.contains(c) && used < width * em + em);
        if (!fits && !line.isEmpty()) {
            qsizetype keep = line.size();
            const auto mayBreak = [&](qsizetype at) {
                const QChar before = line[at - 1], after = at < line.size() ? line[at] : c;
                const bool insideWord = !isWide(before) && !isWide(after) && before != u' ' && after != u' ';
                return !neverFirst.contains(after) && !neverLast.contains(before) && !insideWord;
            };
            while (keep > 1 && !mayBreak(keep))
                --keep;
            if (keep <= 1)
                keep = line.size();
            const QString rest = line.mid(keep);
            line.truncate(keep);
            int set = lines.isEmpty() ? indent * em : 0;
            for (const QChar k : line)
                set += widthOf(k);
            lines.append(stretch(line.trimmed(), width * em - set, habits));
            line = rest;
            used = 0;
            for (const QChar k : line)
                used += widthOf(k);
        }
        if (!(line.isEmpty() && c == u' ')) {
            line += c;
            used += widthOf(c);
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

QStringList Typesetter::setHeading(const QString &text, int width)
{
    Habits plain{};
    plain.digitWidth = 10;
    plain.latin = !text.isEmpty() && isAlphabetic(text.front());
    const int length = setWidth(text) / 2 + 1;
    const int lines = std::max(1, (length + width - 1) / width);
    const bool balanced = chance(50);
    return breakLines(text, balanced ? std::max(4, (length + lines - 1) / lines) : width, 0, plain);
}

QList<Typesetter::Unit> Typesetter::setArticle(QJsonObject &article, const Habits &habits)
{
    const int width = habits.flowed  ? 100000
                      : habits.latin ? between(14, 30)
                      : chance(80)   ? between(9, 22)
                                     : between(23, 34);
    const int headingWidth = habits.flowed ? 1000 : std::max(5, width * between(6, 22) / 10);
    QList<Unit> units;
    Unit heading{Unit::Heading, {}};
    const auto add = [&](QLatin1String key, int scale) {
        if (const QString text = article[key].toString(); !text.isEmpty())
            heading.lines += setHeading(text, std::max(5, headingWidth * scale / 10));
    };
    add(QLatin1String("kicker"), 13);
    add(QLatin1String("headline"), 10);
    add(QLatin1String("subheadline"), 13);
    const bool hasReporter =
        article[QLatin1String("paragraphs")].toArray().first().toString().contains(u'（');
    if (!hasReporter && chance(25) && !habits.latin) {
        static const QStringList names{QStringLiteral("王小雨"), QStringLiteral("陈 刚"),
                                       QStringLiteral("赵永新"), QStringLiteral("李 娜"),
                                       QStringLiteral("欧阳洁")};
        static const QStringList forms{QStringLiteral("本报记者 "), QStringLiteral("■本报记者 "),
                                       QStringLiteral("新华社记者 "), QStringLiteral("记者 "),
                                       QStringLiteral("本报评论员 ")};
        QString byline = forms[between(0, 4)] + names[between(0, 4)];
        if (chance(40))
            byline += QStringLiteral(" ") + names[between(0, 4)];
        heading.lines.append(byline);
        article[QLatin1String("byline_text")] = byline;
    }
    if (habits.latin && chance(60)) {
        const QString byline = QStringLiteral("By ") +
                               (chance(50) ? QStringLiteral("Ruth Alder") : QStringLiteral("Jean Morel"));
        heading.lines.append(byline);
        article[QLatin1String("byline_text")] = byline;
    }
    units.append(heading);
    Unit body{Unit::Body, {}};
    for (const auto &paragraph : article[QLatin1String("paragraphs")].toArray()) {
        const QString text = paragraph.toString();
        QStringList lines = breakLines(text, width, habits.indentEms, habits);
        if (!lines.isEmpty() && chance(habits.indentPercent))
            lines.first().prepend(chance(50) ? QStringLiteral("　　") : QStringLiteral("    "));
        body.lines += lines;
    }
    units.append(body);
    for (const auto &caption : article[QLatin1String("captions")].toArray())
        units.append({Unit::Caption, breakLines(caption.toString(), between(width, 3 * width), 0, habits)});
    return units;
}

/// Rows of articles side by side, as a typesetting program writes them that fills the text frames of a row
/// before it sets the headings over them. Captions stand with their row; a row of one may have its heading
/// first.
QList<Typesetter::Unit> Typesetter::arrangeRows(const QList<QList<Unit>> &articles)
{
    QList<Unit> page;
    for (qsizetype begin = 0, end = 0; begin < articles.size(); begin = end) {
        end = std::min<qsizetype>(articles.size(), begin + between(1, 4));
        const bool headingFirst = end - begin == 1 && chance(50);
        const bool captionsFirst = chance(50);
        QList<Unit> headings;
        for (qsizetype i = begin; i < end; ++i) {
            (headingFirst ? page : headings).append(articles[i][0]);
            if (captionsFirst)
                page += articles[i].mid(2);
            page.append(articles[i][1]);
            if (!captionsFirst)
                page += articles[i].mid(2);
        }
        page += headings;
    }
    return page;
}

QList<Typesetter::Unit> Typesetter::arrange(const QList<QList<Unit>> &articles, const Habits &habits)
{
    if (habits.headingsApart == 4)
        return arrangeRows(articles);
    QList<Unit> page, heap;
    for (const QList<Unit> &article : articles) {
        if (habits.flowed) {
            page += article;
            page.append({Unit::Furniture, {QString()}});
            continue;
        }
        const int habit = habits.headingsApart == 3 ? between(0, 2) : habits.headingsApart;
        for (qsizetype k = 2; k < article.size(); ++k) {
            if (chance(50)) {
                page.append(article[k]);
            } else {
                heap.append(article[k]);
            }
        }
        if (habit == 0)
            page.append(article[0]);
        page.append(article[1]);
        if (habit == 1)
            page.append(article[0]);
        if (habit == 2)
            heap.append(article[0]);
        if (!heap.isEmpty() && chance(40)) {
            page += heap;
            heap.clear();
        }
    }
    return page + heap;
}

QStringList Typesetter::drawFurniture(QJsonArray &gold)
{
    static const QStringList sections{
        QStringLiteral("要闻"), QStringLiteral("经济"), QStringLiteral("国际"), QStringLiteral("文化"),
        QStringLiteral("广告"), QStringLiteral("副刊"), QStringLiteral("科教"), QStringLiteral("综合新闻")};
    static const QStringList papers{QStringLiteral("人民日报"), QStringLiteral("江城晚报"),
                                    QStringLiteral("光明日报"), QStringLiteral("经济日报"),
                                    QStringLiteral("海州日报"), QStringLiteral("中国青年报")};
    static const QString weekdays = QStringLiteral("一二三四五六日");
    static const QStringList people{QStringLiteral("张明"), QStringLiteral("李晓梅"),
                                    QStringLiteral("周建国"), QStringLiteral("郑 海"),
                                    QStringLiteral("孙立")};
    QStringList lines;
    const QString &section = sections[between(0, 7)];
    if (chance(85)) {
        QString date =
            QStringLiteral("%1年%2月%3日").arg(between(2005, 2026)).arg(between(1, 12)).arg(between(1, 28));
        if (chance(85))
            date += QStringLiteral(" 星期") + weekdays[between(0, 6)];
        if (chance(10))
            date += QStringLiteral(" 农历八月初三");
        lines.append(date);
    }
    if (chance(70)) {
        const int page = between(1, 24);
        const QStringList forms{QStringLiteral("%1 %2"),      QStringLiteral("第%1版 %2"),
                                QStringLiteral("A%1 %2"),     QStringLiteral("%2 %1"),
                                QStringLiteral("第%1版：%2"), QStringLiteral("%1版 %2")};
        lines.append(forms[between(0, 5)].arg(page, chance(30) ? 2 : 1, 10, QLatin1Char('0')).arg(section));
    } else if (chance(50)) {
        lines.append(chance(50) ? section : QString::number(between(1, 24)));
    }
    if (chance(45))
        lines.append(papers[between(0, 5)]);
    if (chance(30)) {
        lines.append((chance(50) ? QStringLiteral("责任编辑：") : QStringLiteral("本版责编：")) +
                     people[between(0, 4)] +
                     (chance(50) ? QString() : QStringLiteral(" 版式设计：") + people[between(0, 4)]));
    }
    if (chance(20))
        lines.append(QStringLiteral("电子信箱：bianji@jiangcheng.example"));
    if (chance(15)) {
        lines.append(QStringLiteral("本报地址：江城市解放路%1号 邮政编码：4300%2")
                         .arg(between(1, 200))
                         .arg(between(10, 99)));
    }
    for (const QString &line : lines)
        gold.append(line);
    return lines;
}

QString Typesetter::print(const QStringList &lines, const Habits &habits)
{
    QString text;
    for (const QString &line : lines) {
        text += line + u'\n';
        if (!habits.flowed && (habits.blankLines == 1 || (habits.blankLines == 2 && chance(30))))
            text += u'\n';
    }
    return text;
}

GoldPage Typesetter::setPage(int number)
{
    const Habits habits = drawHabits();
    QJsonArray articles, furniture;
    QList<QList<Unit>> units;
    for (const QJsonObject &drawn : drawArticles()) {
        QJsonObject article = adapted(drawn, habits);
        if (article[QLatin1String("paragraphs")].toArray().isEmpty())
            continue;
        units.append(setArticle(article, habits));
        articles.append(article);
    }
    QStringList lines;
    QStringList marginal = drawFurniture(furniture);
    const bool splitMargin = chance(50);
    while (!habits.flowed && !marginal.isEmpty() && (!splitMargin || chance(60)))
        lines.append(marginal.takeFirst());
    for (const Unit &unit : arrange(units, habits)) {
        lines += unit.lines;
        if (habits.blankLines == 3 || habits.flowed)
            lines.append(QString());
        if (!habits.flowed && !marginal.isEmpty() && chance(8))
            lines.append(marginal.takeFirst());
    }
    lines += marginal;
    const QString name = QStringLiteral("set-%1-made").arg(number, 4, 10, QLatin1Char('0'));
    return {name, pageFromText(print(lines, habits), name),
            QJsonObject{{QStringLiteral("articles"), articles}, {QStringLiteral("furniture"), furniture}}};
}

QList<QJsonObject> readArticles(const QString &path, const QSet<QString> &except)
{
    QList<QJsonObject> articles;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return articles;
    while (!file.atEnd()) {
        const QJsonObject article = QJsonDocument::fromJson(file.readLine()).object();
        if (!except.contains(article[QLatin1String("headline")].toString()) &&
            !article[QLatin1String("paragraphs")].toArray().isEmpty())
            articles.append(article);
    }
    return articles;
}

} // namespace banmian::training
