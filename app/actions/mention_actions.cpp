#include "actions/mention_actions.h"

#include "actions/action_collection.h"
#include "views/reading_pane.h"
#include "views/subject_panel.h"

namespace banmian {

MentionActions::MentionActions(const ActionCollection &actions, const OpenPages *pages, ReadingPane *reading,
                               SubjectPanel *panel)
    : QObject(panel), m_pages(pages), m_reading(reading), m_panel(panel)
{
    connect(actions[ActionId::NextMention], &QAction::triggered, this, [this] { step(1); });
    connect(actions[ActionId::PreviousMention], &QAction::triggered, this, [this] { step(-1); });
    connect(panel, &SubjectPanel::chosenChanged, this, &MentionActions::subjectChosen);
    connect(panel, &SubjectPanel::activated, this, [this] { step(1); });
    connect(reading, &ReadingPane::subjectClicked, this, &MentionActions::mentionClicked);
    connect(reading, &ReadingPane::toolTipWanted, this,
            [this](int subject, QString *text) { *text = describe(subject); });
}

void MentionActions::subjectChosen()
{
    m_mention = -1;
    showPlace();
}

void MentionActions::mentionClicked(int subject)
{
    m_panel->choose(subject);
    const QList<TextSpan> mentions = m_reading->mentionsOf(subject);
    const int position = m_reading->textCursor().position();
    for (int i = 0; i < mentions.size(); ++i)
        if (position >= mentions[i].start && position <= mentions[i].start + mentions[i].length)
            m_mention = i;
    showPlace();
}

void MentionActions::step(int by)
{
    const QList<TextSpan> mentions = m_reading->mentionsOf(m_panel->chosen());
    if (mentions.isEmpty())
        return;
    const auto count = static_cast<int>(mentions.size());
    m_mention = m_mention < 0 ? (by > 0 ? 0 : count - 1) : (m_mention + by + count) % count;
    m_reading->goTo(mentions[m_mention]);
    showPlace();
}

void MentionActions::showPlace()
{
    const int subject = m_panel->chosen();
    m_reading->setChosenSubject(subject, m_mention);
    if (subject < 0) {
        m_panel->setPlaceText({});
        return;
    }
    const auto count = static_cast<int>(m_reading->mentionsOf(subject).size());
    m_panel->setPlaceText(m_mention < 0 ? tr("%n mentions; F4 steps through them", nullptr, count)
                                        : tr("Mention %1 of %n", nullptr, count).arg(m_mention + 1));
}

QString MentionActions::describe(int index) const
{
    const QList<Subject> &subjects = m_panel->subjects();
    if (index < 0 || index >= subjects.size())
        return {};
    const Subject &subject = subjects[index];
    const QString role = subject.role == Role::Person ? QString() : SubjectModel::roleTitle(subject.role);
    QStringList lines{subject.name, subject.isPerson() ? role : SubjectModel::groupTitle(subject.group)};
    lines += subject.titles;
    lines += tr("%n mentions here", nullptr, static_cast<int>(subject.mentions.size()));
    if (const int articles = m_pages->articlesNaming(subject.name); articles > 0)
        lines += tr("in %n open articles", nullptr, articles);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace banmian
