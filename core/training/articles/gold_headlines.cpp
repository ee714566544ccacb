#include "gold_headlines.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <stdexcept>

namespace banmian::training {

QSet<QString> headlinesOn(const QString &folder)
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

} // namespace banmian::training
