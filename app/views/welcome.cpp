#include "views/welcome.h"

#include "look/theme.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace banmian {

static constexpr int columnWidth = 460;

static QLabel *paragraph()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    label->setFixedWidth(columnWidth);
    return label;
}

/// A button that does what the action does, with the keys for it beside it.
static void addButton(QGridLayout *grid, int row, QAction *action)
{
    auto *button = new QPushButton(action->icon(), action->text());
    button->setMinimumHeight(36);
    button->setIconSize({20, 20});
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    QObject::connect(action, &QAction::changed, button,
                     [button, action] { button->setIcon(action->icon()); });
    grid->addWidget(button, row, 0);
    auto *keys = new QLabel(action->shortcut().toString(QKeySequence::NativeText));
    keys->setForegroundRole(QPalette::PlaceholderText);
    grid->addWidget(keys, row, 1);
}

Welcome::Welcome(const QList<QAction *> &actions, QWidget *parent)
    : QWidget(parent), m_title(new QLabel(tr("Read a newspaper page as articles"))), m_text(paragraph()),
      m_recent(paragraph())
{
    m_text->setText(
        tr("Copy a page in your PDF viewer and paste it here, or drop text or PDF files on this window. "
           "Banmian puts the broken lines back together and shows who and what they are about."));
    setAutoFillBackground(true);
    m_recent->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);

    auto *buttons = new QGridLayout;
    buttons->setHorizontalSpacing(16);
    buttons->setVerticalSpacing(8);
    buttons->setColumnMinimumWidth(0, 260);
    buttons->setColumnStretch(1, 1);
    for (int row = 0; row < actions.size(); ++row)
        addButton(buttons, row, actions[row]);

    auto *column = new QVBoxLayout;
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_text);
    column->addSpacing(24);
    column->addLayout(buttons);
    column->addSpacing(24);
    column->addWidget(m_recent);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->addStretch();
    layout->addLayout(column);
    layout->addStretch();

    connect(m_recent, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT fileChosen(QUrl(link).toLocalFile()); });
    setRecentFiles({});
}

void Welcome::setRecentFiles(const QStringList &files)
{
    QStringList lines;
    for (const QString &file : files.mid(0, 5)) {
        lines << QStringLiteral("<a href=\"%1\" style=\"text-decoration: none\">%2</a>")
                     .arg(QUrl::fromLocalFile(file).toString().toHtmlEscaped(),
                          QFileInfo(file).fileName().toHtmlEscaped());
    }
    m_recent->setText(QStringLiteral("<p style=\"line-height: 160%\">%1<br>%2</p>")
                          .arg(tr("Read lately"), lines.join(QStringLiteral("<br>"))));
    m_recent->setVisible(!lines.isEmpty());
}

void Welcome::setTheme(const Theme &theme)
{
    QPalette paper = theme.palette();
    paper.setColor(QPalette::Window, theme.paper);
    setPalette(paper);
    QPalette quiet = paper;
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_text->setPalette(quiet);
    m_recent->setPalette(quiet);
    QFont title = readingFont(28);
    title.setBold(true);
    m_title->setFont(title);
    m_text->setFont(interfaceFont(14));
}

} // namespace banmian
