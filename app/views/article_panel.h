#pragma once

#include "models/article_list_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace banmian {

class ArticleDelegate;
struct Theme;

/// The list of articles with its filter box. Several can be selected; the current one is read.
class ArticlePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ArticlePanel(const OpenPages *pages, QWidget *parent = nullptr);

    [[nodiscard]] ArticleRef current() const;
    /// In the order of the list.
    [[nodiscard]] QList<ArticleRef> selected() const;
    /// Makes the article current; lifts the filter where it hides it.
    void select(ArticleRef ref);
    /// Moves by rows; stops at the ends.
    void step(int rows);
    void selectAll();
    void focusFilter();
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void currentChanged(banmian::ArticleRef ref);
    void selectionChanged();

private:
    void showCurrent();
    void countRows();

    const OpenPages *m_pages;
    ArticleListModel *m_model;
    ArticleFilter *m_filter;
    QLineEdit *m_words;
    QListView *m_list;
    QLabel *m_count;
    ArticleDelegate *m_delegate;
};

} // namespace banmian
