#pragma once

#include "models/open_pages.h"
#include "text/fold.h"

#include <QAbstractListModel>
#include <QSortFilterProxyModel>

namespace banmian {

/// The articles of all open pages, one row each; a page with unplaced text has a last row for it.
class ArticleListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum ItemRole {
        HeadlineRole = Qt::DisplayRole,
        DetailRole =
            Qt::UserRole, ///< 新华社 · 9月4日 · 曹嘉玥、黄扬; the first words where an article has none of it
        CharactersRole, ///< int: characters of the text
        RefRole,        ///< ArticleRef
        PageRole,       ///< QString: title of the page; empty while only one is open
        QuietRole,      ///< bool: unplaced text, not an article
        FoldedRole,     ///< QString: all text, folded, for filters
    };

    explicit ArticleListModel(const OpenPages *pages, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// Invalid where the article is not open.
    [[nodiscard]] QModelIndex indexOf(ArticleRef ref) const;

private:
    void append(int firstPage, int count);
    void rebuild();
    [[nodiscard]] QString toolTip(ArticleRef ref) const;

    const OpenPages *m_pages;
    QList<ArticleRef> m_rows;
    mutable QHash<int, QString> m_folded; ///< by row, made when a filter first asks
};

/// Rows whose text holds every word of the filter, case and width folded.
class ArticleFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString &words);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words;
};

} // namespace banmian
