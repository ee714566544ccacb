#pragma once

#include "look/theme.h"

#include <QStyledItemDelegate>

namespace banmian {

/// A row of the article list: headline and length in the first line, dateline and byline in the second; above
/// the first row of a page its title, where several pages are open.
class ArticleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &item, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace banmian
