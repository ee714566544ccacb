#include "views/reading_pane.h"

#include "views/row_painting.h"

#include <QAbstractTextDocumentLayout>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QToolTip>
#include <algorithm>

namespace banmian {

static constexpr int naturalSize = 17;
static constexpr int columnEms = 38;
static constexpr int leastMargin = 40;
/// Of the glyph box, around the baseline, in ems.
static constexpr qreal ascentEms = 0.92, descentEms = 0.2;

ReadingPane::ReadingPane(QWidget *parent) : QTextEdit(parent), m_theme(Theme::named(Theme::Name::Light, {}))
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setCursorWidth(2);
    setTabChangesFocus(true);
    setAcceptDrops(false);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Article"));
}

void ReadingPane::showArticle(const Article &article, const QList<Subject> &subjects)
{
    m_showing = Showing::Article;
    m_article = article;
    m_subjects = subjects;
    m_chosen = -1;
    render(0);
}

void ReadingPane::showUnplaced(const QList<Passage> &unplaced)
{
    m_showing = Showing::Unplaced;
    m_unplaced = unplaced;
    m_subjects.clear();
    m_chosen = -1;
    render(0);
}

void ReadingPane::showNothing()
{
    m_showing = Showing::Nothing;
    m_subjects.clear();
    m_chosen = -1;
    render(0);
}

void ReadingPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    render(textCursor().position());
}

void ReadingPane::setZoom(int percent)
{
    m_zoom = percent;
    render(textCursor().position());
}

int ReadingPane::bodySize() const
{
    return qMax(6, qRound(naturalSize * m_zoom / 100.0));
}

void ReadingPane::render(int position)
{
    m_found.clear();
    m_sourceSpans.clear();
    if (m_showing == Showing::Article) {
        m_placement.setArticle(document(), m_article, m_theme, bodySize());
    } else if (m_showing == Showing::Unplaced) {
        m_placement.setUnplaced(document(), m_unplaced, m_theme, bodySize());
    } else {
        m_placement.clear();
        clear();
    }
    placeMentions();
    layOutColumn();
    QTextCursor cursor(document());
    cursor.setPosition(qMin(position, document()->characterCount() - 1));
    setTextCursor(cursor);
    viewport()->update();
    Q_EMIT shown();
}

void ReadingPane::setSubjects(const QList<Subject> &subjects)
{
    m_subjects = subjects;
    m_chosen = -1;
    placeMentions();
    viewport()->update();
}

void ReadingPane::placeMentions()
{
    m_mentions.clear();
    for (int subject = 0; subject < m_subjects.size(); ++subject) {
        for (const Mention &mention : m_subjects[subject].mentions) {
            if (const auto span = m_placement.spanOf(mention))
                m_mentions.append({*span, subject});
        }
    }
    std::stable_sort(
        m_mentions.begin(), m_mentions.end(),
        [](const MarkedMention &a, const MarkedMention &b) { return a.span.start < b.span.start; });
}

void ReadingPane::layOutColumn()
{
    const int column = qMin(columnEms * bodySize(), viewport()->width() - 2 * leastMargin);
    const int margin = qMax(leastMargin, (viewport()->width() - column) / 2);
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setLeftMargin(margin);
    format.setRightMargin(margin);
    format.setTopMargin(leastMargin);
    format.setBottomMargin(2 * leastMargin);
    document()->rootFrame()->setFrameFormat(format);
}

void ReadingPane::resizeEvent(QResizeEvent *event)
{
    layOutColumn();
    QTextEdit::resizeEvent(event);
}

void ReadingPane::setMentionsMarked(bool marked)
{
    m_marked = marked;
    viewport()->update();
}

void ReadingPane::setChosenSubject(int subject, int visited)
{
    m_chosen = subject;
    m_visited = visited;
    viewport()->update();
}

QList<TextSpan> ReadingPane::mentionsOf(int subject) const
{
    QList<TextSpan> spans;
    for (const MarkedMention &mention : m_mentions) {
        if (mention.subject == subject)
            spans.append(mention.span);
    }
    return spans;
}

