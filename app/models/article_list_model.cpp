#include "models/article_list_model.h"

#include "models/article_text.h"

namespace banmian {

ArticleListModel::ArticleListModel(const OpenPages *pages, QObject *parent)
    : QAbstractListModel(parent), m_pages(pages)
{
    connect(pages, &OpenPages::added, this, &ArticleListModel::append);
    connect(pages, &OpenPages::reset, this, &ArticleListModel::rebuild);
    rebuild();
}

static QList<ArticleRef> rowsOf(const Page &page, int index)
{
    QList<ArticleRef> rows;
    for (int article = 0; article < page.articles.size(); ++article)
        rows.append({index, article});
    if (!page.unplaced.isEmpty())
        rows.append({index, ArticleRef::unplaced});
    return rows;
}

void ArticleListModel::append(int firstPage, int count)
{
    QList<ArticleRef> rows;
    for (int page = firstPage; page < firstPage + count; ++page)
        rows += rowsOf(m_pages->pages()[page], page);
    if (rows.isEmpty())
        return;
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
    if (first > 0 && firstPage == 1) // a page that is alone goes without its title
        Q_EMIT dataChanged(index(0), index(first - 1), {PageRole});
}

void ArticleListModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    m_folded.clear();
    for (int page = 0; page < m_pages->pages().size(); ++page)
        m_rows += rowsOf(m_pages->pages()[page], page);
    endResetModel();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

static QString unplacedText(const Page &page)
{
    QStringList passages;
    for (const Passage &passage : page.unplaced)
        passages << passage.text();
    return passages.join(u'\n');
}

static int countUnplaced(const Page &page)
{
    qsizetype count = 0;
    for (const Passage &passage : page.unplaced)
        count += passage.text().size();
    return static_cast<int>(count);
}

QString ArticleListModel::toolTip(ArticleRef ref) const
{
    const Page *page = m_pages->page(ref);
    const Article *article = m_pages->article(ref);
    const QString title = m_pages->title(*page);
    return article ? title + u'\n' + firstWords(*article) + u'…' : title;
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ArticleRef ref = m_rows[index.row()];
    const Page &page = *m_pages->page(ref);
    const Article *article = m_pages->article(ref);
    switch (role) {
    case HeadlineRole:
        if (!article)
            return tr("Unplaced");
        return article->headline.isEmpty() ? firstWords(*article) : article->headline.text;
    case DetailRole: {
        if (!article)
            return page.unplaced.first().text();
        const QString detail = detailLine(*article);
        return detail.isEmpty() ? firstWords(*article) : detail;
    }
    case CharactersRole:
        return article ? countCharacters(*article) : countUnplaced(page);
    case PageRole:
        return m_pages->pages().size() > 1 ? m_pages->title(page) : QString();
    case RefRole:
        return QVariant::fromValue(ref);
    case QuietRole:
        return !article;
    case FoldedRole: {
        QString &folded = m_folded[index.row()];
        if (folded.isNull()) {
            folded =
                FoldedText(article ? allText(*article) + u'\n' + detailLine(*article) : unplacedText(page))
                    .text();
        }
        return folded;
    }
    case Qt::ToolTipRole:
        return toolTip(ref);
    case Qt::AccessibleTextRole:
        return QString(data(index, HeadlineRole).toString() + QStringLiteral(", ") +
                       data(index, DetailRole).toString());
    default:
        return {};
    }
}

QModelIndex ArticleListModel::indexOf(ArticleRef ref) const
{
    const auto row = static_cast<int>(m_rows.indexOf(ref));
    return row < 0 ? QModelIndex() : index(row);
}

void ArticleFilter::setWords(const QString &words)
{
    m_words = FoldedText(words).text().split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ArticleFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    const QString text = sourceModel()->index(row, 0, parent).data(ArticleListModel::FoldedRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString &word) { return text.contains(word); });
}

} // namespace banmian
