#include "articles.h"

#include "people/people.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banmian::training {

namespace {

constexpr int heldOutEvery = 50;
constexpr int heldOutFirst = 0;

Article toArticle(const QJsonObject &json)
{
    Article article;
    article.kicker.text = json.value(QLatin1String("kicker")).toString();
    article.headline.text = json.value(QLatin1String("headline")).toString();
    article.subheadline.text = json.value(QLatin1String("subheadline")).toString();
    const QJsonArray paragraphs = json.value(QLatin1String("paragraphs")).toArray();
    for (const auto &paragraph : paragraphs) {
        Passage passage;
        passage.content.text = paragraph.toString();
        article.paragraphs.append(passage);
    }
    return article;
}

} // namespace

QList<Article> readArticles(const QStringList &paths)
{
    QList<Article> articles;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (int line = 0; !file.atEnd(); ++line) {
            const QByteArray bytes = file.readLine();
            if (line % heldOutEvery != heldOutFirst)
                articles.append(toArticle(QJsonDocument::fromJson(bytes).object()));
        }
    }
    return articles;
}

QList<LabelledArticle> readLabels(const QString &path, const QStringList &articlePaths)
{
    QFile labels(path);
    if (!labels.open(QIODevice::ReadOnly))
        return {};
    QHash<std::pair<QString, int>, QStringList> topics;
    while (!labels.atEnd()) {
        const QJsonObject json = QJsonDocument::fromJson(labels.readLine()).object();
        QStringList &list =
            topics[{json.value(QLatin1String("file")).toString(), json.value(QLatin1String("line")).toInt()}];
        for (const auto &topic : json.value(QLatin1String("topics")).toArray())
            list.append(topic.toString());
    }
    QList<LabelledArticle> articles;
    for (const QString &articlePath : articlePaths) {
        QFile file(articlePath);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString name = QFileInfo(articlePath).completeBaseName();
        for (int line = 0; !file.atEnd(); ++line) {
            const QByteArray bytes = file.readLine();
            if (!topics.contains({name, line}))
                continue;
            Page page;
            page.articles.append(toArticle(QJsonDocument::fromJson(bytes).object()));
            findPeople(page);
            articles.append({page.articles.first(), topics.value({name, line})});
        }
    }
    return articles;
}

} // namespace banmian::training
