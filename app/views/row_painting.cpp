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
