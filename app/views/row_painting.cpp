#include "views/row_painting.h"

#include <QFontMetrics>

namespace banmian {

void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme,
                    const QColor &bar)
{
    constexpr int barWidth = 3;
    const bool selected = option.state & QStyle::State_Selected;
    QColor ground = selected ? theme.selectedRow : theme.side;
    if (!selected && (option.state & QStyle::State_MouseOver))
        ground = theme.tint;
    painter.fillRect(option.rect, ground);
    if (selected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(barWidth, option.rect.height())), bar);
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setPen(theme.muted);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QPen subjectPen(const Theme &theme, bool person)
{
    if (person)
        return QPen(theme.people, 1);
    QPen dots(theme.topics, 1.6, Qt::CustomDashLine, Qt::RoundCap);
    dots.setDashPattern({0.01, 2});
    return dots;
}

int paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &colour, Qt::Alignment alignment)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

} // namespace banmian
