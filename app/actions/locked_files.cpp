#include "actions/locked_files.h"

#include "dialogs/password_dialog.h"

#include <QFileInfo>

namespace banmian {

LockedFiles::LockedFiles(QWidget *window) : QObject(window), m_window(window) {}

void LockedFiles::add(const QString &path)
{
    m_waiting.append(path);
    ask();
}

void LockedFiles::ask()
{
    if (m_asking || m_waiting.isEmpty())
        return;
    m_asking = true;
    const QString path = m_waiting.first();
    auto *dialog = new PasswordDialog(QFileInfo(path).fileName(), m_refused.contains(path), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this,
            [this, dialog](int result) { answered(result, dialog->password()); });
    dialog->open();
}

void LockedFiles::answered(int result, const QString &password)
{
    m_asking = false;
    const QString path = m_waiting.first();
    if (result == QDialog::Accepted) {
        m_refused.insert(path);
        m_passwords.removeAll(password);
        m_passwords.prepend(password);
        Q_EMIT retry(std::exchange(m_waiting, {}));
    } else {
        m_refused.remove(path);
        m_waiting.removeFirst();
        Q_EMIT givenUp(path);
    }
    ask();
}

} // namespace banmian
