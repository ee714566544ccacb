#include "analyze.h"

#include "article/printed_forms.h"
#include "export/json_annotations.h"
#include "people/people.h"
#include "text/source_index.h"
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

/// Each line a paragraph.
Page annotated(const SourcePage &source)
{
    const SourceIndex index(source.text);
    Page page;
    page.articles.resize(1);
    qsizetype begin = 0;
    for (const QString &line : source.text.split(u'\n')) {
        Passage passage;
        passage.content = traced(line, begin, index);
        page.articles.first().paragraphs.append(passage);
        begin += line.size() + 1;
    }
    findPeople(page);
    findTopics(page);
    return page;
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
    SourcePage source;
    source.text = text;
    return readSimplified(source, annotated).articles.takeFirst();
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
