#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace banmian {

struct Theme;

/// Where a search is typed and stepped through. Knows nothing of what is searched.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString query() const;
    [[nodiscard]] bool searchesAll() const;
    void setSearchesAll(bool all);
    /// Shows the bar with the keyboard in it; a text that is not empty becomes the query.
    void open(const QString &text);
    /// "3 of 12"; `current` counts from 0, -1: none of them.
    void setCount(int current, int count);
    void dismiss();
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void queryChanged();
    void stepWanted(int by); ///< 1: next, -1: previous
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_query;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QCheckBox *m_all;
    QToolButton *m_close;
};

} // namespace banmian
