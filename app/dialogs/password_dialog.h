#pragma once

#include <QDialog>

class QLineEdit;

namespace banmian {

/// Asks for the password of an encrypted file.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `refused`: a password was given before, and it did not open the file.
    PasswordDialog(const QString &fileName, bool refused, QWidget *parent = nullptr);

    [[nodiscard]] QString password() const;

private:
    QLineEdit *m_password;
};

} // namespace banmian
