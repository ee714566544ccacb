#include "fixtures.h"

namespace banmian {

PageBuilder::PageBuilder(const QString &path)
{
    m_source.path = path;
    m_source.encoding = QStringLiteral("UTF-8");
}

TracedText PageBuilder::add(const QStringList &lines)
{
    TracedText joined;
    for (const QString &line : lines) {
        const auto begin = static_cast<qint32>(m_source.text.size());
        qint32 end = begin;
        for (const QChar character : line)
            joined.append(character, end++);
        m_source.text += line + QStringLiteral("\n\n");
        m_source.lines.append({.begin = begin, .end = end, .blankLinesBefore = begin > 0});
    }
    return joined;
}

Passage PageBuilder::passage(const QStringList &lines, double confidence)
{
    Passage result;
    result.content = add(lines);
    result.confidence = confidence;
    return result;
}

Caption PageBuilder::caption(const QStringList &lines)
{
    Caption result;
    result.passage = passage(lines);
    return result;
}

Page PageBuilder::finish(const QList<Article> &articles, const QList<Passage> &unplaced)
{
    Page page;
    page.source = m_source;
    page.articles = articles;
    page.unplaced = unplaced;
    return page;
}

static void collect(const TracedText &text, const QString &words, Mention::Place place, qsizetype index,
                    QList<Mention> &found)
{
    for (qsizetype at = text.text.indexOf(words); at >= 0; at = text.text.indexOf(words, at + 1)) {
        found.append(
            {place, static_cast<qint32>(index), static_cast<qint32>(at), static_cast<qint32>(words.size())});
    }
}

QList<Mention> mentions(const Article &article, const QString &words)
{
    QList<Mention> found;
    collect(article.headline, words, Mention::Place::Headline, 0, found);
    for (qsizetype i = 0; i < article.paragraphs.size(); ++i)
        collect(article.paragraphs[i].content, words, Mention::Place::Paragraph, i, found);
    for (qsizetype i = 0; i < article.captions.size(); ++i)
        collect(article.captions[i].passage.content, words, Mention::Place::Caption, i, found);
    return found;
}

static Article ferryArticle(PageBuilder &builder)
{
    Article article;
    article.paragraphs.append(
        builder.passage({QStringLiteral("本报澄江5月6日电（记者 林一）昨"),
                         QStringLiteral("日清晨，澄江市市长何江登上复航首"),
                         QStringLiteral("班渡船。何江说，渡口复航计划用了"), QStringLiteral("80天。")}));
    article.paragraphs.append(builder.passage({QStringLiteral("渡口复航计划由市航运局承担，何江任"),
                                               QStringLiteral("组长。ＧＤＰ不是目的，方便才是。")},
                                              0.6));
    article.headline = builder.add({QStringLiteral("老渡口迎来新航班")});
    article.captions.append(builder.caption({QStringLiteral("5月6日清晨，何江在渡口。 本报记者 吴三 摄")}));
    article.captions.first().credits = {{QStringLiteral("吴三"), Role::Photographer}};
    article.byline = {{QStringLiteral("林一"), Role::Reporter}};
    article.dateline = Dateline{QStringLiteral("本报"), QStringLiteral("澄江"), 5, 6};

    Person mayor;
    mayor.name = QStringLiteral("何江");
    mayor.titles = QStringList{QStringLiteral("澄江市市长")};
    mayor.mentions = mentions(article, mayor.name);
    Person reporter;
    reporter.name = QStringLiteral("林一");
    reporter.role = Role::Reporter;
    reporter.mentions = mentions(article, reporter.name);
    Person photographer;
    photographer.name = QStringLiteral("吴三");
    photographer.role = Role::Photographer;
    photographer.mentions = mentions(article, photographer.name);
    article.people = {mayor, reporter, photographer};
    Topic plan;
    plan.text = QStringLiteral("渡口复航计划");
    plan.kind = TopicKind::Policy;
    plan.mentions = mentions(article, plan.text);
    Topic office;
    office.text = QStringLiteral("市航运局");
    office.kind = TopicKind::Organization;
    office.mentions = mentions(article, office.text);
    article.topics = {plan, office};
    return article;
}

static Article schoolArticle(PageBuilder &builder)
{
    Article article;
    article.headline = builder.add({QStringLiteral("山里小学开了天文课")});
    article.paragraphs.append(
        builder.passage({QStringLiteral("望山小学的屋顶上，二十个孩子轮"), QStringLiteral("流看土星。")}));
    return article;
}

Page ferryPage(const QString &path)
{
    PageBuilder builder(path);
    const Passage header = builder.passage({QStringLiteral("澄江日报 3版")});
    const Article ferry = ferryArticle(builder);
    const Article school = schoolArticle(builder);
    return builder.finish({ferry, school}, {header});
}

} // namespace banmian
