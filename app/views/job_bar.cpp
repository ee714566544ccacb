#include "views/job_bar.h"

#include "jobs/page_loader.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace banmian {

JobBar::JobBar(QWidget *parent)
    : QWidget(parent), m_text(new QLabel), m_progress(new QProgressBar), m_patience(new QTimer(this))
{
    auto *cancel = new QPushButton(tr("Cancel"));
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(6);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 12, 6);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_progress, 1);
    layout->addWidget(cancel);

    m_patience->setSingleShot(true);
    m_patience->setInterval(300);
    connect(m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(cancel, &QPushButton::clicked, this, &JobBar::cancelled);
    hide();
}

QString JobBar::words(const LoadProgress &progress)
{
    const int file = qMin(progress.file + 1, progress.files), page = qMin(progress.page + 1, progress.pages);
    if (progress.files > 1 && progress.pages > 1) {
        return tr("Reading %1 of %n files, page %2 of %3", nullptr, progress.files)
            .arg(file)
            .arg(page)
            .arg(progress.pages);
    }
    if (progress.files > 1)
        return tr("Reading %1 of %n files", nullptr, progress.files).arg(file);
    if (progress.pages > 1)
        return tr("Reading page %1 of %n", nullptr, progress.pages).arg(page);
    return tr("Reading");
}

void JobBar::setProgress(const LoadProgress &progress)
{
    m_text->setText(words(progress));
    const bool byFile = progress.files > 1;
    const int total = byFile ? progress.files : progress.pages;
    m_progress->setRange(0, total > 1 ? total : 0);
    m_progress->setValue(byFile ? progress.file : progress.page);
    if (!isVisible() && !m_patience->isActive())
        m_patience->start();
}

void JobBar::finish()
{
    m_patience->stop();
    hide();
}

} // namespace banmian
