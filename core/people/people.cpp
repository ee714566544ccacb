#include "people/people.h"

#include "people/credit_context.h"
#include "people/mention_finder.h"
#include "people/title_finder.h"
#include "people/title_words.h"

#include <QHash>
#include <QSet>

namespace banmian {

namespace {

struct Text
{
    Mention::Place place;
    qint32 index;
    QStringView text;
};

QList<Text> textsOf(const Article &article)
{
    QList<Text> texts{{Mention::Place::Kicker, 0, article.kicker.text},
                      {Mention::Place::Headline, 0, article.headline.text},
                      {Mention::Place::Subheadline, 0, article.subheadline.text}};
    for (qint32 i = 0; i < article.paragraphs.size(); ++i)
        texts.append({Mention::Place::Paragraph, i, article.paragraphs[i].text()});
    for (qint32 i = 0; i < article.captions.size(); ++i)
        texts.append({Mention::Place::Caption, i, article.captions[i].passage.text()});
    return texts;
}

QList<Credit> creditsOf(const Article &article)
{
    QList<Credit> credits = article.byline;
    for (const Caption &caption : article.captions)
        credits += caption.credits;
    return credits;
}

/// Gathers the persons of one article.
class PersonGatherer
{
public:
    PersonGatherer(const Article &article, TitleFinder &titles) : m_texts(textsOf(article)), m_titles(titles)
    {
        for (const Credit &credit : creditsOf(article))
            m_roles[credit.name] = credit.role;
        for (const Credit &credit : creditsOf(article))
            personOf(credit.name);
    }

    [[nodiscard]] QList<QStringView> passages() const
    {
        QList<QStringView> passages;
        for (const Text &text : m_texts)
            passages.append(text.text);
        return passages;
    }
    [[nodiscard]] QStringList creditedNames() const { return m_roles.keys(); }

    void gather(const QList<QList<TextSpan>> &found)
    {
        collectNames(found);
        for (qsizetype t = 0; t < m_texts.size(); ++t) {
            for (qsizetype i = 0; i < found[t].size(); ++i)
                addMention(m_texts[t], found[t], i);
        }
    }

    [[nodiscard]] QList<Person> takePeople()
    {
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            Person &person = m_people[i];
            person.titles = withoutContained(person.titles);
            if (person.role == Role::Person && m_credited[i] == person.mentions.size() &&
                !person.mentions.isEmpty())
                person.role = m_creditRole[i];
            person.weight = weightOf(person);
        }
        std::stable_sort(m_people.begin(), m_people.end(),
                         [](const Person &a, const Person &b) { return a.weight > b.weight; });
        return std::move(m_people);
    }

private:
    /// Full names first, so that a part of one is resolved to it wherever it stands.
    void collectNames(const QList<QList<TextSpan>> &found)
    {
        for (qsizetype t = 0; t < m_texts.size(); ++t) {
            for (qsizetype i = 0; i < found[t].size(); ++i) {
                const QString name = m_texts[t].text.sliced(found[t][i].start, found[t][i].length).toString();
                for (const QString &part : name.split(u'·')) {
                    if (part.size() > 1 && part.size() < name.size() && !m_whole.contains(part))
                        m_whole[part] = name;
                }
                constexpr qsizetype longestChinese = 4;
                const bool chinese = name.size() > 1 && name.size() <= longestChinese && !name.contains(u'·');
                if (chinese && !creditRoleAt(m_texts[t].text, found[t], i))
                    m_bySurname[name[0]].insert(name);
            }
        }
    }

    /// The person's name for what the text prints: the full name where the article gives one, and only one
    /// for a lone surname; else a lone surname goes with the address behind it (刘大伯).
    QString wholeName(QStringView text, TextSpan span) const
    {
        const QString name = text.sliced(span.start, span.length).toString();
        if (const auto whole = m_whole.constFind(name); whole != m_whole.cend())
            return *whole;
        if (span.length > 1)
            return name;
        if (const auto bearers = m_bySurname.value(name[0]); bearers.size() == 1)
            return *bearers.cbegin();
        return text.sliced(span.start, span.length + addressWordAt(text.sliced(span.end()))).toString();
    }

