#include "article/reconstruct.h"

namespace banmian {

Page reconstruct(const SourcePage &source)
{
    Page page;
    page.source = source;
    Article article;
    const SourceIndex index(source.text, source.firstCodePoint);
    for (const SourceLine &line : source.lines) {
        Passage passage;
        for (qsizetype i = line.begin; i < line.end; ++i)
            passage.content.append(source.text[i], index.codePoint(i));
        if (article.headline.isEmpty())
            article.headline = passage.content;
        else
            article.paragraphs.append(passage);
    }
    page.articles.append(article);
    return page;
}

} // namespace banmian
