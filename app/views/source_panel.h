#pragma once

#include "views/page_image_view.h"

class QAction;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace banmian {

class TextSourceView;

/// The source pane: the printed page where there is one, else the raw text; the reader may prefer the text.
class SourcePanel : public SourceView
{
    Q_OBJECT

public:
    /// The panel's buttons; they stand in the menus too.
    struct Actions
    {
        QAction *zoomOut;
        QAction *fitWidth;
        QAction *zoomIn;
        QAction *asText;
    };

    SourcePanel(const Actions &actions, std::function<QStringList()> passwords, QWidget *parent = nullptr);

    [[nodiscard]] bool canShow(const Page &page) const override;
    void showPage(const Page &page) override;
    [[nodiscard]] QString title() const override;
    void showNothing() override;
    void showPlace(qint32 codePoint) override;
    [[nodiscard]] SourceRange rangeAt(qint32 codePoint) const override;
    void setTheme(const Theme &theme) override;

    /// Takes effect with the next page shown.
    void setTextPreferred(bool preferred) { m_textPreferred = preferred; }
    /// As PageImageView::expectPage, unless the text is preferred.
    void expectPage(const QString &path, int page);
    [[nodiscard]] PageImageView *image() const { return m_image; }

private:
    void setCurrent(SourceView *view);
    void updateHeader();

    Actions m_actions;
    QLabel *m_title;
    QList<QToolButton *> m_zoomButtons;
    QToolButton *m_textButton;
    QStackedWidget *m_stack;
    TextSourceView *m_text;
    PageImageView *m_image;
    SourceView *m_current;
    bool m_textPreferred = false;
};

} // namespace banmian
