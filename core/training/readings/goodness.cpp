#include "goodness.h"

#include "training/page/gold_page.h"

#include <QJsonArray>
#include <algorithm>

namespace banmian::training {

Goodness::Goodness(const QJsonObject &gold)
{
    for (const auto &article : gold.value(QLatin1String("articles")).toArray())
        m_gold.push_back(plain(article.toObject()));
}

Goodness::Plain Goodness::plain(const Article &article)
{
    Plain result{
        bare(article.kicker.text), bare(article.headline.text), bare(article.subheadline.text), {}, {}, {}};
    for (const Passage &paragraph : article.paragraphs)
        result.paragraphs.append(bare(paragraph.text()));
    for (const Caption &caption : article.captions)
        result.captions.append(bare(caption.passage.text()));
    for (const Credit &credit : article.byline)
        result.reporters.append(bare(credit.name));
    return result;
}

Goodness::Plain Goodness::plain(const QJsonObject &article)
{
    const auto field = [&](const char *name) { return bare(article.value(QLatin1String(name)).toString()); };
    const auto list = [&](const char *name) {
        QStringList texts;
        for (const auto &text : article.value(QLatin1String(name)).toArray())
            texts.append(bare(text.toString()));
        return texts;
    };
    return {field("kicker"),    field("headline"), field("subheadline"),
            list("paragraphs"), list("captions"),  list("byline")};
}

/// Characters of paragraphs that both have.
double Goodness::likeness(const Plain &one, const Plain &other)
{
    qsizetype same = 0;
    for (const QString &paragraph : one.paragraphs)
        same += other.paragraphs.contains(paragraph) ? paragraph.size() : 0;
    return static_cast<double>(same);
}

double Goodness::goodness(const Plain &gold, const Plain &article)
{
    constexpr double whole = 2, headline = 1, headings = 0.5, caption = 0.5, reporter = 0.3, paragraph = 0.02;
    const bool sameHeadline = gold.headline == article.headline;
    const bool sameHeadings =
        sameHeadline && gold.kicker == article.kicker && gold.subheadline == article.subheadline;
    const auto balance = [](const QStringList &truth, const QStringList &found) {
        const auto right = std::count_if(found.begin(), found.end(),
                                         [&](const QString &text) { return truth.contains(text); });
        return static_cast<double>(2 * right - found.size());
    };
    return (gold.body() == article.body() ? whole : 0) + (sameHeadline ? headline : 0) +
           (sameHeadings ? headings : 0) + caption * balance(gold.captions, article.captions) +
           reporter * balance(gold.reporters, article.reporters) +
           paragraph * balance(gold.paragraphs, article.paragraphs);
}

double Goodness::of(const Page &page) const
{
    constexpr double perBody = 1; // half of a whole article: the F1 that counts is the more for fewer bodies
    std::vector<Plain> articles;
    for (const Article &article : page.articles)
        articles.push_back(plain(article));
    double sum = 0;
    for (const Plain &article : articles)
        sum -= article.paragraphs.isEmpty() ? 0 : perBody;
    for (const Plain &gold : m_gold) {
        const auto best =
            std::max_element(articles.begin(), articles.end(), [&](const Plain &a, const Plain &b) {
                return likeness(gold, a) < likeness(gold, b);
            });
        if (best != articles.end() && likeness(gold, *best) > 0)
            sum += goodness(gold, *best);
    }
    return sum;
}

} // namespace banmian::training
