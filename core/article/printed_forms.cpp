#include "article/printed_forms.h"

#include "text/normalizer.h"
#include "text/scripts.h"
#include "text/source_index.h"
#include "text/written_forms.h"

namespace banmian {

namespace {

/// Gives texts their printed forms back, and what was taken from them.
class PrintedForms
{
public:
    explicit PrintedForms(const SourcePage &source)
        : m_source(source), m_index(source.text, source.firstCodePoint), m_normalizer(source.text)
    {}

    /// Forgets the texts restored so far.
    void beginPart()
    {
        m_simplified.clear();
        m_printed.clear();
    }

    void restore(TracedText &text)
    {
        m_simplified += text.text + u'\n';
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (isHan(text.text[i]) && text.origin[i] != TracedText::inserted)
                text.text[i] = printed(text.text[i], text.origin[i]);
        }
        m_printed += text.text + u'\n';
    }

    /// What was taken from one of the texts of this part, or put together from their characters.
    void restore(QString &taken) const
    {
        const qsizetype at = m_simplified.indexOf(taken);
        if (at >= 0) {
            taken = m_printed.sliced(at, taken.size());
            return;
        }
        for (QChar &character : taken) {
            const qsizetype first = m_simplified.indexOf(character);
            character = first < 0 ? character : m_printed[first];
        }
    }

private:
    [[nodiscard]] QChar printed(QChar simplified, qint32 codePoint) const
    {
        const qsizetype begin = m_index.utf16(codePoint), end = m_index.utf16(codePoint + 1);
        const QString form =
            m_normalizer.normalize(QStringView(m_source.text).sliced(begin, end - begin), codePoint).text;
        const bool isIts = form.size() == 1 && simplifiedForms(form) == simplified;
        return isIts ? form.front() : simplified;
    }

    const SourcePage &m_source;
    const SourceIndex m_index;
    const Normalizer m_normalizer;
    QString m_simplified, m_printed; ///< the texts of a part, of one length
};

void restore(Article &article, PrintedForms &forms)
{
    forms.beginPart();
    for (TracedText *text : {&article.kicker, &article.headline, &article.subheadline, &article.bylineText})
        forms.restore(*text);
    for (Passage &paragraph : article.paragraphs)
        forms.restore(paragraph.content);
    for (Caption &caption : article.captions)
        forms.restore(caption.passage.content);
    for (Credit &credit : article.byline)
        forms.restore(credit.name);
    if (article.dateline) {
        forms.restore(article.dateline->agency);
        forms.restore(article.dateline->place);
    }
    for (Caption &caption : article.captions) {
        forms.restore(caption.agency);
        for (Credit &credit : caption.credits)
            forms.restore(credit.name);
    }
    for (Person &person : article.people) {
        forms.restore(person.name);
        for (QString &title : person.titles)
            forms.restore(title);
    }
    for (Topic &topic : article.topics)
        forms.restore(topic.text);
}

void restore(Page &page, const SourcePage &source)
{
    PrintedForms forms(source);
    for (Article &article : page.articles)
        restore(article, forms);
    forms.beginPart();
    for (Passage &passage : page.unplaced)
        forms.restore(passage.content);
    for (QString *text : {&page.paper, &page.number, &page.section})
        forms.restore(*text);
    page.source = source;
}

} // namespace

Page readSimplified(const SourcePage &source, const PageReader &read)
{
    if (!isTraditional(source.text))
        return read(source);
    SourcePage simplified = source;
    simplified.text = simplifiedForms(source.text);
    Page page = read(simplified);
    restore(page, source);
    return page;
}

} // namespace banmian
