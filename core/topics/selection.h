#pragma once

#include "topics/candidates.h"

namespace banmian {

/// A chosen topic and all the texts that stand for it.
struct Selection
{
    QString text;
    QStringList forms; ///< `text` first, then short forms that are in the article
    TopicKind kind = TopicKind::Phrase;
    double score = 0;
};

/// The best candidates, highest score first; those that say the same as a better one are left out or joined
/// to it.
QList<Selection> selectTopics(const CandidateList &list, const TopicModel &model);

/// True where `shortForm` abbreviates `full`: begins and ends like it and keeps its order (上合组织,
/// 上海合作组织).
bool isShortForm(QStringView shortForm, QStringView full);

} // namespace banmian
