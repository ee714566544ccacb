#include "people/corrections.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace banmian {

namespace {

namespace key {
constexpr QLatin1String schema("schema"), articles("articles"), of("of"), action("action"), name("name"),
    to("to");
}
namespace word {
constexpr QLatin1String schema("banmian/corrections-1"), person("person"), topic("topic"), hide("hide"),
    rename("rename");
}

QString &nameOf(Person &who)
{
    return who.name;
}

QString &nameOf(Topic &what)
{
    return what.text;
}

void join(Person &person, const Person &other)
{
    for (const QString &title : other.titles) {
        if (!person.titles.contains(title))
            person.titles.append(title);
    }
    if (other.role == Role::Person)
        person.role = Role::Person;
    person.weight += other.weight;
    person.mentions += other.mentions;
}

void join(Topic &topic, const Topic &other)
{
    topic.score = std::max(topic.score, other.score);
    topic.mentions += other.mentions;
}

bool weighsMore(const Person &a, const Person &b)
{
    return a.weight > b.weight;
}

bool weighsMore(const Topic &a, const Topic &b)
{
    return a.score > b.score;
}

template <typename Subject>
qsizetype indexOf(QList<Subject> &list, const QString &name)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&name](Subject &one) { return nameOf(one) == name; });
    return found == list.end() ? -1 : found - list.begin();
}

template <typename Subject>
void apply(QList<Subject> &list, const Correction &correction)
{
    const qsizetype index = indexOf(list, correction.name);
    if (index < 0 || correction.name == correction.to)
        return;
    if (correction.action == Correction::Action::Hide) {
        list.removeAt(index);
        return;
    }
    const qsizetype other = indexOf(list, correction.to);
    if (other < 0) {
        nameOf(list[index]) = correction.to;
        return;
    }
    join(list[other], list[index]);
    list.removeAt(index);
    std::stable_sort(list.begin(), list.end(),
                     [](const Subject &a, const Subject &b) { return weighsMore(a, b); });
}

QString withoutSpaces(const QString &text)
{
    QString plain;
    for (const QChar character : text) {
        if (!character.isSpace())
            plain += character;
    }
    return plain;
}

std::optional<Correction> correctionFrom(const QJsonObject &object)
{
    const QString of = object[key::of].toString(), action = object[key::action].toString();
    Correction correction;
    correction.of = of == word::topic ? Correction::Of::Topic : Correction::Of::Person;
    correction.action = action == word::rename ? Correction::Action::Rename : Correction::Action::Hide;
    correction.name = object[key::name].toString();
    correction.to = object[key::to].toString();
    const bool known =
        (of == word::person || of == word::topic) && (action == word::hide || action == word::rename);
    const bool complete = !correction.name.isEmpty() && correction.to.isEmpty() == (action == word::hide);
    return known && complete ? std::optional(correction) : std::nullopt;
}

} // namespace

void correct(Article &article, const Corrections &corrections)
{
    for (const Correction &correction : corrections) {
        if (correction.of == Correction::Of::Person) {
            apply(article.people, correction);
        } else {
            apply(article.topics, correction);
        }
    }
}

QString articleKey(const Article &article)
{
    constexpr qsizetype firstWords = 24; // UTF-16 units
    const QString body = article.paragraphs.isEmpty() ? QString() : article.paragraphs.first().text();
    const QString caption = article.captions.isEmpty() ? QString() : article.captions.first().passage.text();
    return withoutSpaces(article.headline.text) + u'|' +
           withoutSpaces(body.isEmpty() ? caption : body).left(firstWords);
}

QString pageKey(const Page &page)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(page.source.text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QByteArray correctionsToJson(const PageCorrections &corrections)
{
    QJsonObject articles;
    for (auto it = corrections.cbegin(); it != corrections.cend(); ++it) {
        QJsonArray list;
        for (const Correction &correction : it.value()) {
            const bool hidden = correction.action == Correction::Action::Hide;
            QJsonObject object{
                {key::of, correction.of == Correction::Of::Person ? word::person : word::topic},
                {key::action, hidden ? word::hide : word::rename},
                {key::name, correction.name}};
            if (!hidden)
                object[key::to] = correction.to;
            list.append(object);
        }
        if (!list.isEmpty())
            articles[it.key()] = list;
    }
    return QJsonDocument(QJsonObject{{key::schema, word::schema}, {key::articles, articles}}).toJson();
}

std::optional<PageCorrections> correctionsFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[key::schema].toString() != word::schema || !object[key::articles].isObject())
        return std::nullopt;
    const QJsonObject articles = object[key::articles].toObject();
    PageCorrections corrections;
    for (auto it = articles.begin(); it != articles.end(); ++it) {
        for (const auto &value : it.value().toArray()) {
            const auto correction = correctionFrom(value.toObject());
            if (!correction)
                return std::nullopt;
            corrections[it.key()].append(*correction);
        }
    }
    return corrections;
}

} // namespace banmian
