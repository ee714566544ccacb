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

/// The subjects of an article, group by group, the weightiest of a group first. Whoever is credited in byline
/// or caption is among Credits, with the places where the name stands, even where nothing else is known of
/// them.
QList<Subject> subjectsOf(const Article &article);

} // namespace banmian
