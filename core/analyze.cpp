#include "analyze.h"

#include "article/printed_forms.h"
#include "export/json_annotations.h"
#include "people/people.h"
#include "text/written_forms.h"
#include "topics/topics.h"

namespace banmian {

using namespace Qt::StringLiterals;

namespace {

TracedText traced(QStringView text, qsizetype begin, const SourceIndex &source)
{
    TracedText result;
    for (qsizetype i = 0; i < text.size(); ++i)
        result.append(text[i], source.codePoint(begin + i));
    return result;
}

Article annotated(const QString &text, const QStringList &paragraphs)
{
    SourcePage source;
    source.text = text;
    const SourceIndex index(text);
    const bool traditional = isTraditional(text); // the models have learned from simplified text only
    Page page;
    page.articles.resize(1);
    qsizetype begin = 0;
    for (const QString &paragraph : paragraphs) {
        Passage passage;
        passage.content = traced(traditional ? simplifiedForms(paragraph) : paragraph, begin, index);
        page.articles.first().paragraphs.append(passage);
        begin += paragraph.size() + 1;
    }
    findPeople(page);
    findTopics(page);
    return (traditional ? inPrintedForms(page, source) : page).articles.takeFirst();
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
    return annotated(text, text.split(u'\n'));
}

Article analyzeLine(const QString &line)
{
    return annotated(line, {line});
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
