#include "analyze.h"

#include "export/json_annotations.h"
#include "people/people.h"
#include "topics/topics.h"

namespace banmian {

using namespace Qt::StringLiterals;

namespace {

Article annotated(const QStringList &paragraphs)
{
    Page page;
    page.articles.resize(1);
    for (const QString &paragraph : paragraphs) {
        Passage passage;
        passage.content.text = paragraph;
        page.articles.first().paragraphs.append(passage);
    }
    findPeople(page);
    findTopics(page);
    return page.articles.takeFirst();
}

QByteArray toJson(const Article &article, MentionForm form)
{
    JsonWriter json;
    json.beginObject();
    json.key("people"_L1);
    writePeople(json, article, form);
    json.key("topics"_L1);
    writeTopics(json, article, form);
    json.endObject();
    return json.take();
}

} // namespace

Article analyzeText(const QString &text)
{
    return annotated(text.split(u'\n'));
}

Article analyzeLine(const QString &line)
{
    return annotated({line});
}

QByteArray annotationsToJson(const Article &article)
{
    return toJson(article, MentionForm::InArticle);
}

QByteArray lineAnnotationsToJson(const Article &article)
{
    return toJson(article, MentionForm::InLine);
}

} // namespace banmian
