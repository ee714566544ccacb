#include "settings/correction_store.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace banmian {

QString CorrectionStore::fileFor(const QString &pageKey) const
{
    return m_folder + u'/' + pageKey + QStringLiteral(".json");
}

std::optional<PageCorrections> CorrectionStore::load(const QString &pageKey) const
{
    QFile file(fileFor(pageKey));
    if (!file.exists())
        return PageCorrections();
    return file.open(QIODevice::ReadOnly) ? correctionsFromJson(file.readAll()) : std::nullopt;
}

bool CorrectionStore::save(const QString &pageKey, const PageCorrections &corrections) const
{
    if (!load(pageKey) || !QDir().mkpath(m_folder))
        return false;
    QSaveFile file(fileFor(pageKey));
    const QByteArray json = correctionsToJson(corrections);
    return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
}

} // namespace banmian
