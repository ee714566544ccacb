#include "views/find_bar.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace banmian {

static QToolButton *button(const QString &name)
{
    auto *result = new QToolButton;
    result->setAutoRaise(true);
    result->setToolTip(name);
    result->setAccessibleName(name);
    return result;
}

FindBar::FindBar(QWidget *parent)
    : QWidget(parent), m_query(new QLineEdit), m_count(new QLabel), m_previous(button(tr("Previous match"))),
      m_next(button(tr("Next match"))), m_all(new QCheckBox(tr("All open articles"))),
      m_close(button(tr("Close")))
{
    m_query->setPlaceholderText(tr("Find in the article"));
    m_query->setAccessibleName(tr("Find"));
    m_query->setClearButtonEnabled(true);
    m_query->setMinimumWidth(160);
    m_query->setMaximumWidth(360);
    m_count->setMinimumWidth(72);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 8, 8);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_query, m_count, m_previous, m_next, m_all})
        layout->addWidget(widget);
    layout->addStretch();
    layout->addWidget(m_close);

    connect(m_query, &QLineEdit::textChanged, this, &FindBar::queryChanged);
    connect(m_all, &QCheckBox::toggled, this, &FindBar::queryChanged);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepWanted(1); });
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
    setCount(-1, 0);
    hide();
}

QString FindBar::query() const
{
    return m_query->text();
}

bool FindBar::searchesAll() const
{
    return m_all->isChecked();
}

void FindBar::setSearchesAll(bool all)
{
    m_all->setChecked(all);
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty())
        m_query->setText(text);
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
    Q_EMIT queryChanged();
}

void FindBar::setCount(int current, int count)
{
    if (m_query->text().trimmed().isEmpty()) {
        m_count->clear();
    } else if (count == 0) {
        m_count->setText(tr("No match"));
    } else if (current < 0) {
        m_count->setText(tr("%n matches", nullptr, count));
    } else {
        m_count->setText(tr("%1 of %2").arg(current + 1).arg(count));
    }
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
}

void FindBar::setTheme(const Theme &theme)
{
    m_previous->setIcon(strokeIcon(QStringLiteral("up"), theme.ink, theme.muted));
    m_next->setIcon(strokeIcon(QStringLiteral("down"), theme.ink, theme.muted));
    m_close->setIcon(strokeIcon(QStringLiteral("close"), theme.ink, theme.muted));
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_count->setPalette(quiet);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT stepWanted(event->modifiers() & Qt::ShiftModifier ? -1 : 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void FindBar::dismiss()
{
    hide();
    Q_EMIT closed();
}

} // namespace banmian
