#include "export/json_annotations.h"

#include <algorithm>

namespace banmian {

using namespace Qt::StringLiterals;

namespace {

/// Code point offsets of one text; remembers only where surrogate pairs are, mostly nowhere.
class CodePoints
{
public:
    explicit CodePoints(QStringView text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i].isLowSurrogate())
                m_lowSurrogates.append(i);
        }
    }

    [[nodiscard]] qint64 at(qsizetype utf16) const
    {
        const auto before = std::lower_bound(m_lowSurrogates.begin(), m_lowSurrogates.end(), utf16);
        return utf16 - (before - m_lowSurrogates.begin());
    }

private:
    QList<qsizetype> m_lowSurrogates;
};

class MentionWriter
{
public:
    MentionWriter(const Article &article, MentionForm form)
        : m_form(form), m_kicker(article.kicker.text), m_headline(article.headline.text),
          m_subheadline(article.subheadline.text)
    {
        for (const Passage &paragraph : article.paragraphs)
            m_paragraphs.append(CodePoints(paragraph.text()));
        for (const Caption &caption : article.captions)
            m_captions.append(CodePoints(caption.passage.text()));
    }

    void write(JsonWriter &json, const QList<Mention> &mentions) const
    {
        json.beginArray();
        for (const Mention &mention : mentions) {
            json.beginObject();
            if (m_form == MentionForm::InArticle)
                writePlace(json, mention);
            const CodePoints &text = textOf(mention);
            const qint64 start = text.at(mention.start);
            json.member("start"_L1, start);
            json.member("length"_L1, text.at(mention.start + mention.length) - start);
            json.endObject();
        }
        json.endArray();
    }

private:
    static void writePlace(JsonWriter &json, const Mention &mention)
    {
        switch (mention.place) {
        case Mention::Place::Paragraph:
            json.member("paragraph"_L1, mention.index);
            break;
        case Mention::Place::Headline:
            json.member("place"_L1, u"headline");
            break;
        case Mention::Place::Kicker:
            json.member("place"_L1, u"kicker");
            break;
        case Mention::Place::Subheadline:
            json.member("place"_L1, u"subheadline");
            break;
        case Mention::Place::Caption:
            json.member("place"_L1, u"caption");
            json.member("index"_L1, mention.index);
            break;
        }
    }

    [[nodiscard]] const CodePoints &textOf(const Mention &mention) const
    {
        switch (mention.place) {
        case Mention::Place::Headline:
            return m_headline;
        case Mention::Place::Kicker:
            return m_kicker;
        case Mention::Place::Subheadline:
            return m_subheadline;
        case Mention::Place::Caption:
            return m_captions.at(mention.index);
        case Mention::Place::Paragraph:
            break;
        }
        return m_paragraphs.at(mention.index);
    }

    MentionForm m_form;
    CodePoints m_kicker;
    CodePoints m_headline;
    CodePoints m_subheadline;
    QList<CodePoints> m_paragraphs;
    QList<CodePoints> m_captions;
};

} // namespace

QLatin1StringView roleName(Role role)
{
    switch (role) {
    case Role::Reporter:
        return "reporter"_L1;
    case Role::Photographer:
        return "photographer"_L1;
    case Role::Author:
        return "author"_L1;
    case Role::Editor:
        return "editor"_L1;
    case Role::Person:
        break;
    }
    return "person"_L1;
}

QLatin1StringView topicKindName(TopicKind kind)
{
    switch (kind) {
    case TopicKind::Organization:
        return "organization"_L1;
    case TopicKind::Place:
        return "place"_L1;
    case TopicKind::Policy:
        return "policy"_L1;
    case TopicKind::Event:
        return "event"_L1;
    case TopicKind::Phrase:
        break;
    }
    return "phrase"_L1;
}

void writePeople(JsonWriter &json, const Article &article, MentionForm form)
{
    const MentionWriter mentions(article, form);
    json.beginArray();
    for (const Person &person : article.people) {
        json.beginObject();
        json.member("name"_L1, person.name);
        json.key("titles"_L1);
        json.beginArray();
        for (const QString &title : person.titles)
            json.value(title);
        json.endArray();
        json.member("role"_L1, QString(roleName(person.role)));
        json.key("mentions"_L1);
        mentions.write(json, person.mentions);
        json.endObject();
    }
    json.endArray();
}

void writeTopics(JsonWriter &json, const Article &article, MentionForm form)
{
    const MentionWriter mentions(article, form);
    json.beginArray();
    for (const Topic &topic : article.topics) {
        json.beginObject();
        json.member("text"_L1, topic.text);
        json.member("kind"_L1, QString(topicKindName(topic.kind)));
        json.member("score"_L1, topic.score, 3);
        json.key("mentions"_L1);
        mentions.write(json, topic.mentions);
        json.endObject();
    }
    json.endArray();
}

} // namespace banmian
