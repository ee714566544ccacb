#include "dialogs/password_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace banmian {

static constexpr int dialogWidth = 400;

static QLabel *sentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

PasswordDialog::PasswordDialog(const QString &fileName, bool refused, QWidget *parent)
    : QDialog(parent), m_password(new QLineEdit)
{
    setWindowTitle(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setAccessibleName(tr("Password"));
    auto *show = new QCheckBox(tr("&Show password"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Open | QDialogButtonBox::Cancel);
    QPushButton *open = buttons->button(QDialogButtonBox::Open);
    open->setEnabled(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(8);
    layout->addWidget(sentence(tr("%1 is encrypted. Which password opens it?").arg(fileName)));
    layout->addSpacing(8);
    layout->addWidget(m_password);
    if (refused) {
        QLabel *hint = sentence(tr("That password does not open it. Mind capital and small letters."));
        hint->setObjectName(QStringLiteral("refused"));
        hint->setForegroundRole(QPalette::BrightText);
        layout->addWidget(hint);
    }
    layout->addWidget(show);
    layout->addSpacing(16);
    layout->addWidget(buttons);
    setMinimumWidth(dialogWidth);
    resize(dialogWidth,
           layout->totalHeightForWidth(dialogWidth)); // wrapped sentences count on a narrower dialog

    connect(m_password, &QLineEdit::textChanged, this,
            [open](const QString &text) { open->setEnabled(!text.isEmpty()); });
    connect(show, &QCheckBox::toggled, this,
            [this](bool on) { m_password->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString PasswordDialog::password() const
{
    return m_password->text();
}

} // namespace banmian
