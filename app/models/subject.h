#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// Someone or something an article names, as the side panel lists it and the text marks it.
struct Subject
{
    enum class Group { People, Credits, Organizations, Places, Policies, Events, Phrases };
    static constexpr int groupCount = 7;

    Group group = Group::People;
    QString name;
    QStringList titles; ///< 职务 of a person
    Role role = Role::Person;
    QList<Mention> mentions; ///< in reading order

    [[nodiscard]] bool isPerson() const { return group == Group::People || group == Group::Credits; }
    friend bool operator==(const Subject &, const Subject &) = default;
};

/// The subjects of an article, group by group, the weightiest of a group first. People whom the article does
/// not tell of but credits (reporters, photographers) are among Credits.
QList<Subject> subjectsOf(const Article &article);

} // namespace banmian
