#include "models/subject.h"

#include <algorithm>
#include <tuple>

namespace banmian {

static Subject::Group groupOf(TopicKind kind)
{
    switch (kind) {
    case TopicKind::Organization:
        return Subject::Group::Organizations;
    case TopicKind::Place:
        return Subject::Group::Places;
    case TopicKind::Policy:
        return Subject::Group::Policies;
    case TopicKind::Event:
        return Subject::Group::Events;
    case TopicKind::Phrase:
        break;
    }
    return Subject::Group::Phrases;
}

/// The order in which an article is read: headings, paragraphs, captions.
static auto readingOrder(const Mention &mention)
{
    static constexpr int rank[] = {1, 0, 2, 3, 4};
    return std::tuple(rank[static_cast<size_t>(mention.place)], mention.index, mention.start);
}

static QList<Mention> sorted(QList<Mention> mentions)
{
    std::sort(mentions.begin(), mentions.end(),
              [](const Mention &a, const Mention &b) { return readingOrder(a) < readingOrder(b); });
    return mentions;
}

static void findIn(const QString &text, const QString &name, Mention::Place place, qsizetype index,
                   QList<Mention> &mentions)
{
    for (qsizetype at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.size()))
        mentions.append(
            {place, static_cast<qint32>(index), static_cast<qint32>(at), static_cast<qint32>(name.size())});
}

static QList<Mention> findMentions(const Article &article, const QString &name)
{
    QList<Mention> mentions;
    for (qsizetype i = 0; i < article.paragraphs.size(); ++i)
        findIn(article.paragraphs[i].text(), name, Mention::Place::Paragraph, i, mentions);
    for (qsizetype i = 0; i < article.captions.size(); ++i)
        findIn(article.captions[i].passage.text(), name, Mention::Place::Caption, i, mentions);
    return mentions;
}

static void addCredits(const QList<Credit> &credits, const Article &article, QList<Subject> &subjects)
{
    for (const Credit &credit : credits) {
        const bool known = std::any_of(subjects.begin(), subjects.end(), [&](const Subject &subject) {
            return subject.name == credit.name && subject.role == credit.role;
        });
        if (!known && !credit.name.isEmpty())
            subjects.append(
                {Subject::Group::Credits, credit.name, {}, credit.role, findMentions(article, credit.name)});
    }
}

QList<Subject> subjectsOf(const Article &article)
{
    QList<Subject> subjects;
    for (const Person &person : article.people) {
        const auto group = person.role == Role::Person ? Subject::Group::People : Subject::Group::Credits;
        subjects.append({group, person.name, person.titles, person.role, sorted(person.mentions)});
    }
    addCredits(article.byline, article, subjects);
    for (const Caption &caption : article.captions)
        addCredits(caption.credits, article, subjects);
    for (const Topic &topic : article.topics)
        subjects.append({groupOf(topic.kind), topic.text, {}, Role::Person, sorted(topic.mentions)});
    std::stable_sort(subjects.begin(), subjects.end(),
                     [](const Subject &a, const Subject &b) { return a.group < b.group; });
    return subjects;
}

} // namespace banmian
