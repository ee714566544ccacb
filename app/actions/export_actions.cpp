#include "actions/export_actions.h"

#include "actions/action_collection.h"
#include "export/citation.h"
#include "export/html.h"
#include "export/json.h"
#include "export/markdown.h"
#include "export/text.h"
#include "jobs/error_message.h"
#include "settings/settings.h"
#include "views/article_panel.h"
#include "views/reading_pane.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>

namespace banmian {

QByteArray exported(const QList<Page> &pages, ExportFormat format)
{
    switch (format) {
    case ExportFormat::Markdown:
        return toMarkdown(pages).toUtf8();
    case ExportFormat::Html:
        return toHtml(pages).toUtf8();
    case ExportFormat::Json:
        return toJson(pages) + '\n';
    case ExportFormat::Text:
        break;
    }
    return toText(pages).toUtf8();
}

ExportFormat formatOf(const QString &fileName)
{
    const QString suffix = QFileInfo(fileName).suffix().toLower();
    if (suffix == QStringLiteral("md") || suffix == QStringLiteral("markdown"))
        return ExportFormat::Markdown;
    if (suffix == QStringLiteral("html") || suffix == QStringLiteral("htm"))
        return ExportFormat::Html;
    return suffix == QStringLiteral("json") ? ExportFormat::Json : ExportFormat::Text;
}

ExportActions::ExportActions(const ActionCollection &actions, const OpenPages *pages, ArticlePanel *articles,
                             ReadingPane *reading, Settings *settings, QWidget *window)
    : QObject(window), m_pages(pages), m_articles(articles), m_reading(reading), m_settings(settings),
      m_window(window)
{
    connect(actions[ActionId::CopyText], &QAction::triggered, this, &ExportActions::copyText);
    connect(actions[ActionId::CopyMarkdown], &QAction::triggered, this, &ExportActions::copyMarkdown);
    connect(actions[ActionId::CopyCitation], &QAction::triggered, this, &ExportActions::copyWithCitation);
    connect(actions[ActionId::Save], &QAction::triggered, this, &ExportActions::chooseFile);

    const QList<QAction *> needSelection{actions[ActionId::CopyText], actions[ActionId::CopyMarkdown],
                                         actions[ActionId::CopyCitation], actions[ActionId::Save]};
    const auto enable = [this, needSelection] {
        for (QAction *action : needSelection)
            action->setEnabled(!m_articles->selected().isEmpty());
    };
    connect(articles, &ArticlePanel::selectionChanged, this, enable);
    connect(pages, &OpenPages::reset, this, enable);
    enable();
}

QList<Page> ExportActions::selection() const
{
    return m_pages->selection(m_articles->selected());
}

void ExportActions::copyText()
{
    if (m_reading->textCursor().hasSelection() && m_articles->selected().size() == 1)
        m_reading->copy();
    else
        QGuiApplication::clipboard()->setText(toText(selection()));
}

void ExportActions::copyMarkdown()
{
    QGuiApplication::clipboard()->setText(toMarkdown(selection()));
}

void ExportActions::copyWithCitation()
{
    const QList<Page> pages = selection();
    QString text = m_reading->textCursor().hasSelection() && m_articles->selected().size() == 1
                       ? m_reading->textCursor().selection().toPlainText() + u'\n'
                       : toText(pages);
    for (const Page &page : pages)
        for (const Article &article : page.articles)
            text += u'\n' + citation(page, article);
    QGuiApplication::clipboard()->setText(text + u'\n');
}

QString ExportActions::suggestedName() const
{
    const Article *article = m_pages->article(m_articles->current());
    QString name = article ? article->headline.text : QString();
    for (QChar &character : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(character) || character < u' ')
            character = u' ';
    name = name.simplified().left(60);
    return name.isEmpty() ? tr("Articles") : name;
}

void ExportActions::chooseFile()
{
    struct Filter
    {
        ExportFormat format;
        QString text;
        QString suffix;
    };
    const QList<Filter> filters{{ExportFormat::Text, tr("Text (*.txt)"), QStringLiteral(".txt")},
                                {ExportFormat::Markdown, tr("Markdown (*.md)"), QStringLiteral(".md")},
                                {ExportFormat::Html, tr("Web page (*.html)"), QStringLiteral(".html")},
                                {ExportFormat::Json, tr("JSON (*.json)"), QStringLiteral(".json")}};
    QStringList names;
    for (const Filter &filter : filters)
        names << filter.text;
    QString chosen = names.first();
    const QString folder = m_settings->value(Setting::LastFolder).toString();
    QString file =
        QFileDialog::getSaveFileName(m_window, tr("Save articles"), folder + u'/' + suggestedName(),
                                     names.join(QStringLiteral(";;")), &chosen);
    if (file.isEmpty())
        return;
    const Filter &filter = filters[qMax<qsizetype>(0, names.indexOf(chosen))];
    const bool named = !QFileInfo(file).suffix().isEmpty();
    if (!named)
        file += filter.suffix;
    m_settings->setValue(Setting::LastFolder, QFileInfo(file).path());
    save(m_articles->selected(), file, named ? formatOf(file) : filter.format);
}

bool ExportActions::save(const QList<ArticleRef> &articles, const QString &fileName, ExportFormat format)
{
    QSaveFile file(fileName);
    const QByteArray bytes = exported(m_pages->selection(articles), format);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    Q_EMIT message(errorMessage(fileName, {ErrorCode::WriteFailed, file.errorString()}));
    return false;
}

} // namespace banmian
