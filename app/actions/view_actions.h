#pragma once

#include "look/theme.h"

#include <QObject>
#include <QPalette>

namespace banmian {

class ActionCollection;
class Settings;

/// How the window looks: theme, text size, underlines. Keeps the choices.
class ViewActions : public QObject
{
    Q_OBJECT

public:
    ViewActions(const ActionCollection &actions, Settings *settings, QObject *parent);

    [[nodiscard]] Theme theme() const;
    [[nodiscard]] int zoom() const;
    void setTheme(Theme::Name name);
    /// To the next larger (1) or smaller (-1) text size.
    void zoomBy(int steps);

Q_SIGNALS:
    void themeChanged();
    void zoomChanged(int percent);
    void mentionsMarkedChanged(bool marked);

private:
    void setZoom(int percent);

    const ActionCollection &m_actions;
    Settings *m_settings;
    QPalette m_systemPalette; ///< as the system set it, before ours
};

} // namespace banmian
