#pragma once

#include "models/subject_model.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace banmian {

class SubjectDelegate;
struct Theme;

/// People, credits and topics of the article that is read, with a filter box that takes pinyin.
class SubjectPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SubjectPanel(QWidget *parent = nullptr);

    /// `ofArticle`: an article is being read, so that an empty list means that nobody is named in it.
    void setSubjects(const QList<Subject> &subjects, bool ofArticle);
    [[nodiscard]] const QList<Subject> &subjects() const { return m_model->subjects(); }
    [[nodiscard]] int chosen() const;
    /// Index into subjects(); -1: none. Lifts the filter where it hides the subject.
    void choose(int subject);
    /// The line below the list: which mention of how many.
    void setPlaceText(const QString &text);
    /// The line that tells how many were hidden by hand, with a link that shows them again; 0: no line.
    void setHiddenCount(int count);
    /// Lets the reader type another name in place.
    void edit(int subject);
    /// An action whose keys work while the list has the focus.
    void addListAction(QAction *action);
    void focusFilter();
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void chosenChanged(int subject);
    void renamed(int subject, const QString &name);
    void menuWanted(int subject, const QPoint &globalPosition);
    void hiddenWanted();         ///< show again what is hidden
    void activated(int subject); ///< clicked, or Enter pressed on it: go to its next mention

private:
    void showEmptyText();
    void openMenu(const QPoint &position);

    bool m_ofArticle = false;
    SubjectModel *m_model;
    SubjectFilter *m_filter;
    QLineEdit *m_query;
    QTreeView *m_tree;
    QLabel *m_empty;
    QLabel *m_place;
    QLabel *m_hidden;
    SubjectDelegate *m_delegate;
};

} // namespace banmian
