#include "views/subject_panel.h"

#include "views/subject_delegate.h"

#include <QLabel>
#include <QLineEdit>
#include <QTreeView>
#include <QVBoxLayout>

namespace banmian {

SubjectPanel::SubjectPanel(QWidget *parent)
    : QWidget(parent), m_model(new SubjectModel(this)), m_filter(new SubjectFilter(this)),
      m_query(new QLineEdit), m_tree(new QTreeView), m_empty(new QLabel), m_place(new QLabel),
      m_hidden(new QLabel), m_delegate(new SubjectDelegate(this))
{
    m_query->setPlaceholderText(tr("Filter by name or pinyin"));
    m_query->setAccessibleName(tr("Filter people and topics"));
    m_query->setClearButtonEnabled(true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setContentsMargins(16, 8, 16, 8);
    m_place->setContentsMargins(16, 4, 16, 6);
    m_hidden->setContentsMargins(16, 4, 16, 6);
    m_hidden->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_hidden->setObjectName(QStringLiteral("hidden"));
    m_hidden->hide();

    m_filter->setSourceModel(m_model);
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setAccessibleName(tr("People and topics"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHeaderHidden(true);
    m_tree->setIndentation(0);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setMouseTracking(true);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto *box = new QHBoxLayout;
    box->setContentsMargins(12, 12, 12, 0);
    box->addWidget(m_query);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(box);
    layout->addWidget(m_empty);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_place);
    layout->addWidget(m_hidden);

    connect(m_query, &QLineEdit::textChanged, this, [this](const QString &query) {
        m_filter->setQuery(query);
        m_tree->expandAll();
        showEmptyText();
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT chosenChanged(chosen()); });
    const auto activate = [this](const QModelIndex &index) {
        if (const int subject = index.data(SubjectModel::SubjectRole).toInt(); subject >= 0)
            Q_EMIT activated(subject);
    };
    connect(m_tree, &QTreeView::clicked, this, activate);
    connect(m_tree, &QTreeView::activated, this, activate);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &SubjectPanel::openMenu);
    connect(m_hidden, &QLabel::linkActivated, this, &SubjectPanel::hiddenWanted);
    connect(m_model, &SubjectModel::renamed, this, &SubjectPanel::renamed);
    showEmptyText();
}

void SubjectPanel::setSubjects(const QList<Subject> &subjects, bool ofArticle)
{
    m_ofArticle = ofArticle;
    m_model->setSubjects(subjects);
    m_tree->expandAll();
    m_place->hide();
    showEmptyText();
}

int SubjectPanel::chosen() const
{
    const QModelIndex index = m_tree->currentIndex();
    return index.isValid() ? index.data(SubjectModel::SubjectRole).toInt() : -1;
}

void SubjectPanel::choose(int subject)
{
    const QModelIndex source = m_model->indexOfSubject(subject);
    if (source.isValid() && !m_filter->mapFromSource(source).isValid())
        m_query->clear();
    m_tree->setCurrentIndex(m_filter->mapFromSource(source));
}

void SubjectPanel::setPlaceText(const QString &text)
{
    m_place->setText(text);
    m_place->setVisible(!text.isEmpty());
}

void SubjectPanel::setHiddenCount(int count)
{
    m_hidden->setText(tr("%n hidden · <a href=\"#\">Show</a>", nullptr, count));
    m_hidden->setVisible(count > 0);
}

void SubjectPanel::edit(int subject)
{
    if (subject < 0)
        return;
    choose(subject);
    m_tree->setFocus();
    m_tree->edit(m_tree->currentIndex());
}

void SubjectPanel::addListAction(QAction *action)
{
    m_tree->addAction(action);
}

void SubjectPanel::openMenu(const QPoint &position)
{
    // The menu key asks at the row that is chosen, wherever the pointer is.
    const QModelIndex index = m_tree->indexAt(position);
    const int subject = index.isValid() ? index.data(SubjectModel::SubjectRole).toInt() : -1;
    if (subject < 0)
        return;
    m_tree->setCurrentIndex(index);
    Q_EMIT menuWanted(subject, m_tree->viewport()->mapToGlobal(position));
}

void SubjectPanel::focusFilter()
{
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

void SubjectPanel::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Base, theme.side);
    m_tree->setPalette(quiet);
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_empty->setPalette(quiet);
    quiet.setColor(QPalette::Link, theme.ink);
    for (QLabel *line : {m_place, m_hidden}) {
        line->setPalette(quiet);
        line->setFont(interfaceFont(11));
    }
}

void SubjectPanel::showEmptyText()
{
    const bool nothing = m_model->rowCount() == 0, filtered = !nothing && m_filter->rowCount() == 0;
    m_empty->setText(filtered      ? tr("Nothing here is named or read like that.")
                     : m_ofArticle ? tr("Nobody is named here, and no topic stands out.")
                                   : tr("People, reporters and topics of the article you read stand here."));
    m_empty->setVisible(nothing || filtered);
}

} // namespace banmian
