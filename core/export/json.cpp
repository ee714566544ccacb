#include "export/json.h"

#include "export/json_annotations.h"
#include "export/json_writer.h"

namespace banmian {

using namespace Qt::StringLiterals;

namespace {

/// Writes what stands on one page.
class PageWriter
{
public:
    /// `numbered`: the file has several pages, so everything tells its own.
    PageWriter(JsonWriter &json, const Page &page, const SourceIndex &index, bool numbered)
        : m_json(json), m_page(page), m_index(index), m_numbered(numbered)
    {}

    void writeArticle(const Article &article);
    void writePassage(const Passage &passage);

private:
    void writePageNumber();
    void writeRanges(const TracedText &text);
    void writeBoxes(const QList<Box> &boxes);
    void writeHeadingSources(const Article &article);
    void writeCredit(const QString &agency, const Credit *credit);
    void writeCaption(const Caption &caption);
    void writeDateline(const std::optional<Dateline> &dateline);

    JsonWriter &m_json;
    const Page &m_page;
    const SourceIndex &m_index;
    const bool m_numbered;
};

void PageWriter::writePageNumber()
{
    if (m_numbered)
        m_json.member("page"_L1, m_page.source.pageIndex + 1);
}

void PageWriter::writeRanges(const TracedText &text)
{
    m_json.beginArray();
    for (const SourceRange &range : text.sourceRanges(m_index)) {
        m_json.beginArray();
        m_json.value(qint64(range.begin));
        m_json.value(qint64(range.end));
        m_json.endArray();
    }
    m_json.endArray();
}

void PageWriter::writeBoxes(const QList<Box> &boxes)
{
    if (boxes.isEmpty())
        return;
    m_json.key("boxes"_L1);
    m_json.beginArray();
    for (const Box &box : boxes) {
        m_json.beginArray();
        m_json.value(box.page + 1);
        for (const double edge : {box.x0, box.y0, box.x1, box.y1})
            m_json.value(edge, 2);
        m_json.endArray();
    }
    m_json.endArray();
}

void PageWriter::writePassage(const Passage &passage)
{
    m_json.beginObject();
    writePageNumber();
    m_json.member("text"_L1, passage.text());
    m_json.key("source"_L1);
    writeRanges(passage.content);
    m_json.member("confidence"_L1, passage.confidence, 3);
    writeBoxes(passage.boxes);
    m_json.endObject();
}

void PageWriter::writeCredit(const QString &agency, const Credit *credit)
{
    m_json.beginObject();
    m_json.member("agency"_L1, agency);
    m_json.member("name"_L1, credit ? credit->name : QString());
    m_json.member("role"_L1, QString(roleName(credit ? credit->role : Role::Photographer)));
    m_json.endObject();
}

void PageWriter::writeCaption(const Caption &caption)
{
    m_json.beginObject();
    m_json.member("text"_L1, caption.passage.text());
    if (!caption.agency.isEmpty() || !caption.credits.isEmpty()) {
        m_json.key("credit"_L1);
        writeCredit(caption.agency, caption.credits.isEmpty() ? nullptr : &caption.credits.first());
    }
    if (caption.credits.size() > 1) {
        m_json.key("credits"_L1);
        m_json.beginArray();
        for (const Credit &credit : caption.credits)
            writeCredit(caption.agency, &credit);
        m_json.endArray();
    }
    m_json.key("source"_L1);
    writeRanges(caption.passage.content);
    m_json.member("confidence"_L1, caption.passage.confidence, 3);
    writeBoxes(caption.passage.boxes);
    m_json.endObject();
}

void PageWriter::writeDateline(const std::optional<Dateline> &dateline)
{
    m_json.key("dateline"_L1);
    if (!dateline) {
        m_json.null();
        return;
    }
    m_json.beginObject();
    m_json.member("agency"_L1, dateline->agency);
    m_json.member("place"_L1, dateline->place);
    m_json.member("month"_L1, dateline->month);
    m_json.member("day"_L1, dateline->day);
    m_json.endObject();
}

void PageWriter::writeHeadingSources(const Article &article)
{
    const std::pair<QLatin1StringView, const TracedText *> headings[] = {
        {"kicker"_L1, &article.kicker},
        {"headline"_L1, &article.headline},
        {"subheadline"_L1, &article.subheadline},
        {"byline_text"_L1, &article.bylineText},
    };
    m_json.key("sources"_L1);
    m_json.beginObject();
    for (const auto &[name, text] : headings) {
        if (text->isEmpty())
            continue;
        m_json.key(name);
        writeRanges(*text);
    }
    m_json.endObject();
}

void PageWriter::writeArticle(const Article &article)
{
    m_json.beginObject();
    writePageNumber();
    m_json.member("kicker"_L1, article.kicker.text);
    m_json.member("headline"_L1, article.headline.text);
    m_json.member("subheadline"_L1, article.subheadline.text);
    m_json.key("byline"_L1);
    m_json.beginArray();
    for (const Credit &credit : article.byline) {
        m_json.beginObject();
        m_json.member("name"_L1, credit.name);
        m_json.member("role"_L1, QString(roleName(credit.role)));
        m_json.endObject();
    }
    m_json.endArray();
    m_json.member("byline_text"_L1, article.bylineText.text);
    writeDateline(article.dateline);
    m_json.member("confidence"_L1, article.confidence, 3);
    writeHeadingSources(article);
    m_json.key("paragraphs"_L1);
    m_json.beginArray();
    for (const Passage &paragraph : article.paragraphs) {
        // An article lies on one page, so its paragraphs need no page of their own.
        PageWriter(m_json, m_page, m_index, false).writePassage(paragraph);
    }
    m_json.endArray();
    m_json.key("captions"_L1);
    m_json.beginArray();
    for (const Caption &caption : article.captions)
        writeCaption(caption);
    m_json.endArray();
    m_json.key("people"_L1);
    writePeople(m_json, article);
    m_json.key("topics"_L1);
    writeTopics(m_json, article);
    m_json.endObject();
}

/// What the page says about the issue it belongs to; nothing where it says nothing.
void writePageFacts(JsonWriter &json, const Page &page)
{
    const std::pair<QLatin1StringView, QString> facts[] = {
        {"paper"_L1, page.paper},
        {"date"_L1, page.date.toString(Qt::ISODate)},
        {"number"_L1, page.number},
        {"section"_L1, page.section},
    };
    for (const auto &[name, text] : facts) {
        if (!text.isEmpty())
            json.member(name, text);
    }
}

void writeAllPageFacts(JsonWriter &json, const QList<Page> &pages)
{
    if (pages.size() == 1)
        return writePageFacts(json, pages.first());
    json.key("pages"_L1);
    json.beginArray();
    for (const Page &page : pages) {
        json.beginObject();
        json.member("page"_L1, page.source.pageIndex + 1);
        writePageFacts(json, page);
        json.endObject();
    }
    json.endArray();
}

void writeSource(JsonWriter &json, const QList<Page> &pages, const QList<SourceIndex> &indexes)
{
    json.key("source"_L1);
    json.beginObject();
    json.member("path"_L1, pages.isEmpty() ? QString() : pages.first().source.path);
    json.member("encoding"_L1, pages.isEmpty() ? QString() : pages.first().source.encoding);
    json.member("characters"_L1, indexes.isEmpty() ? 0 : indexes.last().end());
    json.endObject();
}

} // namespace

QByteArray toJson(const QList<Page> &pages)
{
    QList<SourceIndex> indexes;
    for (const Page &page : pages)
        indexes.append(SourceIndex(page.source.text, page.source.firstCodePoint));
    const bool numbered = pages.size() > 1;

    JsonWriter json;
    json.beginObject();
    json.member("schema"_L1, u"banmian/page-1");
    writeSource(json, pages, indexes);
    writeAllPageFacts(json, pages);
    json.key("articles"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (const Article &article : pages[i].articles)
            PageWriter(json, pages[i], indexes[i], numbered).writeArticle(article);
    }
    json.endArray();
    json.key("unplaced"_L1);
    json.beginArray();
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (const Passage &passage : pages[i].unplaced)
            PageWriter(json, pages[i], indexes[i], numbered).writePassage(passage);
    }
    json.endArray();
    json.endObject();
    return json.take();
}

} // namespace banmian