void ReadingPane::setFound(const QList<TextSpan> &spans, int current)
{
    m_found = spans;
    m_currentFound = current;
    viewport()->update();
}

void ReadingPane::setSourceSpans(const QList<TextSpan> &spans)
{
    m_sourceSpans = spans;
    viewport()->update();
}

void ReadingPane::goTo(const TextSpan &span, bool select)
{
    QTextCursor cursor(document());
    cursor.setPosition(static_cast<int>(span.start));
    if (select)
        cursor.setPosition(static_cast<int>(span.start + span.length), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    const QRect place = cursorRect(cursor);
    const int edge = qMin(96, viewport()->height() / 4);
    if (place.top() < edge || place.bottom() > viewport()->height() - edge) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + place.center().y() -
                                      viewport()->height() / 3);
    }
}

QList<TextSpan> ReadingPane::find(const QString &query) const
{
    const QString text = document()->toRawText();
    QList<TextSpan> spans;
    for (const auto &passage : m_placement.passages()) {
        for (const TextSpan &span : FoldedText(text.mid(passage.position, passage.length)).find(query))
            spans.append({passage.position + span.start, span.length});
    }
    return spans;
}

QPointF ReadingPane::scrollOffset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

bool ReadingPane::isVisible(const TextSpan &span) const
{
    const QRectF first = blockRect(static_cast<int>(span.start));
    const qreal top = scrollOffset().y();
    return first.bottom() >= top && first.top() <= top + viewport()->height();
}

QRectF ReadingPane::blockRect(int position) const
{
    return document()->documentLayout()->blockBoundingRect(document()->findBlock(position));
}

QList<QRectF> ReadingPane::lineRects(const TextSpan &span) const
{
    QList<QRectF> rects;
    const auto begin = static_cast<int>(span.start), end = static_cast<int>(span.start + span.length);
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() < end;
         block = block.next()) {
        const QPointF origin = blockRect(block.position()).topLeft();
        const QTextLayout *layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int first = qMax(begin - block.position(), line.textStart());
            const int last = qMin(end - block.position(), line.textStart() + line.textLength());
            if (first >= last)
                continue;
            const QFontInfo font(block.charFormat().font());
            const qreal baseline = origin.y() + line.y() + line.ascent();
            const qreal left = origin.x() + line.cursorToX(first), right = origin.x() + line.cursorToX(last);
            rects.append(
                QRectF(QPointF(left, baseline - ascentEms * font.pixelSize()), QPointF(right, baseline)));
        }
    }
    return rects;
}

int ReadingPane::subjectAt(const QPoint &position) const
{
    const QPointF place = position + scrollOffset();
    const QTextCursor near = cursorForPosition(position);
    // The shortest mention wins: a name inside a longer topic stays within reach.
    int best = -1;
    qsizetype bestLength = 0;
    for (const MarkedMention &mention : m_mentions) {
        if (near.position() < mention.span.start ||
            near.position() > mention.span.start + mention.span.length)
            continue;
        for (QRectF rect : lineRects(mention.span)) {
            rect.adjust(0, 0, 0, rect.height() * descentEms);
            if (rect.contains(place) && (best < 0 || mention.span.length < bestLength)) {
                best = mention.subject;
                bestLength = mention.span.length;
            }
        }
    }
    return best;
}

void ReadingPane::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-scrollOffset());
        paintCaptions(painter);
        paintGround(painter, m_sourceSpans, m_theme.sourceLine);
        if (m_chosen >= 0)
            paintChosen(painter);

        paintGround(painter, m_found, m_theme.found);
        if (m_currentFound >= 0 && m_currentFound < m_found.size())
            paintGround(painter, {m_found[m_currentFound]}, m_theme.foundCurrent);
        paintDoubt(painter);
    }
    QTextEdit::paintEvent(event);
    if (m_marked) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(-scrollOffset());
        paintUnderlines(painter);
    }
}

void ReadingPane::paintChosen(QPainter &painter) const
{
    const bool person = m_subjects[m_chosen].isPerson();
    const QColor ground = person ? m_theme.peopleGround : m_theme.topicsGround;
    const QList<TextSpan> mentions = mentionsOf(m_chosen);
    paintGround(painter, mentions, ground);
    if (m_visited >= 0 && m_visited < mentions.size())
        paintGround(painter, {mentions[m_visited]}, ground, person ? m_theme.people : m_theme.topics);
}

