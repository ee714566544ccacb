#include "views/message_bar.h"

#include "look/icons.h"
#include "look/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace banmian {

MessageBar::MessageBar(QWidget *parent) : QFrame(parent), m_text(new QLabel), m_close(new QToolButton)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close message"));
    m_close->setAccessibleName(tr("Close message"));
    setAutoFillBackground(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::add(const QString &message)
{
    constexpr qsizetype most = 4;
    m_messages.append(message);
    QStringList shown = m_messages.mid(0, m_messages.size() > most ? most - 1 : most);
    if (const auto left = static_cast<int>(m_messages.size() - shown.size()); left > 0)
        shown.append(tr("and %n more; rest the pointer here to read them", nullptr, left));
    m_text->setText(shown.join(u'\n'));
    m_text->setToolTip(m_messages.size() > most ? m_messages.mid(0, 40).join(u'\n') : QString());
    setAccessibleName(m_text->text());
    show();
}

void MessageBar::clear()
{
    m_messages.clear();
    hide();
}

void MessageBar::setTheme(const Theme &theme)
{
    QPalette alert = theme.palette();
    alert.setColor(QPalette::Window, theme.peopleGround);
    alert.setColor(QPalette::WindowText, theme.ink);
    setPalette(alert);
    m_close->setIcon(strokeIcon(QStringLiteral("close"), theme.ink, theme.muted));
}

} // namespace banmian
