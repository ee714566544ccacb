#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>

class QWidget;

namespace banmian {

/// Encrypted files that wait for a password, and the passwords given so far. They are kept as long as the
/// window lives, never written down; files of one issue often share one.
class LockedFiles : public QObject
{
    Q_OBJECT

public:
    explicit LockedFiles(QWidget *window);

    /// No known password opened the file: asks for another, one file at a time, without blocking.
    void add(const QString &path);
    [[nodiscard]] const QStringList &passwords() const { return m_passwords; }

Q_SIGNALS:
    /// There is a new password: these files may open now.
    void retry(const QStringList &paths);
    /// The reader does not want to give one.
    void givenUp(const QString &path);

private:
    void ask();
    void answered(int result, const QString &password);

    QWidget *m_window;
    QStringList m_waiting;
    QStringList m_passwords;
    QSet<QString> m_refused; ///< files for which a password was given that does not open them
    bool m_asking = false;
};

} // namespace banmian
