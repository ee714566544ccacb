#include "views/subject_delegate.h"

#include "models/subject_model.h"
#include "views/row_painting.h"

namespace banmian {

static constexpr int padding = 16, gap = 8, groupHeight = 36, nameHeight = 30, titledHeight = 48;

static bool isGroup(const QModelIndex &index)
{
    return index.data(SubjectModel::SubjectRole).toInt() < 0;
}

void SubjectDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    if (isGroup(index)) {
        paintGroup(*painter, option, index);
    } else {
        paintSubject(*painter, option, index);
    }
    painter->restore();
}

void SubjectDelegate::paintGroup(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    painter.fillRect(option.rect, m_theme.side);
    QFont font = interfaceFont(12);
    font.setWeight(QFont::Medium);
    QRect line = option.rect.adjusted(padding, 10, -padding, 0);
    const int taken = paintLine(painter, line, index.data(SubjectModel::CountRole).toString(),
                                interfaceFont(11), m_theme.muted, Qt::AlignRight);
    line.setRight(line.right() - taken - gap);
    paintLine(painter, line, index.data(SubjectModel::NameRole).toString(), font, m_theme.muted);
}

void SubjectDelegate::paintSubject(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool person = index.data(SubjectModel::IsPersonRole).toBool();
    const QColor accent = person ? m_theme.people : m_theme.topics;
    paintRowGround(painter, option, m_theme, accent);

    const QRect inside = option.rect.adjusted(padding, 4, -padding, -4);
    QRect first(inside.topLeft(), QSize(inside.width(), 22));
    const QString count = index.data(SubjectModel::CountRole).toString();
    const int countWidth = paintLine(painter, first, count, interfaceFont(11), m_theme.muted, Qt::AlignRight);
    first.setRight(first.right() - countWidth - gap);
    const int nameWidth = paintLine(painter, first, index.data(SubjectModel::NameRole).toString(),
                                    interfaceFont(13), m_theme.ink);

    painter.setPen(subjectPen(m_theme, person));
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal y = first.bottom() - 0.5;
    painter.drawLine(QPointF(first.left(), y), QPointF(first.left() + nameWidth, y));

    const QRect second(inside.left(), first.bottom() + 1, inside.width(), 17);
    paintLine(painter, second, index.data(SubjectModel::DetailRole).toString(), interfaceFont(11),
              m_theme.muted);
}

void SubjectDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    // Over the name alone: the titles below it stay in sight.
    constexpr int frame = 5, height = 25;
    editor->setFont(interfaceFont(13));
    editor->setGeometry(option.rect.left() + padding - frame, option.rect.top() + 2,
                        option.rect.width() - 2 * (padding - frame), height);
}

QSize SubjectDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (isGroup(index))
        return {160, groupHeight};
    return {160, index.data(SubjectModel::DetailRole).toString().isEmpty() ? nameHeight : titledHeight};
}

} // namespace banmian
