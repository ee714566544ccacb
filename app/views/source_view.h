#pragma once

#include "article/article.h"

#include <QWidget>

namespace banmian {

struct Theme;

/// Shows where a page came from, beside the article made of it. The reader moves on one side, the other
/// follows.
class SourceView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Whether this view has something to show of the page (raw text always, a page image only for some).
    [[nodiscard]] virtual bool canShow(const Page &page) const = 0;
    virtual void showPage(const Page &page) = 0;
    /// What is shown, in a few words; empty for nothing.
    [[nodiscard]] virtual QString title() const = 0;
    virtual void showNothing() = 0;
    /// Marks the place and brings it into view. Does not emit placeChosen.
    virtual void showPlace(qint32 codePoint) = 0;
    /// The code points that belong together at this place: a line, a box.
    [[nodiscard]] virtual SourceRange rangeAt(qint32 codePoint) const = 0;
    virtual void setTheme(const Theme &theme) = 0;

Q_SIGNALS:
    /// The reader put the cursor on this code point.
    void placeChosen(qint32 codePoint);
};

} // namespace banmian
