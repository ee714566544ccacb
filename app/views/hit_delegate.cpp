#include "views/hit_delegate.h"

#include "models/search_hit_model.h"
#include "views/row_painting.h"

#include <QFontMetrics>

namespace banmian {

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int padding = 16, gap = 16;
    painter->save();
    paintRowGround(*painter, option, m_theme, m_theme.topics);
    const QRect inside = option.rect.adjusted(padding, 0, -padding, 0);
    const int headlineWidth = qMin(220, inside.width() / 3);
    const QRect context = inside.adjusted(0, 0, -headlineWidth - gap, 0);

    const QFont font = interfaceFont(13);
    const QFontMetrics metrics(font);
    const QString match = index.data(SearchHitModel::MatchRole).toString();
    const int matchLeft = context.left() + context.width() * 2 / 5;
    const QRect matchRect(matchLeft, context.top(), metrics.horizontalAdvance(match), context.height());

    const QRect before(context.left(), context.top(), matchLeft - context.left(), context.height());
    painter->setFont(font);
    painter->setPen(m_theme.ink);
    painter->drawText(
        before, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
        metrics.elidedText(index.data(SearchHitModel::BeforeRole).toString(), Qt::ElideLeft, before.width()));
    painter->fillRect(matchRect.adjusted(0, 4, 0, -4), m_theme.found);
    paintLine(*painter, matchRect.adjusted(0, 0, 1, 0), match, font, m_theme.ink);
    paintLine(
        *painter,
        QRect(matchRect.right() + 1, context.top(), context.right() - matchRect.right(), context.height()),
        index.data(SearchHitModel::AfterRole).toString(), font, m_theme.ink);
    paintLine(*painter, QRect(inside.right() - headlineWidth, inside.top(), headlineWidth, inside.height()),
              index.data(SearchHitModel::HeadlineRole).toString(), interfaceFont(12), m_theme.muted);
    painter->restore();
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {320, 30};
}

} // namespace banmian
