#include "settings/session.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace banmian {

namespace key {
static constexpr QLatin1String sources("sources"), path("path"), text("text"), page("page"),
    article("article"), scroll("scroll");
}

QByteArray Session::toJson() const
{
    QJsonArray list;
    for (const Source &source : sources) {
        list.append(source.path.isEmpty() ? QJsonObject{{key::text, source.text}}
                                          : QJsonObject{{key::path, source.path}});
    }
    return QJsonDocument(
               QJsonObject{
                   {key::sources, list}, {key::page, page}, {key::article, article}, {key::scroll, scroll}})
        .toJson();
}

Session Session::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Session session;
    for (const auto &entry : object[key::sources].toArray())
        session.sources.append({entry[key::path].toString(), entry[key::text].toString()});
    session.page = object[key::page].toInt(-1);
    session.article = object[key::article].toInt(-1);
    session.scroll = object[key::scroll].toInt();
    return session;
}

bool Session::save(const QString &file) const
{
    QDir().mkpath(QFileInfo(file).path());
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(toJson()) >= 0 && out.commit();
}

Session Session::load(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? fromJson(in.readAll()) : Session{};
}

} // namespace banmian
