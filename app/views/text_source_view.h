#pragma once

#include "look/theme.h"
#include "text/source_index.h"
#include "views/source_view.h"

#include <optional>

class QPlainTextEdit;

namespace banmian {

/// The raw text of the page, line by line as it came.
class TextSourceView : public SourceView
{
    Q_OBJECT

public:
    explicit TextSourceView(QWidget *parent = nullptr);

    [[nodiscard]] bool canShow(const Page &page) const override;
    void showPage(const Page &page) override;
    [[nodiscard]] QString title() const override;
    void showNothing() override;
    void showPlace(qint32 codePoint) override;
    [[nodiscard]] SourceRange rangeAt(qint32 codePoint) const override;
    void setTheme(const Theme &theme) override;

    /// The line that is marked, without blanks around it.
    [[nodiscard]] QString markedLine() const;

private:
    /// UTF-16 units of the text, half-open.
    struct Line
    {
        qsizetype begin, end;
    };

    [[nodiscard]] std::optional<Line> lineAt(qint32 codePoint) const;
    void markLineAt(qint32 codePoint);
    void reportCursor();

    SourcePage m_page;
    QList<Line> m_lines;                ///< by place; the page has its own in reading order
    std::optional<SourceIndex> m_index; ///< none while nothing is shown
    QPlainTextEdit *m_text;
    QColor m_mark;
    qint32 m_marked = 0;
    bool m_following = false; ///< the cursor moves because the article's did
};

} // namespace banmian
