#pragma once

#include "models/open_pages.h"
#include "settings/correction_store.h"

#include <QObject>

class QMenu;
class QUndoStack;

namespace banmian {

class ActionCollection;
class ArticlePanel;
class SubjectPanel;

/// Lets the reader set people and topics right: hide, rename, merge. Every change can be undone and is kept,
/// so that a page opened again has it.
class CorrectionActions : public QObject
{
    Q_OBJECT

public:
    CorrectionActions(const ActionCollection &actions, OpenPages *pages, const ArticlePanel *articles,
                      SubjectPanel *panel, const QString &folder);

    void hide(int subject);
    /// Where another has the name already, the two become one.
    void rename(int subject, const QString &name);
    /// Shows again what was hidden in the article that is read.
    void showHidden();

Q_SIGNALS:
    void message(const QString &text);

private:
    friend class CorrectCommand;

    void pagesAdded(int first, int count);
    void openMenu(int subject, const QPoint &globalPosition);
    void addMergeMenu(QMenu &menu, int subject);
    void updateActions();
    [[nodiscard]] Corrections current() const;
    /// Changes the corrections of the article that is read, as one step that can be undone.
    void change(const Corrections &corrections, const QString &stepName);
    void apply(int page, const QString &article, const Corrections &corrections);

    const ActionCollection &m_actions;
    OpenPages *m_pages;
    const ArticlePanel *m_articles;
    SubjectPanel *m_panel;
    CorrectionStore m_store;
    QUndoStack *m_steps; ///< a child: it tells of its end, and by then nobody listens
};

} // namespace banmian
