#include "actions/view_actions.h"

#include "actions/action_collection.h"
#include "settings/settings.h"

#include <QActionGroup>
#include <QGuiApplication>
#include <algorithm>
#include <array>

namespace banmian {

static constexpr std::array zoomSteps = {70, 80, 90, 100, 110, 125, 150, 175, 200, 250};

static constexpr std::pair<ActionId, Theme::Name> themeActions[] = {
    {ActionId::ThemeSystem, Theme::Name::System},
    {ActionId::ThemeLight, Theme::Name::Light},
    {ActionId::ThemeSepia, Theme::Name::Sepia},
    {ActionId::ThemeDark, Theme::Name::Dark},
};

ViewActions::ViewActions(const ActionCollection &actions, Settings *settings, QObject *parent)
    : QObject(parent), m_actions(actions), m_settings(settings), m_systemPalette(QGuiApplication::palette())
{
    auto *themes = new QActionGroup(this);
    const Theme::Name kept = Theme::fromString(settings->value(Setting::Theme).toString());
    for (const auto &[id, name] : themeActions) {
        themes->addAction(actions[id]);
        actions[id]->setChecked(name == kept);
        connect(actions[id], &QAction::triggered, this, [this, theme = name] { setTheme(theme); });
    }
    connect(actions[ActionId::ZoomIn], &QAction::triggered, this, [this] { zoomBy(1); });
    connect(actions[ActionId::ZoomOut], &QAction::triggered, this, [this] { zoomBy(-1); });
    connect(actions[ActionId::ZoomReset], &QAction::triggered, this, [this] { setZoom(100); });

    QAction *mark = actions[ActionId::MarkMentions];
    mark->setChecked(settings->value(Setting::MarkMentions).toBool());
    connect(mark, &QAction::toggled, this, [this](bool marked) {
        m_settings->setValue(Setting::MarkMentions, marked);
        Q_EMIT mentionsMarkedChanged(marked);
    });
}

Theme ViewActions::theme() const
{
    return Theme::named(Theme::fromString(m_settings->value(Setting::Theme).toString()), m_systemPalette);
}

void ViewActions::setTheme(Theme::Name name)
{
    m_settings->setValue(Setting::Theme, Theme::toString(name));
    Q_EMIT themeChanged();
}

int ViewActions::zoom() const
{
    return std::clamp(m_settings->value(Setting::Zoom).toInt(), zoomSteps.front(), zoomSteps.back());
}

void ViewActions::zoomBy(int steps)
{
    const auto next = steps > 0 ? std::upper_bound(zoomSteps.begin(), zoomSteps.end(), zoom())
                                : std::lower_bound(zoomSteps.begin(), zoomSteps.end(), zoom());
    if (steps > 0 && next != zoomSteps.end())
        setZoom(*next);
    else if (steps < 0 && next != zoomSteps.begin())
        setZoom(*std::prev(next));
}

void ViewActions::setZoom(int percent)
{
    m_settings->setValue(Setting::Zoom, percent);
    Q_EMIT zoomChanged(percent);
}

} // namespace banmian