void ReadingPane::paintGround(QPainter &painter, const QList<TextSpan> &spans, const QColor &colour,
                              const QColor &frame) const
{
    painter.setPen(frame.isValid() ? QPen(frame) : QPen(Qt::NoPen));
    painter.setBrush(colour);
    for (const TextSpan &span : spans) {
        if (!isVisible(span))
            continue;
        for (const QRectF &rect : lineRects(span))
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, rect.height() * descentEms + 1), 3, 3);
    }
}

void ReadingPane::paintCaptions(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tint);
    // A block's rectangle begins at the column's edge and is as wide as its text; a line's spare height is
    // above it.
    const qreal above = 0.45 * bodySize(), below = 0.75 * bodySize(), margins = 2.0 * bodySize();
    for (const auto &passage : m_placement.passages()) {
        if (passage.part == ArticleDocument::Part::Caption)
            painter.drawRoundedRect(blockRect(passage.position).adjusted(0, -above, margins, below), 4, 4);
    }
}

QRectF ReadingPane::doubtRect(const ArticleDocument::PlacedPassage &passage) const
{
    const QRectF block = blockRect(passage.position);
    return QRectF(block.left() - 22, block.top() + 4, 8, block.height() - 8);
}

void ReadingPane::paintDoubt(QPainter &painter) const
{
    QPen pen(m_theme.muted, 2, Qt::CustomDashLine, Qt::RoundCap);
    pen.setDashPattern({0.1, 3});
    painter.setPen(pen);
    for (const auto &passage : m_placement.passages()) {
        if (passage.confidence >= ArticleDocument::doubtful)
            continue;
        const QRectF rect = doubtRect(passage);
        painter.drawLine(QPointF(rect.center().x(), rect.top()), QPointF(rect.center().x(), rect.bottom()));
    }
}

void ReadingPane::paintUnderlines(QPainter &painter) const
{
    for (const MarkedMention &mention : m_mentions) {
        if (!isVisible(mention.span))
            continue;
        QPen pen = subjectPen(m_theme, m_subjects[mention.subject].isPerson());
        QColor quiet = pen.color();
        quiet.setAlphaF(0.7F);
        pen.setColor(quiet);
        painter.setPen(pen);
        for (const QRectF &rect : lineRects(mention.span)) {
            const qreal y = qRound(rect.bottom() + 0.2 * rect.height()) + 0.5;
            painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y));
        }
    }
}

QString ReadingPane::toolTipAt(const QPoint &position)
{
    QString text;
    if (const int subject = subjectAt(position); subject >= 0) {
        Q_EMIT toolTipWanted(subject, &text);
        return text;
    }
    const QPointF place = position + scrollOffset();
    for (const auto &passage : m_placement.passages()) {
        if (passage.confidence < ArticleDocument::doubtful &&
            doubtRect(passage).adjusted(-8, 0, 8, 0).contains(place)) {
            return tr("Banmian is not sure that this passage begins and ends here (%1 %).")
                .arg(qRound(passage.confidence * 100));
        }
    }
    return text;
}

bool ReadingPane::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = toolTipAt(help->pos());
    if (text.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), text, viewport());
    }
    return true;
}

void ReadingPane::mouseMoveEvent(QMouseEvent *event)
{
    QTextEdit::mouseMoveEvent(event);
    const bool onMention = event->buttons() == Qt::NoButton && subjectAt(event->position().toPoint()) >= 0;
    viewport()->setCursor(onMention ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReadingPane::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || textCursor().hasSelection())
        return;
    if (const int subject = subjectAt(event->position().toPoint()); subject >= 0)
        Q_EMIT subjectClicked(subject);
}

/// Text size belongs to the zoom of the window, which keeps it; QTextEdit's own would be lost with the next
/// article.
void ReadingPane::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore();
    } else {
        QTextEdit::wheelEvent(event);
    }
}

} // namespace banmian
