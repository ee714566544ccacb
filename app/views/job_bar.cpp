#include "views/job_bar.h"

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

void JobBar::setProgress(int done, int total)
{
    m_text->setText(tr("Reading %1 of %n files", nullptr, total).arg(qMin(done + 1, total)));
    m_progress->setRange(0, total == 1 ? 0 : total);
    m_progress->setValue(done);
    if (!isVisible() && !m_patience->isActive())
        m_patience->start();
}

void JobBar::finish()
{
    m_patience->stop();
    hide();
}

} // namespace banmian
