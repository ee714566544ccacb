#pragma once

#include "people/name_features.h"
#include "people/name_recogniser.h"

#include <QString>
#include <QStringList>

namespace banmian {

/// Reads the posts (职务) printed beside a name: before it (中共中央总书记、国家主席习近平), after it
/// (金正恩总书记) or in apposition (王强，复旦大学附属中山医院副院长，…). A post begins where its noun phrase
/// does: at punctuation, a verb or preposition, 的, or another name.
class TitleFinder
{
public:
    explicit TitleFinder(const NameLexicon &lexicon) : m_features(lexicon) {}

    /// The titles of the name at `names[index]`, in order of appearance; `names` are all names in `text`, in
    /// order.
    [[nodiscard]] QStringList titlesOf(QStringView text, const QList<TextSpan> &names, qsizetype index);

private:
    QStringList before(QStringView text);
    QStringList after(QStringView text, bool nameFollows);
    /// Behind the name, set off by a comma, brackets or 是.
    QStringList apposition(QStringView text);
    /// Of the clause at the start of `text`, where it is nothing else.
    QStringList wholeClause(QStringView text);
    /// Where the noun phrase that `text` ends with begins.
    qsizetype phraseStart(QStringView text, qsizetype head);
    /// The titles that `text` ends with, split at 、; `start` becomes where the first of them begins.
    QStringList titlesAtEnd(QStringView text, qsizetype *start);
    /// Whether the clause that `text` ends with is nothing but titles.
    bool fillsClause(QStringView text);

    NameFeatures m_features;
};

/// Leaves out titles that are part of a longer one.
QStringList withoutContained(const QStringList &titles);

} // namespace banmian
