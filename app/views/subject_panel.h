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

    void setSubjects(const QList<Subject> &subjects);
    [[nodiscard]] const QList<Subject> &subjects() const { return m_model->subjects(); }
    [[nodiscard]] int chosen() const;
    /// Index into subjects(); -1: none. Lifts the filter where it hides the subject.
    void choose(int subject);
    /// The line below the list: which mention of how many.
    void setPlaceText(const QString &text);
    void focusFilter();
    void setTheme(const Theme &theme);

Q_SIGNALS:
    void chosenChanged(int subject);
    void activated(int subject); ///< clicked, or Enter pressed on it: go to its next mention

private:
    void showEmptyText();

    SubjectModel *m_model;
    SubjectFilter *m_filter;
    QLineEdit *m_query;
    QTreeView *m_tree;
    QLabel *m_empty;
    QLabel *m_place;
    SubjectDelegate *m_delegate;
};

} // namespace banmian
