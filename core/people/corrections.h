#pragma once

#include "article/article.h"

#include <QByteArray>
#include <QHash>
#include <optional>

namespace banmian {

/// One thing that a reader has set right among the people and topics of an article.
struct Correction
{
    enum class Of { Person, Topic };
    enum class Action {
        Hide,  ///< it is no person or no topic: it leaves the list and its marks the text
        Rename ///< its name is `to`; where another has that name already, the two become one
    };

    Of of = Of::Person;
    Action action = Action::Hide;
    QString name; ///< as found, or as earlier corrections have left it
    QString to;   ///< of Rename; not empty
    friend bool operator==(const Correction &, const Correction &) = default;
};

using Corrections = QList<Correction>;

/// The corrections of a page, by articleKey().
using PageCorrections = QHash<QString, Corrections>;

/// Applies the corrections one after the other to `people` and `topics`; one whose name is not there does
/// nothing. Titles and mentions of people who become one are joined, and both lists stay sorted.
void correct(Article &article, const Corrections &corrections);

/// Says which article of a page is meant, whatever else the page is cut into: its headline and its first
/// words, without spaces. Articles that begin alike share a key.
QString articleKey(const Article &article);

/// Says which page is meant, wherever its file lies: a digest of its text, in hexadecimal digits.
QString pageKey(const Page &page);

/// UTF-8 JSON: {"schema": "banmian/corrections-1", "articles": {key: [{"of": "person" | "topic", "action":
/// "hide" | "rename", "name", "to"}, …]}}.
QByteArray correctionsToJson(const PageCorrections &corrections);

/// Nothing where the bytes are not what correctionsToJson() writes.
std::optional<PageCorrections> correctionsFromJson(const QByteArray &json);

} // namespace banmian
