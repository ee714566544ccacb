#include "views/article_panel.h"

#include "views/article_delegate.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>
#include <algorithm>

namespace banmian {

ArticlePanel::ArticlePanel(const OpenPages *pages, QWidget *parent)
    : QWidget(parent), m_pages(pages), m_model(new ArticleListModel(pages, this)),
      m_filter(new ArticleFilter(this)), m_words(new QLineEdit), m_list(new QListView), m_count(new QLabel),
      m_delegate(new ArticleDelegate(this))
{
    m_words->setPlaceholderText(tr("Filter articles"));
    m_words->setAccessibleName(tr("Filter articles"));
    m_words->setClearButtonEnabled(true);
    m_count->setContentsMargins(16, 4, 16, 6);

    m_filter->setSourceModel(m_model);
    m_list->setModel(m_filter);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);

    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFocusProxy(m_list);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *box = new QHBoxLayout;
    box->setContentsMargins(12, 12, 12, 8);
    box->addWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(box);
    layout->addWidget(m_list);
    layout->addWidget(m_count);

    connect(m_words, &QLineEdit::textChanged, m_filter, &ArticleFilter::setWords);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ArticlePanel::showCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArticlePanel::selectionChanged);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ArticlePanel::showCurrent);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &ArticlePanel::countRows);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ArticlePanel::countRows);
    countRows();
}

ArticleRef ArticlePanel::current() const
{
    return m_list->currentIndex().data(ArticleListModel::RefRole).value<ArticleRef>();
}

QList<ArticleRef> ArticlePanel::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<ArticleRef> refs;
    for (const QModelIndex &row : std::as_const(rows))
        refs.append(row.data(ArticleListModel::RefRole).value<ArticleRef>());
    return refs;
}

void ArticlePanel::select(ArticleRef ref)
{
    const QModelIndex source = m_model->indexOf(ref);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid())
        m_words->clear();
    m_list->setCurrentIndex(m_filter->mapFromSource(source));
}

void ArticlePanel::step(int rows)
{
    const int count = m_filter->rowCount();
    if (count > 0) {
        m_list->setCurrentIndex(
            m_filter->index(std::clamp(m_list->currentIndex().row() + rows, 0, count - 1), 0));
    }
}

void ArticlePanel::selectAll()
{
    m_list->selectAll();
}

void ArticlePanel::focusFilter()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void ArticlePanel::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Base, theme.side);
    m_list->setPalette(quiet);
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_count->setPalette(quiet);
    m_count->setFont(interfaceFont(11));
}

void ArticlePanel::showCurrent()
{
    Q_EMIT currentChanged(current());
}

void ArticlePanel::countRows()
{
    const int shown = m_filter->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n entries", nullptr, all)
                                  : tr("%1 of %n entries", nullptr, all).arg(shown));
    m_count->setVisible(all > 0);
}

} // namespace banmian
