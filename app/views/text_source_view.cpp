#include "views/text_source_view.h"

#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QVBoxLayout>
#include <algorithm>

namespace banmian {

/// A text view lays out a whole line at once; more than this would keep the window waiting.
static constexpr qsizetype mostCharacters = 400'000;

TextSourceView::TextSourceView(QWidget *parent) : SourceView(parent), m_text(new QPlainTextEdit)
{
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setCursorWidth(2);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Source text"));
    m_text->document()->setDocumentMargin(16);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    connect(m_text, &QPlainTextEdit::cursorPositionChanged, this, &TextSourceView::reportCursor);
}

bool TextSourceView::canShow(const Page &) const
{
    return true;
}

/// As long as `text`, in a form that a text document neither shortens nor chokes on.
static QString displayed(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const bool lineEnd =
            character == u'\n' || (character == u'\r' && text.mid(i + 1, 1) != QStringLiteral("\n"));
        if (lineEnd) {
            text[i] = u'\n';
        } else if ((character < u' ' && character != u'\t') ||
                   (character >= u'\ufdd0' && character <= u'\ufdef')) {
            text[i] = u' ';
        }
    }
    return text;
}

void TextSourceView::showPage(const Page &page)
{
    if (m_index && m_page == page.source)
        return;
    m_page = page.source;
    m_index.emplace(m_page.text, m_page.firstCodePoint);
    m_lines.clear();
    for (const SourceLine &line : std::as_const(m_page.lines))
        m_lines.append({line.begin, line.end});
    std::sort(m_lines.begin(), m_lines.end(), [](const Line &a, const Line &b) { return a.begin < b.begin; });
    const QScopedValueRollback following(m_following, true);
    m_text->setPlainText(displayed(m_page.text.left(mostCharacters)));
    m_text->setExtraSelections({});
}

QString TextSourceView::title() const
{
    if (!m_index)
        return {};
    return m_page.text.size() > mostCharacters
               ? tr("Text · %1 · the first %L2 characters").arg(m_page.encoding).arg(mostCharacters)
               : tr("Text · %1").arg(m_page.encoding);
}

void TextSourceView::showNothing()
{
    const QScopedValueRollback following(m_following, true);
    m_index.reset();
    m_page = {};
    m_text->clear();
}

std::optional<TextSourceView::Line> TextSourceView::lineAt(qint32 codePoint) const
{
    if (!m_index || codePoint < m_page.firstCodePoint || codePoint >= m_index->end())
        return std::nullopt;
    const qsizetype unit = m_index->utf16(codePoint);
    const auto after = std::upper_bound(m_lines.begin(), m_lines.end(), unit,
                                        [](qsizetype at, const Line &line) { return at < line.begin; });
    if (after == m_lines.begin())
        return std::nullopt;
    const Line &line = *std::prev(after);
    return unit <= line.end ? std::optional(line) : std::nullopt;
}

SourceRange TextSourceView::rangeAt(qint32 codePoint) const
{
    const auto line = lineAt(codePoint);
    return line ? SourceRange{m_index->codePoint(line->begin), m_index->codePoint(line->end)} : SourceRange{};
}

QString TextSourceView::markedLine() const
{
    const auto line = lineAt(m_marked);
    return line ? m_page.text.sliced(line->begin, line->end - line->begin).trimmed() : QString();
}

void TextSourceView::markLineAt(qint32 codePoint)
{
    m_marked = codePoint;
    QList<QTextEdit::ExtraSelection> marks;
    if (const auto line = lineAt(codePoint); line && line->begin < m_text->document()->characterCount()) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(static_cast<int>(line->begin));
        mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_mark);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    m_text->setExtraSelections(marks);
}

void TextSourceView::showPlace(qint32 codePoint)
{
    const auto line = lineAt(codePoint);
    if (!line || line->begin >= m_text->document()->characterCount())
        return;
    const QScopedValueRollback following(m_following, true);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(m_index->utf16(codePoint)));
    m_text->setTextCursor(cursor);
    if (const QRect place = m_text->cursorRect();
        place.top() < 48 || place.bottom() > m_text->viewport()->height() - 48)
        m_text->centerCursor();
    markLineAt(codePoint);
}

void TextSourceView::reportCursor()
{
    if (m_following || !m_index)
        return;
    const qint32 place =
        m_index->codePoint(qMin<qsizetype>(m_text->textCursor().position(), m_page.text.size()));
    markLineAt(place);
    Q_EMIT placeChosen(place);
}

void TextSourceView::setTheme(const Theme &theme)
{
    m_mark = theme.sourceLine;
    QPalette quiet = theme.palette();
    quiet.setColor(QPalette::Base, theme.side);
    m_text->setPalette(quiet);
    m_text->setFont(interfaceFont(13));
    markLineAt(m_marked);
}

} // namespace banmian
