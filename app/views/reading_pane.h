#pragma once

#include "look/theme.h"
#include "models/subject.h"
#include "views/article_document.h"

#include <QTextEdit>

namespace banmian {

/// The reading column: one article, set as on paper. Shows marks, never changes text.
///
/// Spans are in positions of document(). Subjects are indices into the list given to setSubjects().
class ReadingPane : public QTextEdit
{
    Q_OBJECT

public:
    explicit ReadingPane(QWidget *parent = nullptr);

    void showArticle(const Article &article, const QList<Subject> &subjects);
    /// Other subjects in the text that is shown; it stays where it is.
    void setSubjects(const QList<Subject> &subjects);
    void showUnplaced(const QList<Passage> &unplaced);
    void showNothing();

    void setTheme(const Theme &theme);
    /// Percent of the natural size.
    void setZoom(int percent);

    /// Underlines all mentions, or none.
    void setMentionsMarked(bool marked);
    /// Sets a ground under all mentions of one subject (-1: of none) and a frame around the one that is
    /// visited, an index into mentionsOf() (-1: none).
    void setChosenSubject(int subject, int visited = -1);
    /// The mentions of a subject that are shown, in reading order.
    [[nodiscard]] QList<TextSpan> mentionsOf(int subject) const;

    /// Marks the hits of a search; `current` is an index into them, -1: none.
    void setFound(const QList<TextSpan> &spans, int current);
    /// Marks what came from one line of the source.
    void setSourceSpans(const QList<TextSpan> &spans);

    /// Puts the cursor there and scrolls so that it is well inside the pane.
    void goTo(const TextSpan &span, bool select = false);

    [[nodiscard]] const ArticleDocument &placement() const { return m_placement; }
    /// Where the passages shown hold `query`, case and width folded.
    [[nodiscard]] QList<TextSpan> find(const QString &query) const;

Q_SIGNALS:
    void subjectClicked(int subject);
    /// Asked for when the pointer rests on a mention; the receiver fills `text`.
    void toolTipWanted(int subject, QString *text);
    void shown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct MarkedMention
    {
        TextSpan span;
        int subject;
    };

    /// Sets the text anew and puts the cursor there.
    void render(int position);
    void placeMentions();
    void layOutColumn();
    [[nodiscard]] int bodySize() const;
    [[nodiscard]] QPointF scrollOffset() const;
    /// The rectangles of a span in document coordinates, one a line; their bottom is the baseline.
    [[nodiscard]] QList<QRectF> lineRects(const TextSpan &span) const;
    [[nodiscard]] bool isVisible(const TextSpan &span) const;
    [[nodiscard]] int subjectAt(const QPoint &position) const;
    [[nodiscard]] QRectF blockRect(int position) const;
    void paintGround(QPainter &painter, const QList<TextSpan> &spans, const QColor &colour,
                     const QColor &frame = {}) const;
    void paintChosen(QPainter &painter) const;
    void paintCaptions(QPainter &painter) const;
    void paintDoubt(QPainter &painter) const;
    void paintUnderlines(QPainter &painter) const;
    [[nodiscard]] QRectF doubtRect(const ArticleDocument::PlacedPassage &passage) const;
    [[nodiscard]] QString toolTipAt(const QPoint &position);

    enum class Showing { Nothing, Article, Unplaced };
    Showing m_showing = Showing::Nothing;
    Article m_article;
    QList<Passage> m_unplaced;
    QList<Subject> m_subjects;
    ArticleDocument m_placement;
    QList<MarkedMention> m_mentions; ///< by position
    Theme m_theme;
    int m_zoom = 100;
    bool m_marked = true;
    int m_chosen = -1, m_visited = -1;
    QList<TextSpan> m_found;
    int m_currentFound = -1;
    QList<TextSpan> m_sourceSpans;
};

} // namespace banmian