    qsizetype personOf(const QString &name)
    {
        const auto known = m_index.constFind(name);
        if (known != m_index.cend())
            return *known;
        m_index[name] = m_people.size();
        m_people.append(Person{name, {}, m_roles.value(name, Role::Person), 0, {}});
        m_credited.append(0);
        m_creditRole.append(Role::Person);
        return m_people.size() - 1;
    }

    /// 叶运高，原名|叶茂才: whether the name before this one is that of the same person.
    static bool isAlias(QStringView text, const QList<TextSpan> &spans, qsizetype i)
    {
        static constexpr QStringView links[] = {u"，原名", u"，本名", u"，又名", u"（原名", u"（本名",
                                                u"，化名", u"（化名", u"，笔名", u"（笔名"};
        if (i == 0)
            return false;
        const QStringView between = text.sliced(spans[i - 1].end(), spans[i].start - spans[i - 1].end());
        return std::any_of(std::begin(links), std::end(links),
                           [between](QStringView link) { return between == link; });
    }

    void addMention(const Text &text, const QList<TextSpan> &spans, qsizetype i)
    {
        const TextSpan &span = spans[i];
        const bool alias = isAlias(text.text, spans, i);
        const QString name = wholeName(text.text, alias ? spans[i - 1] : span);
        const qsizetype index = personOf(name);
        Person &person = m_people[index];
        person.mentions.append(
            {text.place, text.index, static_cast<qint32>(span.start), static_cast<qint32>(span.length)});
        if (const auto role = creditRoleAt(text.text, spans, i)) {
            ++m_credited[index];
            m_creditRole[index] = *role;
        } else {
            for (const QString &title : m_titles.titlesOf(text.text, spans, i)) {
                const bool inName = person.name.endsWith(title); // 李书记, where no article gives more
                if (!inName && !person.titles.contains(title))
                    person.titles.append(title);
            }
        }
    }

    static double weightOf(const Person &person)
    {
        double weight = 0;
        for (const Mention &mention : person.mentions) {
            const bool heading = mention.place == Mention::Place::Headline;
            const bool minor =
                mention.place == Mention::Place::Kicker || mention.place == Mention::Place::Subheadline;
            const bool early = mention.place == Mention::Place::Paragraph && mention.index == 0;
            weight += heading ? 4 : minor ? 2 : early ? 1.5 : 1;
        }
        weight += 0.5 * static_cast<double>(qMin<qsizetype>(person.titles.size(), 2));
        return person.role == Role::Person ? weight : 0.01 * weight;
    }

    QList<Text> m_texts;
    TitleFinder &m_titles;
    QList<Person> m_people;
    QHash<QString, qsizetype> m_index;
    QHash<QString, Role> m_roles;
    QHash<QString, QString> m_whole;         ///< the full name that a part belongs to
    QHash<QChar, QSet<QString>> m_bySurname; ///< Chinese names the article tells of
    QList<qsizetype> m_credited;             ///< mentions that credit the person, for each of m_people
    QList<Role> m_creditRole;
};

} // namespace

void findPeople(Page &page)
{
    const NameRecogniser recogniser = NameRecogniser::builtIn();
    TitleFinder titles(recogniser.lexicon());
    std::vector<PersonGatherer> gatherers;
    QList<QStringView> passages;
    QStringList credited;
    for (const Article &article : std::as_const(page.articles)) {
        gatherers.emplace_back(article, titles);
        passages += gatherers.back().passages();
        credited += gatherers.back().creditedNames();
    }
    // A name that one article makes sure of is sure in all of the page.
    const QList<QList<TextSpan>> found = MentionFinder(recogniser).find(passages, credited);
    qsizetype from = 0;
    for (qsizetype a = 0; a < page.articles.size(); ++a) {
        const qsizetype count = gatherers[a].passages().size();
        gatherers[a].gather(found.sliced(from, count));
        page.articles[a].people = gatherers[a].takePeople();
        from += count;
    }
}

} // namespace banmian
