#include "settings/settings.h"

#include <QDir>
#include <QStandardPaths>

namespace banmian {

struct Entry
{
    Setting setting;
    QLatin1String key;
    QVariant fallback;
};

static const Entry &entry(Setting setting)
{
    static const Entry table[] = {
        {Setting::WindowGeometry, QLatin1String("window/geometry"), QByteArray()},
        {Setting::PaneSizes, QLatin1String("window/panes"), QByteArray()},
        {Setting::RecentFiles, QLatin1String("files/recent"), QStringList()},
        {Setting::LastFolder, QLatin1String("files/folder"), QDir::homePath()},
        {Setting::Theme, QLatin1String("reading/theme"), QStringLiteral("system")},
        {Setting::Zoom, QLatin1String("reading/zoom"), 100},
        {Setting::MarkMentions, QLatin1String("reading/mentions"), true},
        {Setting::ShowSource, QLatin1String("reading/source"), false},
        {Setting::SourceAsText, QLatin1String("reading/source-as-text"), false},
        {Setting::PageZoom, QLatin1String("reading/page-zoom"), 0},
        {Setting::SearchAllArticles, QLatin1String("find/all-articles"), false},
    };
    return table[static_cast<size_t>(setting)];
}

Settings::Settings() : m_dataFolder(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)) {}

Settings::Settings(const QString &file)
    : m_store(file, QSettings::IniFormat), m_dataFolder(file + QStringLiteral(".data"))
{}

QVariant Settings::value(Setting setting) const
{
    const Entry &known = entry(setting);
    return m_store.value(known.key, known.fallback);
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    m_store.setValue(entry(setting).key, value);
}

} // namespace banmian
