#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace banmian {

struct Theme;

/// What went wrong, said inside the window until it is closed.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Adds to the messages that stand already; a long list is cut in the bar and whole in its tooltip.
    void add(const QString &message);
    [[nodiscard]] const QStringList &messages() const { return m_messages; }
    void clear();
    void setTheme(const Theme &theme);

private:
    QStringList m_messages;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace banmian
