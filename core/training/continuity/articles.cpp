#include "articles.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <stdexcept>

namespace banmian::training {

namespace {

QSet<QString> headlinesOf(const QString &folder)
{
    QSet<QString> headlines;
    if (folder.isEmpty())
        return headlines;
    QDirIterator pages(folder, {QStringLiteral("*.json")}, QDir::Files);
    while (pages.hasNext()) {
        QFile file(pages.next());
        if (!file.open(QIODevice::ReadOnly))
            throw std::runtime_error(qPrintable(file.fileName() + QLatin1String(": ") + file.errorString()));
        const QJsonObject page = QJsonDocument::fromJson(file.readAll()).object();
        for (const auto &article : page.value(QLatin1String("articles")).toArray())
            headlines.insert(article[QLatin1String("headline")].toString());
    }
    return headlines;
}

} // namespace

QList<QStringList> readArticles(const QStringList &paths, const QString &except)
{
    const QSet<QString> excluded = headlinesOf(except);
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
