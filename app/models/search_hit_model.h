#pragma once

#include "models/open_pages.h"
#include "text/fold.h"

#include <QAbstractListModel>
#include <functional>

namespace banmian {

/// One place in an open article where a search found something.
struct SearchHit
{
    ArticleRef article;
    int ordinal = 0; ///< which hit of its article, from 0
    QString headline;
    QString before, match, after; ///< the hit in its context, on one line
};

/// Searches the text of articles as the reading pane shows it: headings, paragraphs, captions, each on its
/// own. Stops early when `cancelled` says so. Runs on any thread.
QList<SearchHit> findInPages(const QList<Page> &pages, const QString &query,
                             const std::function<bool()> &cancelled);

/// The hits of a search of all open articles.
class SearchHitModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum ItemRole { HeadlineRole = Qt::UserRole, BeforeRole, MatchRole, AfterRole };

    using QAbstractListModel::QAbstractListModel;
    void setHits(const QList<SearchHit> &hits);
    [[nodiscard]] const QList<SearchHit> &hits() const { return m_hits; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<SearchHit> m_hits;
};

} // namespace banmian
