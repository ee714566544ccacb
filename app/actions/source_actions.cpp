#include "actions/source_actions.h"

#include "actions/action_collection.h"
#include "settings/settings.h"
#include "views/article_panel.h"
#include "views/page_canvas.h"
#include "views/reading_pane.h"
#include "views/source_panel.h"

#include <QScopedValueRollback>
#include <algorithm>

namespace banmian {

SourceActions::SourceActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                             ReadingPane *reading, SourcePanel *view, Settings *settings)
    : QObject(view), m_pages(pages), m_articles(articles), m_reading(reading), m_view(view),
      m_settings(settings)
{
    QAction *show = actions[ActionId::ShowSource];
    connect(show, &QAction::toggled, this, &SourceActions::setShown);
    connect(reading, &ReadingPane::shown, this, &SourceActions::pageShown);
    connect(reading, &QTextEdit::cursorPositionChanged, this, &SourceActions::followArticle);
    connect(view, &SourceView::placeChosen, this, &SourceActions::followSource);
    m_view->hide();

    QAction *asText = actions[ActionId::SourceAsText];
    connect(asText, &QAction::toggled, this, [this](bool text) {
        m_settings->setValue(Setting::SourceAsText, text);
        m_view->setTextPreferred(text);
        pageShown();
    });
    connectPageZoom(actions);
    asText->setChecked(settings->value(Setting::SourceAsText).toBool());
    show->setChecked(settings->value(Setting::ShowSource).toBool());
}

void SourceActions::connectPageZoom(const ActionCollection &actions)
{
    PageCanvas *canvas = m_view->image()->canvas();
    canvas->setZoomPercent(m_settings->value(Setting::PageZoom).toInt());
    connect(actions[ActionId::PageZoomIn], &QAction::triggered, canvas, [canvas] { canvas->zoomBy(1); });
    connect(actions[ActionId::PageZoomOut], &QAction::triggered, canvas, [canvas] { canvas->zoomBy(-1); });
    connect(actions[ActionId::PageFitWidth], &QAction::triggered, canvas,
            [canvas] { canvas->setZoomPercent(0); });
    connect(canvas, &PageCanvas::zoomChanged, this,
            [this, canvas] { m_settings->setValue(Setting::PageZoom, canvas->zoomPercent()); });
}

void SourceActions::expect(const QString &path)
{
    if (!m_view->isHidden() && m_pages->isEmpty())
        m_view->expectPage(path, 0);
}

void SourceActions::setShown(bool shown)
{
    m_settings->setValue(Setting::ShowSource, shown);
    m_view->setVisible(shown);
    pageShown();
    if (!shown) {
        m_view->showNothing();
        m_reading->setSourceSpans({});
    }
}

void SourceActions::pageShown()
{
    if (m_view->isHidden())
        return;
    const Page *page = m_pages->page(m_articles->current());
    if (page && m_view->canShow(*page)) {
        m_view->showPage(*page);
    } else {
        m_view->showNothing();
    }
    followArticle();
}

void SourceActions::followArticle()
{
    if (m_view->isHidden() || m_following)
        return;
    const ArticleDocument &shown = m_reading->placement();
    auto place = shown.sourceOf(m_reading->textCursor().position());
    if (!place && !shown.passages().isEmpty()) // on words of the program, such as the line below a headline
        place = shown.sourceOf(shown.passages().first().position);
    if (!place)
        return;
    m_view->showPlace(*place);
    m_reading->setSourceSpans(m_reading->placement().spansFrom(m_view->rangeAt(*place)));
}

static bool comesFrom(const TracedText &text, SourceRange range)
{
    return std::any_of(text.origin.begin(), text.origin.end(),
                       [range](qint32 from) { return from >= range.begin && from < range.end; });
}

static bool comesFrom(const Article &article, SourceRange range)
{
    const auto inPassage = [range](const Passage &passage) { return comesFrom(passage.content, range); };
    const auto inCaption = [range](const Caption &caption) {
        return comesFrom(caption.passage.content, range);
    };
    return comesFrom(article.kicker, range) || comesFrom(article.headline, range) ||
           comesFrom(article.subheadline, range) || comesFrom(article.bylineText, range) ||
           std::any_of(article.paragraphs.begin(), article.paragraphs.end(), inPassage) ||
           std::any_of(article.captions.begin(), article.captions.end(), inCaption);
}

ArticleRef SourceActions::articleFrom(int page, SourceRange range) const
{
    const Page &searched = m_pages->pages()[page];
    for (int article = 0; article < searched.articles.size(); ++article) {
        if (comesFrom(searched.articles[article], range))
            return {page, article};
    }
    const bool unplaced =
        std::any_of(searched.unplaced.begin(), searched.unplaced.end(),
                    [range](const Passage &passage) { return comesFrom(passage.content, range); });
    return unplaced ? ArticleRef{page, ArticleRef::unplaced} : ArticleRef{};
}

void SourceActions::followSource(qint32 codePoint)
{
    const ArticleRef current = m_articles->current();
    const SourceRange range = m_view->rangeAt(codePoint);
    if (!current.isValid())
        return;
    const QScopedValueRollback following(m_following, true);
    if (m_reading->placement().spansFrom(range).isEmpty()) {
        if (const ArticleRef other = articleFrom(current.page, range); other.isValid())
            m_articles->select(other);
    }
    const QList<TextSpan> spans = m_reading->placement().spansFrom(range);
    m_reading->setSourceSpans(spans);
    if (!spans.isEmpty())
        m_reading->goTo({spans.first().start, 0});
}

} // namespace banmian
