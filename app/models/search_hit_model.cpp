#include "models/search_hit_model.h"

#include "models/article_text.h"

namespace banmian {

static constexpr qsizetype contextLength = 24;

/// The passages of an article in the order in which the reading pane shows them.
static QStringList shownPassages(const Article &article)
{
    QStringList passages;
    for (const TracedText *text :
         {&article.kicker, &article.headline, &article.subheadline, &article.bylineText})
        passages << text->text;
    for (const Passage &paragraph : article.paragraphs)
        passages << paragraph.text();
    for (const Caption &caption : article.captions)
        passages << caption.passage.text();
    return passages;
}

static QStringList shownPassages(const QList<Passage> &unplaced)
{
    QStringList passages;
    for (const Passage &passage : unplaced)
        passages << passage.text();
    return passages;
}

static void findInPassages(const QStringList &passages, const QString &query, const SearchHit &where,
                           QList<SearchHit> &hits)
{
    int ordinal = 0;
    for (const QString &text : passages) {
        for (const TextSpan &span : FoldedText(text).find(query)) {
            SearchHit hit = where;
            hit.ordinal = ordinal++;
            const qsizetype from = qMax<qsizetype>(0, span.start - contextLength),
                            end = span.start + span.length;
            hit.before = text.sliced(from, span.start - from);
            hit.match = text.sliced(span.start, span.length);
            hit.after = text.mid(end, 2 * contextLength);
            hits.append(hit);
        }
    }
}

QList<SearchHit> findInPages(const QList<Page> &pages, const QString &query,
                             const std::function<bool()> &cancelled)
{
    QList<SearchHit> hits;
    for (int page = 0; page < pages.size(); ++page) {
        for (int article = 0; article < pages[page].articles.size() && !cancelled(); ++article) {
            const Article &searched = pages[page].articles[article];
            const QString headline =
                searched.headline.isEmpty() ? firstWords(searched) : searched.headline.text;
            findInPassages(shownPassages(searched), query, {{page, article}, 0, headline, {}, {}, {}}, hits);
        }
        findInPassages(shownPassages(pages[page].unplaced), query,
                       {{page, ArticleRef::unplaced}, 0, SearchHitModel::tr("Unplaced"), {}, {}, {}}, hits);
    }
    return hits;
}

void SearchHitModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
}

int SearchHitModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchHitModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchHit &hit = m_hits[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(hit.headline + QStringLiteral(": ") + hit.before + hit.match + hit.after);
    case HeadlineRole:
        return hit.headline;
    case BeforeRole:
        return hit.before;
    case MatchRole:
        return hit.match;
    case AfterRole:
        return hit.after;
    default:
        return {};
    }
}

} // namespace banmian
