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

QList<Subject> subjectsOf(const Article &article)
{
    QList<Subject> subjects;
    for (const Person &person : article.people) {
        const auto group = person.role == Role::Person ? Subject::Group::People : Subject::Group::Credits;
        subjects.append({group, person.name, person.titles, person.role, sorted(person.mentions)});
    }
    for (const Topic &topic : article.topics)
        subjects.append({groupOf(topic.kind), topic.text, {}, Role::Person, sorted(topic.mentions)});
    std::stable_sort(subjects.begin(), subjects.end(),
                     [](const Subject &a, const Subject &b) { return a.group < b.group; });
    return subjects;
}

} // namespace banmian
