#include "look/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace banmian {

static QPixmap render(QByteArray svg, const QColor &colour, int size)
{
    svg.replace("currentColor", colour.name().toLatin1());
    QPixmap pixmap(size, size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    return pixmap;
}

QIcon strokeIcon(const QString &name, const QColor &ink, const QColor &disabled)
{
    QFile file(QStringLiteral(":/banmian/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 40, 48, 64}) {
        icon.addPixmap(render(svg, ink, size));
        icon.addPixmap(render(svg, disabled, size), QIcon::Disabled);
    }
    return icon;
}

} // namespace banmian
