#include "people/people.h"

#include "people/name_recogniser.h"

#include <QHash>

namespace banmian {

namespace {

struct Text
{
    Mention::Place place;
    qint32 index;
    const QString *text;
};

QList<Text> textsOf(const Article &article)
{
    QList<Text> texts{{Mention::Place::Kicker, 0, &article.kicker.text},
                      {Mention::Place::Headline, 0, &article.headline.text},
                      {Mention::Place::Subheadline, 0, &article.subheadline.text}};
    for (qint32 i = 0; i < article.paragraphs.size(); ++i)
        texts.append({Mention::Place::Paragraph, i, &article.paragraphs[i].text()});
    for (qint32 i = 0; i < article.captions.size(); ++i)
        texts.append({Mention::Place::Caption, i, &article.captions[i].passage.text()});
    return texts;
}

} // namespace

void findPeople(Page &page)
{
    const NameRecogniser recogniser = NameRecogniser::builtIn();
    for (Article &article : page.articles) {
        QHash<QString, qsizetype> index;
        for (const Text &text : textsOf(article)) {
            for (const TextSpan &span : recogniser.find(*text.text)) {
                const QString name = text.text->mid(span.start, span.length);
                if (!index.contains(name)) {
                    index[name] = article.people.size();
                    article.people.append(Person{name, {}, Role::Person, 0, {}});
                }
                article.people[index[name]].mentions.append(
                    {text.place, text.index, static_cast<qint32>(span.start), static_cast<qint32>(span.length)});
            }
        }
    }
}

} // namespace banmian
