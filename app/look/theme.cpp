#include "look/theme.h"

#include <utility>

namespace banmian {

static Theme light()
{
    return {.paper = 0xFBFAF7,
            .ink = 0x1F2328,
            .muted = 0x5B6067,
            .side = 0xF2F0EA,
            .rule = 0xDDD9CF,
            .tint = 0xF1EEE5,
            .selectedRow = 0xE5E1D6,
            .selection = 0xC6DCDA,
            .people = 0xB23A2E,
            .topics = 0x1E6F6B,
            .peopleGround = 0xF8E0DC,
            .topicsGround = 0xD9ECEA,
            .found = 0xFBEBB5,
            .foundCurrent = 0xF6CE57,
            .sourceLine = 0xE9ECF4,
            .print = 0xFFFFFF,
            .region = 0xE2EBF8,
            .regionChosen = 0xC4D9F4,
            .regionEdge = 0x1F5FA8};
}

static Theme sepia()
{
    return {.paper = 0xF4ECD8,
            .ink = 0x3B2F22,
            .muted = 0x62553F,
            .side = 0xECE2C9,
            .rule = 0xD6C8A8,
            .tint = 0xEAE0C6,
            .selectedRow = 0xDFD2B2,
            .selection = 0xC9D3BC,
            .people = 0xA23527,
            .topics = 0x1F6661,
            .peopleGround = 0xF0CFC0,
            .topicsGround = 0xCFE0CF,
            .found = 0xF3DF9C,
            .foundCurrent = 0xEBC04D,
            .sourceLine = 0xE3E0D2,
            .print = 0xF7EFDC,
            .region = 0xDDE6EE,
            .regionChosen = 0xBFD2E6,
            .regionEdge = 0x1F5488};
}

static Theme dark()
{
    return {.paper = 0x16181C,
            .ink = 0xD7D9DC,
            .muted = 0x9399A1,
            .side = 0x101215,
            .rule = 0x2B2F35,
            .tint = 0x1F2227,
            .selectedRow = 0x23272E,
            .selection = 0x2C4B50,
            .people = 0xE5786B,
            .topics = 0x6CC1BB,
            .peopleGround = 0x4A2723,
            .topicsGround = 0x1D3F3D,
            .found = 0x4B4016,
            .foundCurrent = 0x6E570F,
            .sourceLine = 0x252B38,
            .print = 0xB6BABF,
            .region = 0xCBDCF4,
            .regionChosen = 0xA5C6EE,
            .regionEdge = 0x0F4588};
}

Theme Theme::named(Name name, const QPalette &system)
{
    if (name == Name::System)
        name = system.color(QPalette::Window).lightness() < 128 ? Name::Dark : Name::Light;
    return name == Name::Dark ? dark() : name == Name::Sepia ? sepia() : light();
}

static constexpr std::pair<Theme::Name, QLatin1String> themeNames[] = {
    {Theme::Name::System, QLatin1String("system")},
    {Theme::Name::Light, QLatin1String("light")},
    {Theme::Name::Sepia, QLatin1String("sepia")},
    {Theme::Name::Dark, QLatin1String("dark")},
};

Theme::Name Theme::fromString(const QString &name)
{
    for (const auto &[theme, text] : themeNames) {
        if (name == text)
            return theme;
    }
    return Name::System;
}

QString Theme::toString(Name name)
{
    return themeNames[static_cast<size_t>(name)].second;
}

QPalette Theme::palette() const
{
    const bool isDark = paper.lightness() < 128;
    QPalette colours(side);
    colours.setColor(QPalette::Window, side);
    colours.setColor(QPalette::WindowText, ink);
    colours.setColor(QPalette::Base, paper);
    colours.setColor(QPalette::AlternateBase, tint);
    colours.setColor(QPalette::Text, ink);
    colours.setColor(QPalette::PlaceholderText, muted);
    colours.setColor(QPalette::Button, isDark ? tint : side);
    colours.setColor(QPalette::ButtonText, ink);
    colours.setColor(QPalette::BrightText, people);
    colours.setColor(QPalette::Highlight, selection);
    colours.setColor(QPalette::HighlightedText, ink);
    colours.setColor(QPalette::ToolTipBase, isDark ? tint : paper);
    colours.setColor(QPalette::ToolTipText, ink);
    colours.setColor(QPalette::Link, topics);
    colours.setColor(QPalette::LinkVisited, topics);
    colours.setColor(QPalette::Mid, rule);
    colours.setColor(QPalette::Midlight, selectedRow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        colours.setColor(QPalette::Disabled, role, isDark ? muted.darker(150) : muted.lighter(150));
    return colours;
}

static QFont font(const QStringList &families, QFont::StyleHint hint, int pixelSize)
{
    QFont result;
    result.setFamilies(families);
    result.setStyleHint(hint);
    result.setPixelSize(pixelSize);
    return result;
}

QFont interfaceFont(int pixelSize)
{
    return font({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                 QStringLiteral("PingFang SC"), QStringLiteral("Microsoft YaHei")},
                QFont::SansSerif, pixelSize);
}

QFont readingFont(int pixelSize)
{
    return font({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                 QStringLiteral("Songti SC"), QStringLiteral("SimSun")},
                QFont::Serif, pixelSize);
}

} // namespace banmian
