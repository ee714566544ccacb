#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace banmian {

/// Everything that outlives the window except the session (see session.h).
enum class Setting {
    WindowGeometry,
    PaneSizes,   ///< state of the splitter of article list, reading pane, source and side panel
    RecentFiles, ///< newest first
    LastFolder,  ///< of the open and save dialogs
    Theme,       ///< as Theme::toString
    Zoom,        ///< percent
    MarkMentions,
    ShowSource,
    SourceAsText,
    PageZoom, ///< percent; 0: as wide as the pane
    SearchAllArticles,
};

/// Typed access to the settings file; keys and defaults stand in one table.
class Settings
{
public:
    /// The user's settings.
    Settings();
    /// The settings in an INI file: tests, and pictures that must not depend on the user.
    explicit Settings(const QString &file);

    /// The folder for what is kept beside the settings: the user's data folder, or one next to the INI file.
    [[nodiscard]] QString dataFolder() const { return m_dataFolder; }
    [[nodiscard]] QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);

private:
    QSettings m_store;
    QString m_dataFolder;
};

} // namespace banmian
