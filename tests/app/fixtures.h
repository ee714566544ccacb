#pragma once

#include "article/article.h"

#include <QList>
#include <QString>

namespace banmian {

/// Builds a page and the source it came from at once, so that every character has a true origin.
class PageBuilder
{
public:
    explicit PageBuilder(const QString &path = {});

    /// Adds lines to the source and returns them joined, as running text is.
    TracedText add(const QStringList &lines);
    Passage passage(const QStringList &lines, double confidence = 1);
    Caption caption(const QStringList &lines);
    /// The page with its source complete.
    Page finish(const QList<Article> &articles, const QList<Passage> &unplaced);

private:
    SourcePage m_source;
    qint32 m_blank = 0;
};

/// A made-up page of a made-up paper: two articles with people and topics, a photo caption, unplaced
/// furniture. Article 0 names 林一 once in its paragraphs as reporter, 何江 four times, 渡口复航计划 twice.
Page ferryPage(const QString &path = {});

/// Every place in the article where the words stand.
QList<Mention> mentions(const Article &article, const QString &words);

} // namespace banmian
