#pragma once

#include "models/open_pages.h"

#include <QObject>

namespace banmian {

class ActionCollection;
class ReadingPane;
class SubjectPanel;

/// Ties the side panel to the text: a chosen subject is marked and stepped through, a clicked mention is
/// chosen.
class MentionActions : public QObject
{
    Q_OBJECT

public:
    MentionActions(const ActionCollection &actions, const OpenPages *pages, ReadingPane *reading,
                   SubjectPanel *panel);

    /// To the next (1) or previous (-1) mention of the chosen subject, around the end.
    void step(int by);
    /// Who or what it is, how often it is named here, and in how many open articles.
    [[nodiscard]] QString describe(int subject) const;

private:
    void subjectChosen();
    void mentionClicked(int subject);
    void showPlace();

    const OpenPages *m_pages;
    ReadingPane *m_reading;
    SubjectPanel *m_panel;
    int m_mention = -1; ///< of the chosen subject
};

} // namespace banmian
