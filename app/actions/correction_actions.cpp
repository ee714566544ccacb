#include "actions/correction_actions.h"

#include "actions/action_collection.h"
#include "views/article_panel.h"
#include "views/subject_panel.h"

#include <QMenu>
#include <QUndoStack>

namespace banmian {

/// Replaces the corrections of one article. Closing a page empties the stack, so the page stays what it is.
class CorrectCommand : public QUndoCommand
{
public:
    CorrectCommand(CorrectionActions *owner, int page, const QString &article, const Corrections &before,
                   const Corrections &after, const QString &text)
        : QUndoCommand(text), m_owner(owner), m_page(page), m_article(article), m_before(before),
          m_after(after)
    {}

    void redo() override { m_owner->apply(m_page, m_article, m_after); }
    void undo() override { m_owner->apply(m_page, m_article, m_before); }

private:
    CorrectionActions *m_owner;
    int m_page;
    QString m_article;
    Corrections m_before, m_after;
};

static bool isHiding(const Correction &correction)
{
    return correction.action == Correction::Action::Hide;
}

static Correction correctionOf(const Subject &subject, Correction::Action action, const QString &to = {})
{
    return {subject.isPerson() ? Correction::Of::Person : Correction::Of::Topic, action, subject.name, to};
}

CorrectionActions::CorrectionActions(const ActionCollection &actions, OpenPages *pages,
                                     const ArticlePanel *articles, SubjectPanel *panel, const QString &folder)
    : QObject(panel), m_actions(actions), m_pages(pages), m_articles(articles), m_panel(panel),
      m_store(folder), m_steps(new QUndoStack(this))
{
    connect(pages, &OpenPages::added, this, &CorrectionActions::pagesAdded);
    connect(pages, &OpenPages::reset, m_steps, &QUndoStack::clear);
    connect(actions[ActionId::Undo], &QAction::triggered, m_steps, &QUndoStack::undo);
    connect(actions[ActionId::Redo], &QAction::triggered, m_steps, &QUndoStack::redo);
    connect(m_steps, &QUndoStack::indexChanged, this, &CorrectionActions::updateActions);

    const auto onChosen = [&](ActionId id, auto reaction) {
        actions[id]->setShortcutContext(Qt::WidgetShortcut); // Delete means something else elsewhere
        panel->addListAction(actions[id]);
        connect(actions[id], &QAction::triggered, this, reaction);
    };
    onChosen(ActionId::HideSubject, [this] { hide(m_panel->chosen()); });
    onChosen(ActionId::RenameSubject, [this] { m_panel->edit(m_panel->chosen()); });
    connect(panel, &SubjectPanel::chosenChanged, this, &CorrectionActions::updateActions);
    connect(articles, &ArticlePanel::currentChanged, this, &CorrectionActions::updateActions);
    connect(panel, &SubjectPanel::renamed, this, &CorrectionActions::rename, Qt::QueuedConnection);
    connect(panel, &SubjectPanel::menuWanted, this, &CorrectionActions::openMenu);
    connect(panel, &SubjectPanel::hiddenWanted, this, &CorrectionActions::showHidden);
    updateActions();
}

void CorrectionActions::pagesAdded(int first, int count)
{
    for (int page = first; page < first + count; ++page) {
        const QString key = pageKey(m_pages->pages()[page]);
        if (const auto kept = m_store.load(key))
            m_pages->setCorrections(page, *kept);
        else
            Q_EMIT message(tr("%1: your corrections of this page cannot be read; they are in %2.")
                               .arg(m_pages->title(m_pages->pages()[page]), m_store.fileFor(key)));
    }
}

Corrections CorrectionActions::current() const
{
    const Article *article = m_pages->article(m_articles->current());
    return article ? m_pages->corrections(m_articles->current().page).value(articleKey(*article))
                   : Corrections();
}

void CorrectionActions::hide(int subject)
{
    if (subject < 0 || subject >= m_panel->subjects().size())
        return;
    const Subject &hidden = m_panel->subjects()[subject];
    change(current() << correctionOf(hidden, Correction::Action::Hide), tr("Hide %1").arg(hidden.name));
}

void CorrectionActions::rename(int subject, const QString &name)
{
    const QString to = name.simplified();
    if (subject < 0 || subject >= m_panel->subjects().size() || to.isEmpty() ||
        to == m_panel->subjects()[subject].name)
        return;
    const Subject &renamed = m_panel->subjects()[subject];
    change(current() << correctionOf(renamed, Correction::Action::Rename, to),
           tr("Rename %1 to %2").arg(renamed.name, to));
}

void CorrectionActions::showHidden()
{
    Corrections kept = current();
    if (kept.removeIf(isHiding) > 0)
        change(kept, tr("Show Hidden"));
}

void CorrectionActions::change(const Corrections &corrections, const QString &stepName)
{
    const ArticleRef read = m_articles->current();
    const Article *article = m_pages->article(read);
    if (!article)
        return;
    const int chosen = m_panel->chosen();
    m_steps->push(
        new CorrectCommand(this, read.page, articleKey(*article), current(), corrections, stepName));
    m_panel->choose(std::min(chosen, static_cast<int>(m_panel->subjects().size()) - 1));
}

void CorrectionActions::apply(int page, const QString &article, const Corrections &corrections)
{
    PageCorrections all = m_pages->corrections(page);
    if (corrections.isEmpty())
        all.remove(article);
    else
        all[article] = corrections;
    m_pages->setCorrections(page, all);
    const QString key = pageKey(m_pages->pages()[page]);
    if (!m_store.save(key, all))
        Q_EMIT message(tr("This correction holds until the window closes: %1 cannot be written.")
                           .arg(m_store.fileFor(key)));
}

void CorrectionActions::updateActions()
{
    const bool chosen = m_panel->chosen() >= 0;
    m_actions[ActionId::HideSubject]->setEnabled(chosen);
    m_actions[ActionId::RenameSubject]->setEnabled(chosen);
    QAction *undo = m_actions[ActionId::Undo], *redo = m_actions[ActionId::Redo];
    undo->setEnabled(m_steps->canUndo());
    undo->setText(m_steps->canUndo() ? tr("&Undo: %1").arg(m_steps->undoText()) : tr("&Undo"));
    redo->setEnabled(m_steps->canRedo());
    redo->setText(m_steps->canRedo() ? tr("Re&do: %1").arg(m_steps->redoText()) : tr("Re&do"));
    const Corrections corrections = current();
    m_panel->setHiddenCount(
        static_cast<int>(std::count_if(corrections.begin(), corrections.end(), isHiding)));
}

void CorrectionActions::openMenu(int subject, const QPoint &globalPosition)
{
    QMenu menu(m_panel);
    menu.addAction(m_actions[ActionId::NextMention]);
    menu.addSeparator();
    menu.addAction(m_actions[ActionId::RenameSubject]);
    addMergeMenu(menu, subject);
    menu.addAction(m_actions[ActionId::HideSubject]);
    menu.exec(globalPosition);
}

void CorrectionActions::addMergeMenu(QMenu &menu, int subject)
{
    const QList<Subject> &subjects = m_panel->subjects();
    QMenu *merge = menu.addMenu(tr("Is the &Same As"));
    for (const Subject &other : subjects) {
        if (other.isPerson() != subjects[subject].isPerson() || other.name == subjects[subject].name)
            continue;
        const QString name = other.name;
        merge->addAction(QString(name).replace(u'&', QStringLiteral("&&")), this,
                         [this, subject, name] { rename(subject, name); });
    }
    merge->setEnabled(!merge->isEmpty());
}

} // namespace banmian
