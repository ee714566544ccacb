#include "articles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banmian::training {

namespace {

constexpr int heldOutEvery = 100;
constexpr int heldOutFirst = 50;

Article toArticle(const QJsonObject &json)
{
    Article article;
    article.kicker.text = json.value(QLatin1String("kicker")).toString();
    article.headline.text = json.value(QLatin1String("headline")).toString();
    article.subheadline.text = json.value(QLatin1String("subheadline")).toString();
    const QJsonArray paragraphs = json.value(QLatin1String("paragraphs")).toArray();
    for (const QJsonValue &paragraph : paragraphs) {
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

} // namespace banmian::training
