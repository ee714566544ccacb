#include "views/source_panel.h"

#include "views/page_canvas.h"
#include "views/text_source_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

namespace banmian {

static QToolButton *button(QAction *action)
{
    auto *result = new QToolButton;
    result->setDefaultAction(action);
    result->setAutoRaise(true);
    result->setIconSize({16, 16});
    result->setFocusPolicy(Qt::TabFocus);
    return result;
}

SourcePanel::SourcePanel(const Actions &actions, std::function<QStringList()> passwords, QWidget *parent)
    : SourceView(parent), m_actions(actions),
      m_title(new QLabel), m_zoomButtons{button(actions.zoomOut), button(actions.fitWidth),
                                         button(actions.zoomIn)},
      m_textButton(button(actions.asText)), m_stack(new QStackedWidget), m_text(new TextSourceView),
      m_image(new PageImageView(std::move(passwords))), m_current(m_text)
{
    m_title->setTextFormat(Qt::PlainText);
    auto *header = new QHBoxLayout;
    header->setContentsMargins(16, 8, 8, 4);
    header->setSpacing(4);
    header->addWidget(m_title, 1);
    for (QToolButton *zoom : m_zoomButtons)
        header->addWidget(zoom);
    header->addWidget(m_textButton);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_image);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_stack);

    for (SourceView *view : std::initializer_list<SourceView *>{m_text, m_image})
        connect(view, &SourceView::placeChosen, this, &SourceView::placeChosen);
    connect(m_image->canvas(), &PageCanvas::zoomChanged, this, &SourcePanel::updateHeader);
    updateHeader();
}

bool SourcePanel::canShow(const Page &page) const
{
    return m_text->canShow(page);
}

void SourcePanel::showPage(const Page &page)
{
    const bool hasImage = m_image->canShow(page);
    setCurrent(hasImage && !m_textPreferred ? static_cast<SourceView *>(m_image) : m_text);
    m_current->showPage(page);
    m_actions.asText->setEnabled(hasImage);
    m_textButton->setVisible(hasImage);
    updateHeader();
}

void SourcePanel::expectPage(const QString &path, int page)
{
    if (m_textPreferred)
        return;
    setCurrent(m_image);
    m_image->expectPage(path, page);
    updateHeader();
}

void SourcePanel::setCurrent(SourceView *view)
{
    m_current = view;
    m_stack->setCurrentWidget(view);
    setFocusProxy(view);
}

void SourcePanel::showNothing()
{
    m_text->showNothing();
    m_image->showNothing();
    m_actions.asText->setEnabled(false);
    updateHeader();
}

void SourcePanel::showPlace(qint32 codePoint)
{
    m_current->showPlace(codePoint);
}

SourceRange SourcePanel::rangeAt(qint32 codePoint) const
{
    return m_current->rangeAt(codePoint);
}

QString SourcePanel::title() const
{
    return m_current->title();
}

void SourcePanel::updateHeader()
{
    const QString title = this->title(), source = title.isEmpty() ? tr("Source") : title;
    const bool image = m_current == m_image;
    m_title->setText(image && !title.isEmpty() ? tr("%1 · %2 %", "which page is shown, and how large")
                                                     .arg(source)
                                                     .arg(m_image->canvas()->shownPercent())
                                               : source);
    for (QToolButton *zoom : std::as_const(m_zoomButtons))
        zoom->setVisible(image);
    for (QAction *zoom : {m_actions.zoomIn, m_actions.zoomOut, m_actions.fitWidth})
        zoom->setEnabled(image && !title.isEmpty());
}

void SourcePanel::setTheme(const Theme &theme)
{
    m_text->setTheme(theme);
    m_image->setTheme(theme);
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::WindowText, theme.muted);
    m_title->setPalette(quiet);
    m_title->setFont(interfaceFont(12));
}

} // namespace banmian
