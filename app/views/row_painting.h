#pragma once

#include "look/theme.h"

#include <QPainter>
#include <QStyleOption>

namespace banmian {

/// The ground of a list row: the selected row has its own and a bar at its edge, the focused one a thin
/// frame.
void paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme,
                    const QColor &bar);

/// The line that marks a subject, in the text and in the side panel: solid under people, dotted under topics.
QPen subjectPen(const Theme &theme, bool person);

/// One line of text, elided where `rect` ends; returns the width it took.
int paintLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font,
              const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft);

} // namespace banmian
