#include "look/style.h"

#include "look/icons.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace banmian {

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

static void drawPanel(QPainter *painter, const QRect &rect, const QColor &ground, const QColor &border)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(ground);
    painter->setPen(border.isValid() ? QPen(border) : QPen(Qt::NoPen));
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->restore();
}

static bool is(const QStyleOption *option, QStyle::StateFlag state)
{
    return option->state & state;
}

/// Ground of a button: none until the pointer or the keyboard is on it.
static QColor buttonGround(const QStyleOption *option, const QColor &rest)
{
    const QPalette &palette = option->palette;
    if (is(option, QStyle::State_Sunken) || is(option, QStyle::State_On))
        return palette.color(QPalette::Midlight);
    return is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled)
               ? palette.color(QPalette::AlternateBase)
               : rest;
}

static void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool focused = is(option, QStyle::State_HasFocus) && is(option, QStyle::State_KeyboardFocusChange);
    drawPanel(painter, option->rect, palette.color(QPalette::Base),
              palette.color(focused ? QPalette::Link : QPalette::PlaceholderText));
    if (!is(option, QStyle::State_On))
        return;
    const QRectF box = option->rect;
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(
        QPen(palette.color(QPalette::WindowText), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.7), at(0.76, 0.32)});
    painter->restore();
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    const QColor focus = palette.color(QPalette::Link), rule = palette.color(QPalette::Mid);
    const bool focused = is(option, State_HasFocus);
    switch (element) {
    case PE_PanelLineEdit:
        drawPanel(painter, option->rect, palette.color(QPalette::Base), focused ? focus : rule);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
        drawCheckBox(option, painter);
        return;
    case PE_PanelButtonCommand:
        drawPanel(painter, option->rect, buttonGround(option, palette.color(QPalette::Base)),
                  focused && is(option, State_KeyboardFocusChange) ? focus : rule);
        return;
    case PE_PanelButtonTool:
        if (const QColor ground = buttonGround(option, Qt::transparent); ground.alpha() > 0)
            drawPanel(painter, option->rect.adjusted(1, 1, -1, -1), ground, QColor());
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    const QPalette &palette = option->palette;
    switch (element) {
    case CE_ToolBar:
        painter->fillRect(option->rect, palette.window());
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          palette.color(QPalette::Mid));
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, palette.window());
        return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool open = is(option, State_Selected);
            painter->fillRect(option->rect, palette.color(open ? QPalette::Midlight : QPalette::Window));
            const int flags =
                Qt::AlignCenter | Qt::TextDontClip | Qt::TextSingleLine |
                (styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                          : Qt::TextHideMnemonic);
            drawItemText(painter, item->rect, flags, palette, is(option, State_Enabled), item->text,
                         QPalette::WindowText);
        }
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, palette.color(QPalette::Mid));
        return;
    case CE_ProgressBarGroove:
        drawPanel(painter, option->rect, palette.color(QPalette::Mid), QColor());
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        drawScrollBar(option, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    painter->fillRect(option->rect, option->palette.base());
    if (!bar || bar->maximum == bar->minimum)
        return;
    QColor colour = option->palette.color(QPalette::PlaceholderText);
    colour.setAlphaF(is(option, State_Sunken) ? 0.7F : is(option, State_MouseOver) ? 0.5F : 0.3F);
    const QRect handle =
        subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget).adjusted(2, 2, -2, -2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    painter->drawRoundedRect(handle, 3, 3);
    painter->restore();
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                            const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, subControl, widget);

    constexpr int shortestHandle = 28;
    const bool horizontal = bar->orientation == Qt::Horizontal;
    const int groove = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum + bar->pageStep;
    const int length = range > 0 ? qBound(qMin(shortestHandle, groove),
                                          static_cast<int>(qint64(groove) * bar->pageStep / range), groove)
                                 : groove;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              groove - length, bar->upsideDown);
    const auto part = [&](int from, int to) {
        return horizontal ? QRect(bar->rect.left() + from, bar->rect.top(), to - from, bar->rect.height())
                          : QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), to - from);
    };
    switch (subControl) {
    case SC_ScrollBarSlider:
        return part(start, start + length);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + length, groove);
    case SC_ScrollBarGroove:
        return bar->rect;
    default:
        return {};
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(6, 0, -4, 0) : rect;
}

QIcon Style::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    // Line edits ask once, before any theme is set: a grey that can be seen on all of them.
    if (const QColor grey(0x80868E); icon == SP_LineEditClearButton)
        return strokeIcon(QStringLiteral("close"), grey, grey);
    return QProxyStyle::standardIcon(icon, option, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 11;
    case PM_ToolBarItemSpacing:
        return 4;
    case PM_ToolBarItemMargin:
        return 6;
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin:
        return 4;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace banmian
