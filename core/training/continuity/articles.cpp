#include "articles.h"

#include "training/articles/gold_headlines.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace banmian::training {

QList<QStringList> readArticles(const QStringList &paths, const QString &except)
{
    const QSet<QString> excluded = headlinesOn(except);
    QList<QStringList> articles;
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error(qPrintable(path + QLatin1String(": ") + file.errorString()));
        while (!file.atEnd()) {
            const QJsonObject article = QJsonDocument::fromJson(file.readLine()).object();
            if (excluded.contains(article.value(QLatin1String("headline")).toString()))
                continue;
            QStringList paragraphs;
            for (const auto &paragraph : article.value(QLatin1String("paragraphs")).toArray())
                paragraphs.append(paragraph.toString());
            articles.append(paragraphs);
        }
    }
    return articles;
}

} // namespace banmian::training
