#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;
class QAction;

namespace banmian {

struct Theme;

/// What stands in the middle of the window while no page is open: what to bring, and how.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    /// One button for each action.
    explicit Welcome(const QList<QAction *> &actions, QWidget *parent = nullptr);

    void setRecentFiles(const QStringList &files);
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void fileChosen(const QString &path);

private:
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_recent;
};

} // namespace banmian
