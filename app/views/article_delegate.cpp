#include "views/article_delegate.h"

#include "models/article_list_model.h"
#include "views/row_painting.h"

#include <QLocale>

namespace banmian {

static constexpr int rowHeight = 56, titleHeight = 32, padding = 16, gap = 12;

/// The page's title where a new page begins in the list, filtered or not.
static QString pageTitle(const QModelIndex &index)
{
    const auto page = [](const QModelIndex &row) {
        return row.data(ArticleListModel::RefRole).value<ArticleRef>().page;
    };
    const bool first = index.row() == 0 || page(index.siblingAtRow(index.row() - 1)) != page(index);
    return first ? index.data(ArticleListModel::PageRole).toString() : QString();
}

void ArticleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &item,
                            const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem option = item;
    if (const QString title = pageTitle(index); !title.isEmpty()) {
        QRect line = item.rect;
        line.setHeight(titleHeight);
        painter->fillRect(line, m_theme.side);
        paintLine(*painter, line.adjusted(padding, 8, -padding, 0), title, interfaceFont(11), m_theme.muted);
        option.rect.setTop(line.bottom() + 1);
    }
    paintRowGround(*painter, option, m_theme, m_theme.people);

    const bool quiet = index.data(ArticleListModel::QuietRole).toBool();
    const QRect inside = option.rect.adjusted(padding, 8, -padding, -8);
    QRect first(inside.topLeft(), QSize(inside.width(), 22));
    const QRect second(inside.left(), first.bottom() + 1, inside.width(), 18);

    const QString length = QLocale().toString(index.data(ArticleListModel::CharactersRole).toInt());
    const int taken = paintLine(*painter, first, length, interfaceFont(11), m_theme.muted, Qt::AlignRight);
    first.setRight(first.right() - taken - gap);
    QFont headline = interfaceFont(14);
    headline.setWeight(quiet ? QFont::Normal : QFont::Medium);
    paintLine(*painter, first, index.data(ArticleListModel::HeadlineRole).toString(), headline,
              quiet ? m_theme.muted : m_theme.ink);
    paintLine(*painter, second, index.data(ArticleListModel::DetailRole).toString(), interfaceFont(12),
              m_theme.muted);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {240, rowHeight + (pageTitle(index).isEmpty() ? 0 : titleHeight)};
}

} // namespace banmian
